-- Marks that a try to send a message begins, if it is still this consumer's to send: who finds the mark later
-- knows that the citizen may have the message.
-- Returns {'begun', tries with this one}, {'lost', 0} when another consumer took it over or began a try this one does
-- not know of, {'gone', 0} when it was settled, or {'behind', 0} while the one before it in its conversation is not: another node may hold that one.

local outbox   = KEYS[1] -- stream
local attempts = KEYS[2] -- hash: "account lane entry" → "tries begun-at consumer"
local delivery = KEYS[3] -- hash: message id → status

local group    = ARGV[1] -- of the outbox
local consumer = ARGV[2] -- who is about to send
local entry    = ARGV[3] -- of the message
local attempt  = ARGV[4] -- "account lane entry"
local now      = ARGV[5] -- ms
local known    = ARGV[6] -- when the open try began that the caller knows of and repeats, ms; 0 = none

local pending = redis.call('XPENDING', outbox, group, entry, entry, 1)
if #pending == 0 then
  return { 'gone', 0 }
end
if pending[1][2] ~= consumer then
  return { 'lost', 0 }
end
local message = redis.call('XRANGE', outbox, entry, entry)[1]
for i = 1, message and #message[2] or 0, 2 do
  local before = message[2][i] == 'b' and message[2][i + 1] or ''
  if before ~= '' and string.match(redis.call('HGET', delivery, before) or '', '^queued ') then
    return { 'behind', 0 }
  end
end
-- An open try of somebody else may have reached the citizen. Its owner's own is only one whose answer got lost on the way.
local tried, begun, by = string.match(redis.call('HGET', attempts, attempt) or '0', '^(%d+) ?(%d*) ?(.*)$')
if begun ~= '' and by ~= consumer and begun ~= known then
  return { 'lost', 0 }
end
-- Counts as a sign of life: nobody claims it while the answer is awaited.
redis.call('XCLAIM', outbox, group, consumer, 0, entry, 'JUSTID')
local tries = tonumber(tried) + 1
redis.call('HSET', attempts, attempt, tries .. ' ' .. now .. ' ' .. consumer)
return { 'begun', tries }

-- Marks that a try to send a message begins, if it is still this consumer's to send: who finds the mark later
-- knows that the citizen may have the message.
-- Returns {'begun', tries with this one}, {'lost', 0} when another consumer took it over, or {'gone', 0} when it
-- was settled.

local outbox   = KEYS[1] -- stream
local attempts = KEYS[2] -- hash: "account lane entry" → "tries begun-at"

local group    = ARGV[1] -- of the outbox
local consumer = ARGV[2] -- who is about to send
local entry    = ARGV[3] -- of the message
local attempt  = ARGV[4] -- "account lane entry"
local now      = ARGV[5] -- ms

local pending = redis.call('XPENDING', outbox, group, entry, entry, 1)
if #pending == 0 then
  return { 'gone', 0 }
end
if pending[1][2] ~= consumer then
  return { 'lost', 0 }
end
-- Counts as a sign of life: nobody claims it while the answer is awaited.
redis.call('XCLAIM', outbox, group, consumer, 0, entry, 'JUSTID')
local tries = tonumber(string.match(redis.call('HGET', attempts, attempt) or '0', '^%d+')) + 1
redis.call('HSET', attempts, attempt, tries .. ' ' .. now)
return { 'begun', tries }

-- One step of a petition: its state, its history, and what its citizen is told.
-- Returns one word, checked in this order: missing, stale, done.

local petition     = KEYS[1] -- hash
local events       = KEYS[2] -- stream
local changes      = KEYS[3] -- stream
local transcript   = KEYS[4] -- stream; this and the next three only with a conversation
local delivery     = KEYS[5] -- hash: message id → status
local outboxes     = KEYS[6] -- set of "account lane"
local talk         = KEYS[7] -- hash: the conversation
local first_outbox = 8       -- then a stream per message

local number       = ARGV[1]
local version      = ARGV[2] -- as read
local state        = ARGV[3] -- opaque JSON
local event        = ARGV[4] -- opaque JSON
local conversation = ARGV[5] -- id, '' = none
local now          = ARGV[6] -- ms
local kept         = ARGV[7] -- changes kept, about

-- Uses: parts/changed
-- Uses: parts/append
local take = reader(7) -- sections: lines, messages

local stands = redis.call('HGET', petition, 'version')
if not stands then
  return 'missing'
end
if stands ~= version then
  return 'stale'
end

redis.call('HSET', petition, 'state', state)
redis.call('HINCRBY', petition, 'version', 1)
redis.call('XADD', events, '*', 'e', event, 'at', now)
changed('petition', number, 'petition')
if conversation ~= '' then
  add_lines(transcript, take)
  add_messages(talk, conversation, delivery, outboxes, first_outbox, take)
  changed('conversation', conversation, 'act')
end
return 'done'

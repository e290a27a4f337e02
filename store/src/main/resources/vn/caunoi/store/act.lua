-- What staff do to a conversation: fields, transcript lines, messages, and replies that are held for a moment, together.
-- Returns one word, checked in this order: missing, not_owner, stale, done.

local conversation = KEYS[1] -- hash
local transcript   = KEYS[2] -- stream
local delivery     = KEYS[3] -- hash: message id → status
local outboxes     = KEYS[4] -- set of "account lane"
local changes      = KEYS[5] -- stream
local held         = KEYS[6] -- sorted set: "conversation message" by when it leaves
local held_replies = KEYS[7] -- hash
local first_outbox = 8       -- then a stream per message

local id           = ARGV[1] -- conversation id
local version      = ARGV[2] -- as read, '-1' = any
local owner        = ARGV[3] -- as read, '' = any
local now          = ARGV[4] -- ms
local kept         = ARGV[5] -- changes kept, about

-- Uses: parts/changed
-- Uses: parts/append
local take = reader(5) -- sections: fields, lines, messages, held

local stands = redis.call('HMGET', conversation, 'version', 'owner')
if not stands[1] then
  return 'missing'
end
if owner ~= '' and stands[2] ~= owner then
  return 'not_owner'
end
if version ~= '-1' and stands[1] ~= version then
  return 'stale'
end

redis.call('HINCRBY', conversation, 'version', 1)
set_fields(conversation, take)
add_lines(transcript, take)
add_messages(conversation, id, delivery, outboxes, first_outbox, take)
-- message id, when it leaves in ms, reply
for _ = 1, tonumber(take()) do
  local member, due = id .. ' ' .. take(), take()
  redis.call('ZADD', held, due, member)
  redis.call('HSET', held_replies, member, take())
end
changed('conversation', id, 'act')
return 'done'

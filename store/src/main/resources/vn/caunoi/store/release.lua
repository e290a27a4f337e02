-- Lets a held reply go: its line and its message, as the act that held it would have written them.
-- Returns one word: released, or gone (released before, or taken back).

local held         = KEYS[1] -- sorted set: "conversation message" by when it leaves
local held_replies = KEYS[2] -- hash
local conversation = KEYS[3] -- hash
local transcript   = KEYS[4] -- stream
local delivery     = KEYS[5] -- hash: message id → status
local outboxes     = KEYS[6] -- set of "account lane"
local changes      = KEYS[7] -- stream
local first_outbox = 8       -- then a stream per message

local member       = ARGV[1] -- "conversation message"
local id           = ARGV[2] -- conversation id
local now          = ARGV[3] -- ms
local kept         = ARGV[4] -- changes kept, about

-- Uses: parts/changed
-- Uses: parts/append
local take = reader(4) -- sections: lines, messages

if redis.call('ZREM', held, member) == 0 then
  return 'gone'
end
redis.call('HDEL', held_replies, member)
redis.call('HINCRBY', conversation, 'version', 1)
add_lines(transcript, take)
add_messages(conversation, id, delivery, outboxes, first_outbox, take)
changed('conversation', id, 'act')
return 'released'

-- Takes a held reply back before it leaves. The conversation waits for its owner again.
-- Returns one word: taken_back, or gone (it left, or was taken back before).

local held         = KEYS[1] -- sorted set: "conversation message" by when it leaves
local held_replies = KEYS[2] -- hash
local conversation = KEYS[3] -- hash
local changes      = KEYS[4] -- stream

local member       = ARGV[1] -- "conversation message"
local id           = ARGV[2] -- conversation id
local owner        = ARGV[3] -- who takes it back
local now          = ARGV[4] -- ms
local kept         = ARGV[5] -- changes kept, about

-- Uses: parts/changed

if redis.call('ZREM', held, member) == 0 then
  return 'gone'
end
redis.call('HDEL', held_replies, member)
if redis.call('HGET', conversation, 'owner') == owner then
  redis.call('HSET', conversation, 'status', 'open')
end
redis.call('HINCRBY', conversation, 'version', 1)
changed('conversation', id, 'act')
return 'taken_back'

-- Keeps an arrival once: numbers it within its conversation and queues it for its turn.
-- The conversation's hash begins with its first arrival; until a person takes over, the bot owns it.
-- Returns {'fresh', sequence} or {'repeated', the sequence it got the first time}.

local seen          = KEYS[1] -- string: this provider id
local conversation  = KEYS[2] -- hash
local arrivals      = KEYS[3] -- stream
local conversations = KEYS[4] -- set of ids
local changes       = KEYS[5] -- stream

local id            = ARGV[1] -- conversation id
local account       = ARGV[2]
local family        = ARGV[3]
local citizen       = ARGV[4]
local payload       = ARGV[5] -- opaque JSON
local now           = ARGV[6] -- ms
local seen_ms       = ARGV[7] -- how long the provider id is remembered, ms
local kept          = ARGV[8] -- changes kept, about

-- Uses: parts/changed

local before = redis.call('GET', seen)
if before then
  return { 'repeated', tonumber(before) }
end

local sequence = redis.call('HINCRBY', conversation, 'arrived', 1)
if sequence == 1 then
  redis.call('HSET', conversation, 'account', account, 'family', family, 'citizen', citizen,
    'state', '', 'done', 0, 'version', 0, 'owner', 'bot', 'status', 'bot')
  redis.call('SADD', conversations, id)
end
redis.call('HSET', conversation, 'lastInbound', now)
redis.call('XADD', arrivals, '*', 'c', id, 's', sequence, 'p', payload)
redis.call('SET', seen, sequence, 'PX', seen_ms)
changed('conversation', id, 'arrived')
return { 'fresh', sequence }

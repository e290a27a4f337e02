-- Keeps an arrival once: numbers it within its conversation and queues it for its turn.
-- The conversation's hash begins with its first arrival; until a person takes over, the bot owns it.
-- Nobody is told of a change: there is nothing to see before the turn. Who accepts may have the partition's
-- next arrival handed out at once, as a rule this one.
-- Returns {'fresh', sequence, its entry, entries handed out, the conversation if one was} or
-- {'repeated', the sequence it got the first time}.

local seen          = KEYS[1] -- string: this provider id, or this likeness
local conversation  = KEYS[2] -- hash
local arrivals      = KEYS[3] -- stream
local conversations = KEYS[4] -- set of ids

local id            = ARGV[1] -- conversation id
local account       = ARGV[2]
local family        = ARGV[3]
local citizen       = ARGV[4]
local payload       = ARGV[5] -- opaque JSON
local now           = ARGV[6] -- ms
local seen_ms       = ARGV[7] -- how long that is remembered, ms
local group         = ARGV[8] -- of the arrivals
local consumer      = ARGV[9] -- who has the next arrival handed out, '' = nobody

-- Uses: parts/hand_out

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
local entry = redis.call('XADD', arrivals, '*', 'c', id, 's', sequence, 'p', payload)
redis.call('SET', seen, sequence, 'PX', seen_ms)
local handed = hand_out(arrivals, group, consumer, 1)
return { 'fresh', sequence, entry, handed, #handed > 0 and redis.call('HGETALL', conversation) or {} }

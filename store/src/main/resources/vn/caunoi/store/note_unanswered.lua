-- Keeps a question nobody could answer; asked again it counts up. The oldest go where there are too many or too old ones.
-- Returns {'noted', count}.

local by_time  = KEYS[1] -- sorted set: ids by when they were last asked
local rows     = KEYS[2] -- hash: id → the newest asking
local counts   = KEYS[3] -- hash: id → how often
local since    = KEYS[4] -- hash: id → when it was first asked, ms

local id       = ARGV[1]
local row      = ARGV[2]
local now      = ARGV[3] -- ms
local life     = tonumber(ARGV[4]) -- ms after it was last asked
local most     = tonumber(ARGV[5])

redis.call('ZADD', by_time, now, id)
redis.call('HSET', rows, id, row)
redis.call('HSETNX', since, id, now)
local count = redis.call('HINCRBY', counts, id, 1)

local gone = redis.call('ZRANGEBYSCORE', by_time, '-inf', '(' .. tonumber(now) - life)
local left = redis.call('ZCARD', by_time) - #gone
if left > most then
  gone = redis.call('ZRANGE', by_time, 0, #gone + left - most - 1)
end
for _, old in ipairs(gone) do
  redis.call('ZREM', by_time, old)
  for _, hash in ipairs({ rows, counts, since }) do
    redis.call('HDEL', hash, old)
  end
end
for _, key in ipairs(KEYS) do
  redis.call('PEXPIRE', key, life)
end
return { 'noted', count }

-- Keeps what a person corrected, the newest of each id, and counts up, so that every node can tell that there is something new.
-- Returns {'kept', version}. The oldest go where there are too many.

local rows    = KEYS[1] -- hash: id → correction
local by_time = KEYS[2] -- sorted set: ids by when they were corrected
local version = KEYS[3] -- integer

local id      = ARGV[1]
local row     = ARGV[2]
local now     = ARGV[3] -- ms
local most    = tonumber(ARGV[4])

redis.call('HSET', rows, id, row)
redis.call('ZADD', by_time, now, id)
local too_many = redis.call('ZCARD', by_time) - most
if too_many > 0 then
  for _, old in ipairs(redis.call('ZRANGE', by_time, 0, too_many - 1)) do
    redis.call('HDEL', rows, old)
    redis.call('ZREM', by_time, old)
  end
end
return { 'kept', redis.call('INCR', version) }

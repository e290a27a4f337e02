-- Removes a correction for good, and counts up, so that every node forgets what it learnt from it.
-- Returns removed, or missing when there is none of this id.

local rows    = KEYS[1] -- hash: id → correction
local by_time = KEYS[2] -- sorted set: ids by when they were corrected
local version = KEYS[3] -- integer

local id      = ARGV[1]

if redis.call('HEXISTS', rows, id) == 0 then
  return 'missing'
end
redis.call('ZREM', by_time, id)
redis.call('HDEL', rows, id)
redis.call('INCR', version)
return 'removed'

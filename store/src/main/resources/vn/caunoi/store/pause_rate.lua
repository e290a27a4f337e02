-- Pauses an account on every node. A pause that ends later stands. After a pause with a ramp the rate rises slowly
-- from the pause's end: whoever was away must not meet everything that waited at once.
-- Returns {'paused', ms until the pause ends}.

local bucket = KEYS[1] -- hash: tokens, at, paused, ramp from, ramp for

local now    = tonumber(ARGV[1]) -- ms
local length = tonumber(ARGV[2]) -- ms
local ramp   = tonumber(ARGV[3]) -- until the rate is full again after the pause, ms; 0 = at once
local kept   = tonumber(ARGV[4]) -- how long an unused bucket is remembered, ms

local ends = math.max(now + length, tonumber(redis.call('HGET', bucket, 'paused')) or 0)
redis.call('HSET', bucket, 'paused', string.format('%.0f', ends))
if ramp > 0 then
  redis.call('HSET', bucket, 'ramp from', string.format('%.0f', ends), 'ramp for', string.format('%.0f', ramp))
end
redis.call('PEXPIRE', bucket, ends - now + ramp + kept)
return { 'paused', ends - now }

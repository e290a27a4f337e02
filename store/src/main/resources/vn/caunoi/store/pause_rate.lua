-- Pauses an account on every node. A pause that ends later stands.
-- Returns {'paused', ms until the pause ends}.

local bucket = KEYS[1] -- hash: tokens, at, paused

local now    = tonumber(ARGV[1]) -- ms
local length = tonumber(ARGV[2]) -- ms
local kept   = tonumber(ARGV[3]) -- how long an unused bucket is remembered, ms

local ends = math.max(now + length, tonumber(redis.call('HGET', bucket, 'paused')) or 0)
redis.call('HSET', bucket, 'paused', string.format('%.0f', ends))
redis.call('PEXPIRE', bucket, ends - now + kept)
return { 'paused', ends - now }

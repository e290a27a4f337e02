-- Takes a portion of what an account may send: a bucket that fills evenly and is shared by every node.
-- More than the bucket holds may be taken at once when it is full; the debt is waited for afterwards.
-- Returns {'taken', how many}, {'wait', ms until there may be enough}, or {'paused', ms until the pause ends}.

local bucket   = KEYS[1] -- hash: tokens, at, paused, ramp from, ramp for

local rate     = tonumber(ARGV[1]) -- a second
local capacity = tonumber(ARGV[2])
local least    = tonumber(ARGV[3]) -- to be of use
local most     = tonumber(ARGV[4])
local now      = tonumber(ARGV[5]) -- ms
local lowest   = tonumber(ARGV[6]) -- share of the rate a ramp begins with
local kept     = ARGV[7]           -- how long an unused bucket is remembered, ms

local stands = redis.call('HMGET', bucket, 'tokens', 'at', 'paused', 'ramp from', 'ramp for')
local at = tonumber(stands[2]) or now
-- The nodes' clocks differ a little: time does not run back.
now = math.max(now, at)

local ramp = tonumber(stands[5]) or 0
local share = ramp > 0 and math.max(lowest, math.min(1, (now - tonumber(stands[4])) / ramp)) or 1
rate = rate * share
capacity = math.max(1, math.floor(capacity * share))
local tokens = math.min(capacity, (tonumber(stands[1]) or capacity) + (now - at) * rate / 1000)

local paused = tonumber(stands[3]) or 0
if paused > now then
  return { 'paused', paused - now }
end
local needed = math.min(least, capacity)
local answer
if tokens < needed then
  local wait = math.ceil((needed - tokens) * 1000 / rate)
  -- While the rate rises a wait turns out shorter than it looks from here.
  answer = { 'wait', share < 1 and math.min(wait, 1000) or wait }
else
  local taken = math.max(least, math.min(most, math.floor(tokens)))
  tokens = tokens - taken
  answer = { 'taken', taken }
end
redis.call('HSET', bucket, 'tokens', string.format('%.6f', tokens), 'at', string.format('%.0f', now))
redis.call('PEXPIRE', bucket, kept)
return answer

-- Counts a failed try within a window that begins with the first one.
-- Returns {'counted', tries in this window, end of the window in ms}.

local failures  = KEYS[1] -- hash: count, until

local now       = tonumber(ARGV[1]) -- ms
local window_ms = tonumber(ARGV[2])

local ends = tonumber(redis.call('HGET', failures, 'until')) or 0
if ends <= now then
  ends = now + window_ms
  redis.call('HSET', failures, 'count', 0, 'until', string.format('%.0f', ends))
  redis.call('PEXPIRE', failures, window_ms)
end
return { 'counted', redis.call('HINCRBY', failures, 'count', 1), ends }

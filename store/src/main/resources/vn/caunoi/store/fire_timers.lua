-- Turns due timers into arrivals: sequence 0, the timer's payload, earliest first.
-- Returns {'fired', how many}.

local timers         = KEYS[1] -- sorted set: "conversation timer" by due time
local timer_payloads = KEYS[2] -- hash
local arrivals       = KEYS[3] -- stream

local now            = ARGV[1] -- ms
local at_most        = ARGV[2]

local due = redis.call('ZRANGEBYSCORE', timers, '-inf', now, 'LIMIT', 0, at_most)
for _, timer in ipairs(due) do
  local conversation = string.match(timer, '^%S+')
  local payload = redis.call('HGET', timer_payloads, timer) or ''
  redis.call('XADD', arrivals, '*', 'c', conversation, 's', 0, 'p', payload)
  redis.call('ZREM', timers, timer)
  redis.call('HDEL', timer_payloads, timer)
end
return { 'fired', #due }

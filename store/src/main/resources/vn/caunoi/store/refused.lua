-- Ends a try that surely did not reach the citizen; the message will be tried again, and staff see why it waits.
-- Returns one word: kept, or gone (settled already).

local outbox   = KEYS[1] -- stream
local attempts = KEYS[2] -- hash: "account lane entry" → "tries begun-at consumer"
local delivery = KEYS[3] -- hash: message id → status

local entry    = ARGV[1] -- of the message
local attempt  = ARGV[2] -- "account lane entry"
local message  = ARGV[3] -- message id
local detail   = ARGV[4]

if #redis.call('XRANGE', outbox, entry, entry) == 0 then
  return 'gone'
end
local tries = string.match(redis.call('HGET', attempts, attempt) or '0', '^%d+')
redis.call('HSET', attempts, attempt, tries)
-- A receipt may have come already: it knows more than a failed try.
local status = redis.call('HGET', delivery, message)
if not status or string.match(status, '^queued ') then
  redis.call('HSET', delivery, message, 'queued ' .. detail)
end
return 'kept'

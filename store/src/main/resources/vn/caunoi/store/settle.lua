-- Ends a send: removes the message from its outbox, keeps its status and what the provider calls it,
-- and applies receipts that came before this answer. One that needs a person is parked in the same step.
-- Returns one word: settled, or repeated (was settled already, nothing changed).

local outbox       = KEYS[1] -- stream
local outboxes     = KEYS[2] -- set of "account lane"
local attempts     = KEYS[3] -- hash: "account lane entry" → "tries begun-at consumer"
local delivery     = KEYS[4] -- hash: message id → status
local changes      = KEYS[5] -- stream
local parked       = KEYS[6] -- stream: what needs a person
local first_sent   = 7       -- then two strings per provider id: sent, early

local group        = ARGV[1]  -- of the outbox
local entry        = ARGV[2]  -- of the message
local name         = ARGV[3]  -- "account lane"
local message      = ARGV[4]  -- message id
local status       = ARGV[5]  -- sent, failed, in_doubt, parked
local detail       = ARGV[6]
local conversation = ARGV[7]  -- id
local now          = ARGV[8]  -- ms
local kept         = ARGV[9]  -- changes kept, about
local sent_ms      = ARGV[10] -- how long a provider id leads back to the message, ms

-- Uses: parts/changed
-- Uses: parts/delivery_moves

local stands = redis.call('XRANGE', outbox, entry, entry)[1]
if not stands then
  return 'repeated'
end
if status == 'parked' then
  local payload = ''
  for i = 1, #stands[2], 2 do
    payload = stands[2][i] == 'p' and stands[2][i + 1] or payload
  end
  redis.call('XADD', parked, '*', 'k', 'send', 'c', conversation, 'r', detail, 'p', payload,
    'm', message, 'o', name, 'at', now)
end
redis.call('XDEL', outbox, entry)
redis.call('XACK', outbox, group, entry)
redis.call('HDEL', attempts, name .. ' ' .. entry)
if redis.call('XLEN', outbox) == 0 then
  redis.call('SREM', outboxes, name)
end

move_delivery(delivery, message, status, detail)
for i = first_sent, #KEYS, 2 do
  local sent, early = KEYS[i], KEYS[i + 1]
  redis.call('SET', sent, message, 'PX', sent_ms)
  local receipt = redis.call('GET', early)
  if receipt then
    move_delivery(delivery, message, string.match(receipt, '^(%S+) (.*)$'))
    redis.call('DEL', early)
  end
end
changed('conversation', conversation, 'delivery')
return 'settled'

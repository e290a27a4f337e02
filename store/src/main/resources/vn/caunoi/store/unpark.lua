-- Takes a parked item back into work: a message to its outbox, an arrival to its turn as the conversation's newest.
-- Returns one word, checked in this order: gone (a person took it already), taken_over (the owner changed), again.

local parked       = KEYS[1] -- stream
local conversation = KEYS[2] -- hash
local arrivals     = KEYS[3] -- stream
local delivery     = KEYS[4] -- hash: message id → status
local outboxes     = KEYS[5] -- set of "account lane"
local changes      = KEYS[6] -- stream
local first_outbox = 7       -- then a stream per message

local item         = ARGV[1] -- of the parked
local id           = ARGV[2] -- conversation id
local owner        = ARGV[3] -- as read, '' = any
local arrival      = ARGV[4] -- 'said' takes the next number, 'woke' is a timer's, '' = none
local payload      = ARGV[5] -- of the arrival, opaque JSON
local now          = ARGV[6] -- ms
local kept         = ARGV[7] -- changes kept, about

-- Uses: parts/changed
-- Uses: parts/append
local take = reader(7) -- sections: fields, messages

if #redis.call('XRANGE', parked, item, item) == 0 then
  return 'gone'
end
if owner ~= '' and redis.call('HGET', conversation, 'owner') ~= owner then
  return 'taken_over'
end

redis.call('XDEL', parked, item)
redis.call('HINCRBY', conversation, 'version', 1)
set_fields(conversation, take)
add_messages(conversation, id, delivery, outboxes, first_outbox, take)
if arrival ~= '' then
  local sequence = arrival == 'said' and redis.call('HINCRBY', conversation, 'arrived', 1) or 0
  redis.call('XADD', arrivals, '*', 'c', id, 's', sequence, 'p', payload)
end
changed('conversation', id, 'unparked')
return 'again'

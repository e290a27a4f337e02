-- Commits everything one turn changes, or nothing of it: invariant 2. Who commits may have the messages handed out at once.
-- Returns {word, entries handed out}, the word checked in this order:
--   repeated      this turn was committed before; its entry is acknowledged and removed
--   early         a predecessor has not committed yet
--   taken_over    the owner changed since the conversation was read
--   stale         the version moved since the conversation was read, or there is no such conversation
--   number_taken  a petition of that number exists
--   committed

local conversation   = KEYS[1]  -- hash
local arrivals       = KEYS[2]  -- stream
local transcript     = KEYS[3]  -- stream
local delivery       = KEYS[4]  -- hash: message id → status
local outboxes       = KEYS[5]  -- set of "account lane"
local timers         = KEYS[6]  -- sorted set: "conversation timer" by due time
local timer_payloads = KEYS[7]  -- hash
local changes        = KEYS[8]  -- stream
local petitions      = KEYS[9]  -- set of all numbers
local petitions_of   = KEYS[10] -- sorted set: this conversation's numbers
local parked         = KEYS[11] -- stream: what needs a person
local first_petition = 12       -- then a hash and its event stream per petition, then a stream per message

local group          = ARGV[1]  -- of the arrivals
local entry          = ARGV[2]  -- of the arrival, '' = none
local sequence       = tonumber(ARGV[3]) -- 0 = a timer
local version        = ARGV[4]  -- as read
local owner          = ARGV[5]  -- as read
local id             = ARGV[6]  -- conversation id
local state          = ARGV[7]  -- opaque JSON
local now            = ARGV[8]  -- ms
local kept           = ARGV[9]  -- changes kept, about
local opened         = tonumber(ARGV[10]) -- number of petitions
local delivery_group = ARGV[11] -- of the outboxes
local sender         = ARGV[12] -- who has the messages of the first one's outbox handed out, '' = nobody

-- Uses: parts/changed
-- Uses: parts/append
-- Uses: parts/hand_out
-- Uses: parts/turn_place
local take = reader(12) -- sections: fields, lines, messages, petitions, timers, parked

local place = turn_place(conversation, arrivals, group, entry, sequence)
if place ~= 'next' then
  return { place, {} }
end
local stands = redis.call('HMGET', conversation, 'version', 'owner')
if stands[2] and stands[2] ~= owner then
  return { 'taken_over', {} }
end
if stands[1] ~= version then
  return { 'stale', {} }
end
for i = 0, opened - 1 do
  if redis.call('EXISTS', KEYS[first_petition + 2 * i]) == 1 then
    return { 'number_taken', {} }
  end
end

redis.call('HSET', conversation, 'state', state)
redis.call('HINCRBY', conversation, 'version', 1)
set_fields(conversation, take)
add_lines(transcript, take)
local first_outbox = first_petition + 2 * opened
local messages = add_messages(conversation, id, delivery, outboxes, first_outbox, take)

take() -- the count of petitions, known already
for i = 0, opened - 1 do
  local petition, events = KEYS[first_petition + 2 * i], KEYS[first_petition + 2 * i + 1]
  local number = take()
  redis.call('HSET', petition, 'conversation', id, 'state', take(), 'version', 1, 'opened', now)
  redis.call('XADD', events, '*', 'e', take(), 'at', now)
  redis.call('SADD', petitions, number)
  redis.call('ZADD', petitions_of, now, number)
  changed('petition', number, 'petition')
end

-- timer id, due in ms ('' = cancel), payload. Cancelled last: while its slot moves, a key that a script empties is gone for
-- the rest of the script, which would then end half done.
local cancelled = {}
for _ = 1, tonumber(take()) do
  local timer, due, payload = id .. ' ' .. take(), take(), take()
  cancelled[timer] = due == '' or nil
  if due ~= '' then
    redis.call('ZADD', timers, due, timer)
    redis.call('HSET', timer_payloads, timer, payload)
  end
end
for timer in pairs(cancelled) do
  redis.call('ZREM', timers, timer)
  redis.call('HDEL', timer_payloads, timer)
end

-- kind, reason, payload: what this turn stands in for
for _ = 1, tonumber(take()) do
  redis.call('XADD', parked, '*', 'c', id, 'k', take(), 'r', take(), 'p', take(), 'at', now)
  changed('conversation', id, 'parked')
end

turn_over(conversation, arrivals, group, entry, sequence)
changed('conversation', id, 'turn')
return { 'committed', messages > 0 and hand_out(KEYS[first_outbox], delivery_group, sender, messages) or {} }

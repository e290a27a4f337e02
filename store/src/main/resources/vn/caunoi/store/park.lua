-- Puts what could not be handled in front of staff. With an arrival, its entry is removed and the
-- conversation goes on with the next one, in the same step.
-- Returns one word: parked, early (a predecessor is not done), repeated (done before, nothing parked).

local parked       = KEYS[1] -- stream
local changes      = KEYS[2] -- stream
local conversation = KEYS[3] -- hash
local arrivals     = KEYS[4] -- stream

local group        = ARGV[1] -- of the arrivals
local entry        = ARGV[2] -- of the arrival, '' = none
local sequence     = tonumber(ARGV[3]) -- 0 = a timer, or none
local kind         = ARGV[4]
local id           = ARGV[5] -- conversation id
local reason       = ARGV[6]
local payload      = ARGV[7] -- opaque JSON
local now          = ARGV[8] -- ms
local kept         = ARGV[9] -- changes kept, about

-- Uses: parts/changed
-- Uses: parts/turn_place

local place = turn_place(conversation, arrivals, group, entry, sequence)
if place ~= 'next' then
  return place
end
turn_over(conversation, arrivals, group, entry, sequence)
redis.call('XADD', parked, '*', 'k', kind, 'c', id, 'r', reason, 'p', payload, 'at', now)
changed('conversation', id, 'parked')
return 'parked'

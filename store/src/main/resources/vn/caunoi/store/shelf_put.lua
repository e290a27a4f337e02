-- Keeps one part of a message that comes in parts. The first text of a part stays: repeating changes nothing.
-- Returns {'kept', index, part, index, part …} with every part so far.

local parts    = KEYS[1] -- hash: index → part
local index_of = KEYS[2] -- sorted set: keys by time of the first part

local key      = ARGV[1]
local index    = ARGV[2]
local part     = ARGV[3]
local now      = ARGV[4] -- ms

redis.call('HSETNX', parts, index, part)
redis.call('ZADD', index_of, 'NX', now, key)
local answer = redis.call('HGETALL', parts)
table.insert(answer, 1, 'kept')
return answer

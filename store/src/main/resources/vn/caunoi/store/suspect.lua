-- Marks an arrival before its turn is computed alone. A mark that a node left before it was started anew tells that its
-- process ended meanwhile; that of another node tells nothing: it may still be at work.
-- Returns {'marked', how often a process ended so before}.

local suspect = KEYS[1] -- hash: "node name" → the start that marked it, deaths

local node    = ARGV[1]
local start   = ARGV[2] -- of that node, never the same twice
local kept_ms = ARGV[3]

local field = 'node ' .. node
local marked = redis.call('HGET', suspect, field)
if marked and marked ~= start then
  redis.call('HINCRBY', suspect, 'deaths', 1)
end
redis.call('HSET', suspect, field, start)
redis.call('PEXPIRE', suspect, kept_ms)
return { 'marked', tonumber(redis.call('HGET', suspect, 'deaths') or 0) }

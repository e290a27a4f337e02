-- Keeps what staff taught, and counts up, so that every node can tell that there is something new.
-- Returns one word: taught, or there (it was to be new, and its id is taken).

local lessons = KEYS[1] -- hash: id → lesson
local version = KEYS[2] -- integer

local how     = ARGV[1] -- 'new', or 'again' to take the place of one of the same id
local id      = ARGV[2]
local lesson  = ARGV[3]

if how == 'new' and redis.call('HEXISTS', lessons, id) == 1 then
  return 'there'
end
redis.call('HSET', lessons, id, lesson)
redis.call('INCR', version)
return 'taught'

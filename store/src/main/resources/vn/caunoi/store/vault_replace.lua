-- Compare-and-set of a credential.
-- Returns one word: replaced, or other (another node was faster).

local credential = KEYS[1] -- string

local expects    = ARGV[1] -- 'value', or 'nothing' when it must not exist yet
local expected   = ARGV[2]
local next_value = ARGV[3]

local stands = redis.call('GET', credential)
if expects == 'nothing' and stands or expects == 'value' and stands ~= expected then
  return 'other'
end
redis.call('SET', credential, next_value)
return 'replaced'

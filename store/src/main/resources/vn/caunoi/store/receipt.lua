-- What the provider says became of a message it named.
-- Returns one word: matched (a status moved), early (no such message was sent yet: kept until it is),
-- backwards (we know more already, nothing changed).

local delivery     = KEYS[1] -- hash: message id → status
local changes      = KEYS[2] -- stream
local first_sent   = 3       -- then two strings per provider id: sent, early

local status       = ARGV[1] -- delivered, read, failed
local raw          = ARGV[2] -- what the provider said
local conversation = ARGV[3] -- id
local now          = ARGV[4] -- ms
local kept         = ARGV[5] -- changes kept, about
local early_ms     = ARGV[6] -- how long a receipt waits for its message, ms

-- Uses: parts/changed
-- Uses: parts/delivery_moves

local answer = 'backwards'
for i = first_sent, #KEYS, 2 do
  local sent, early = KEYS[i], KEYS[i + 1]
  local message = redis.call('GET', sent)
  if message then
    if move_delivery(delivery, message, status, raw) then
      answer = 'matched'
    end
  else
    local waiting = string.match(redis.call('GET', early) or 'sent ', '^%S+')
    if delivery_moves[waiting][status] then
      redis.call('SET', early, status .. ' ' .. raw, 'PX', early_ms)
    end
    if answer == 'backwards' then
      answer = 'early'
    end
  end
end
if answer == 'matched' then
  changed('conversation', conversation, 'receipt')
end
return answer

-- A part: is this arrival the conversation's next? Answers 'repeated' (and removes the entry), 'early' or 'next'.
-- A timer (sequence 0) has no place in the order: it is next for as long as its entry stands.
local function turn_place(conversation, arrivals, group, entry, sequence)
  local done = tonumber(redis.call('HGET', conversation, 'done')) or 0
  if sequence > 0 and done < sequence - 1 then
    return 'early'
  end
  if sequence > 0 and done >= sequence then
    if entry ~= '' then
      redis.call('XACK', arrivals, group, entry)
      redis.call('XDEL', arrivals, entry)
    end
    return 'repeated'
  end
  if sequence == 0 and entry ~= '' and #redis.call('XRANGE', arrivals, entry, entry) == 0 then
    return 'repeated'
  end
  return 'next'
end

local function turn_over(conversation, arrivals, group, entry, sequence)
  if sequence > 0 then
    redis.call('HSET', conversation, 'done', sequence)
  end
  if entry ~= '' then
    redis.call('XACK', arrivals, group, entry)
    redis.call('XDEL', arrivals, entry)
  end
end


-- A part: reads the sections behind a script's named arguments, each a count followed by its rows,
-- and adds transcript lines and outbox messages. It begins behind ARGV[named].
local function reader(named)
  local at = named
  return function()
    at = at + 1
    return ARGV[at]
  end
end

-- name, value
local function set_fields(key, take)
  for _ = 1, tonumber(take()) do
    redis.call('HSET', key, take(), take())
  end
end

-- message id, kind, author, text, extra, at
local function add_lines(transcript, take)
  for _ = 1, tonumber(take()) do
    redis.call('XADD', transcript, '*',
      'i', take(), 'k', take(), 'a', take(), 't', take(), 'e', take(), 'at', take())
  end
end

-- "account lane", message id, payload; the outbox streams are KEYS[first], KEYS[first + 1] …
-- Each knows the one before it in its conversation and lane, so that no node sends it first, and whom it is for.
-- Answers how many.
local function add_messages(conversation, conversation_id, delivery, outboxes, first, take)
  local count = tonumber(take())
  local citizen = count > 0 and redis.call('HGET', conversation, 'citizen') or ''
  for i = 0, count - 1 do
    local outbox, message = take(), take()
    local before = redis.call('HGET', delivery, outbox) or ''
    redis.call('XADD', KEYS[first + i], '*', 'c', conversation_id, 'z', citizen, 'm', message, 'b', before, 'p', take())
    redis.call('HSET', delivery, message, 'queued ', outbox, message)
    redis.call('SADD', outboxes, outbox)
  end
  return count
end


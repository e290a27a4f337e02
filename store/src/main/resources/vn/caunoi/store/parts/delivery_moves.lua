-- A part: a delivery status never moves backwards.
local delivery_moves = {
  queued    = { sent = true, delivered = true, read = true, failed = true, in_doubt = true, parked = true },
  sent      = { delivered = true, read = true, failed = true },
  in_doubt  = { sent = true, delivered = true, read = true, failed = true },
  delivered = { read = true },
  read      = {},
  failed    = {},
  parked    = {},
}

-- Answers whether the status moved.
local function move_delivery(delivery, message, status, detail)
  local known = string.match(redis.call('HGET', delivery, message) or 'queued ', '^%S+')
  if not delivery_moves[known][status] then
    return false
  end
  redis.call('HSET', delivery, message, status .. ' ' .. detail)
  return true
end


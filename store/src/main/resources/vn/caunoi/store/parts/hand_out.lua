-- A part: gives a consumer the next entries of a stream, as its XREADGROUP right after would. A group is made by the first
-- who misses it, not here: until then, and when nobody asks (consumer ''), nothing is handed out.
local function hand_out(stream, group, consumer, at_most)
  local answer = consumer ~= '' and redis.pcall('XREADGROUP', 'GROUP', group, consumer, 'COUNT', at_most, 'STREAMS', stream, '>')
  return answer and not answer.err and answer[1][2] or {}
end

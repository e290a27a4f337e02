-- A part: one line per change, for the inbox feed and the search index. Uses the script's changes, kept and now.
local function changed(kind, id, what)
  redis.call('XADD', changes, 'MAXLEN', '~', kept, '*', 'k', kind, 'i', id, 'w', what, 'at', now)
end


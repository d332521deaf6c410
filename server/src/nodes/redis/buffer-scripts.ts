/**
 * What happens to the buffer in one step, as Lua that Redis runs. Keys: the stream; the hash of the keys of its
 * records; the count of its bytes.
 */

/** What a record takes besides its text, roughly. */
const OVERHEAD_BYTES = 256;

/** Arguments: key, version, text, mark, most entries, most bytes, milliseconds to keep all of it. */
export const ADD = `
if redis.call('HEXISTS', KEYS[2], ARGV[1]) == 1 then return 'known' end
local size = #ARGV[3] + ${OVERHEAD_BYTES}
local bytes = tonumber(redis.call('GET', KEYS[3]) or '0') or 0
if redis.call('XLEN', KEYS[1]) >= tonumber(ARGV[5]) or bytes + size > tonumber(ARGV[6]) then return 'full' end
redis.call('XADD', KEYS[1], '*', 'v', ARGV[2], 'key', ARGV[1], 'entry', ARGV[3], 'mark', ARGV[4])
redis.call('HSET', KEYS[2], ARGV[1], size)
redis.call('SET', KEYS[3], bytes + size)
for i = 1, 3 do redis.call('PEXPIRE', KEYS[i], ARGV[7]) end
return 'added'`;

/** Arguments: place to begin behind, most records, most bytes. */
export const READ = `
local page, bytes, from = {}, 0, '-'
if ARGV[1] ~= '' then from = '(' .. ARGV[1] end
while #page < tonumber(ARGV[2]) and bytes < tonumber(ARGV[3]) do
  local found = redis.call('XRANGE', KEYS[1], from, '+', 'COUNT', 1)[1]
  if not found then break end
  page[#page + 1] = found
  for _, part in ipairs(found[2]) do bytes = bytes + #part end
  from = '(' .. found[1]
end
return page`;

/** Arguments: places. The last record takes the counts with it, whatever they are by then. */
export const REMOVE = `
for _, place in ipairs(ARGV) do
  local found = redis.call('XRANGE', KEYS[1], place, place)[1]
  if found and redis.call('XDEL', KEYS[1], place) == 1 then
    for i = 1, #found[2], 2 do
      if found[2][i] == 'key' then
        local size = tonumber(redis.call('HGET', KEYS[2], found[2][i + 1]) or '0') or 0
        redis.call('HDEL', KEYS[2], found[2][i + 1])
        if redis.call('EXISTS', KEYS[3]) == 1 then redis.call('DECRBY', KEYS[3], size) end
      end
    end
  end
end
if redis.call('XLEN', KEYS[1]) == 0 then redis.call('DEL', unpack(KEYS)) end`;

/** Key: the lock. Arguments: who asks, milliseconds. */
export const HOLD = `
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1`;

/** Key: the lock. Argument: who had it. */
export const RELEASE = `
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end`;

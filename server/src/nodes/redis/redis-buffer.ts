/**
 * The buffer as a stream of Redis. One name in braces for all its keys, so that a cluster has them in one place. A key
 * that Redis evicts alone makes a bound looser or a record appear twice, which its reader recognises.
 */
import * as v from 'valibot';
import type { BufferOutcome, BufferStream, FoundRecord } from '../../buffer/port.ts';
import { ADD, HOLD, READ, RELEASE, REMOVE } from './buffer-scripts.ts';
import type { RedisLink } from './redis-link.ts';

const NAME = '{cipherchat-buffer}';
/** Read by `audit` too. */
export const BUFFER_STREAM = `${NAME}/stream`;
const KEYS = [BUFFER_STREAM, `${NAME}/keys`, `${NAME}/bytes`] as const;
const LOCK = `${NAME}/lock`;

const OUTCOMES: readonly unknown[] = ['added', 'known', 'full'] satisfies readonly BufferOutcome[];
const pageSchema = v.array(v.tuple([v.string(), v.array(v.string())]));

/** Names and values of a record of a stream, which Redis gives in turns. `audit` reads them too. */
export const fieldsOf = (parts: readonly string[]): ReadonlyMap<string, string> => {
  const fields = new Map<string, string>();
  for (let i = 0; i + 1 < parts.length; i += 2) fields.set(parts[i] ?? '', parts[i + 1] ?? '');
  return fields;
};

const recordOf = ([place, parts]: readonly [string, readonly string[]]): FoundRecord => {
  const fields = fieldsOf(parts);
  const field = (name: string): string => fields.get(name) ?? '';
  return { place, version: field('v'), text: field('entry'), mark: field('mark') };
};

export const createRedisBuffer = ({ asking }: Pick<RedisLink, 'asking'>): BufferStream => ({
  add: async ({ key, version, text, mark }, { entries, bytes, keptMs }) => {
    try {
      const outcome = await asking.eval(ADD, KEYS.length, ...KEYS, key, version, text, mark, entries, bytes, keptMs);
      return OUTCOMES.includes(outcome) ? (outcome as BufferOutcome) : 'away';
    } catch {
      // Redis is away, hangs, or has no room.
      return 'away';
    }
  },
  read: async (place, limit, maxBytes) =>
    v.parse(pageSchema, await asking.eval(READ, 1, BUFFER_STREAM, place, limit, maxBytes)).map(recordOf),
  remove: async (places) => {
    if (places.length > 0) await asking.eval(REMOVE, KEYS.length, ...KEYS, ...places);
  },
  load: async () => {
    const [entries, bytes] = await Promise.all([asking.xlen(BUFFER_STREAM), asking.get(KEYS[2])]);
    return { entries, bytes: entries === 0 ? 0 : Math.max(0, Number(bytes ?? 0)) };
  },
  hold: async (holder, ms) => (await asking.eval(HOLD, 1, LOCK, holder, ms)) === 1,
  release: async (holder) => {
    await asking.eval(RELEASE, 1, LOCK, holder);
  },
});

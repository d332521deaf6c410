/**
 * The search of the inbox through 100,000 texts in 1,000 conversations, once they were read: how long one takes, and
 * how that grows with ten times the texts. What the first search takes to open sealed rows is not in it.
 */
import { parseConversationId } from '../core/src/base/conversation-id.ts';
import { conversations, messages } from '../core/src/rows/records.ts';
import { openMemoryStore } from '../core/src/storage/memory/memory-chat-store.ts';
import type { Change, ChatStore } from '../core/src/storage/port.ts';
import { HistorySearch } from '../core/src/views/history-search.ts';

const PER_CONVERSATION = 100;
const ROUNDS = 5;
const DIGITS = 'abcdefghij';

const idOf = (number: number) => {
  const text = Array.from(String(number).padStart(4, '0'), (digit) => DIGITS[Number(digit)]).join('');
  const id = parseConversationId(text.padEnd(32, 'a'));
  if (id === undefined) throw new TypeError('not an id');
  return id;
};

const filled = async (count: number): Promise<ChatStore> => {
  const store = openMemoryStore();
  for (let i = 0; i < count; i += 1) {
    const conversation = idOf(i);
    const record = {
      conversation,
      at: i + 1,
      newest: PER_CONVERSATION,
      received: PER_CONVERSATION,
      receipted: PER_CONVERSATION,
      own: { counter: 0, previous: new Uint8Array(16), order: 0 },
      devices: {},
    };
    const texts = Array.from({ length: PER_CONVERSATION }, (_, n): Change => {
      const text = `Do you have the moon jar in blue, too? Café Nordlys, order ${String(i)}.${String(n)}`;
      const value = { kind: 'text', conversation, order: n, mine: false, sentAt: n, number: n + 1, text } as const;
      return { kind: 'put', table: messages.table, row: messages.toRow(`${String(i)}-${String(n)}`, value) };
    });
    await store.commit([
      { kind: 'put', table: conversations.table, row: conversations.toRow(conversation, record) },
      ...texts,
    ]);
  }
  return store;
};

const timed = async (search: HistorySearch, store: ChatStore, query: string): Promise<number> => {
  const since = performance.now();
  let count = 0;
  const { signal } = new AbortController();
  await search.run(store, query, { limit: 30, signal }, (result) => (count = result.count));
  if (count === 0) throw new Error('nothing was found');
  return performance.now() - since;
};

const measure = async (count: number) => {
  const store = await filled(count);
  const search = new HistorySearch();
  await timed(search, store, 'cafe');
  const next: number[] = [];
  for (let i = 0; i < ROUNDS; i += 1) next.push(await timed(search, store, `order ${String(i)}.7`));
  return next.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
};

const [small, large] = [await measure(100), await measure(1_000)];
const rounded = (ms: number): number => Math.round(ms * 10) / 10;
console.log(
  JSON.stringify({
    texts: 1_000 * PER_CONVERSATION,
    searchMs: rounded(large),
    tenTimesTheTexts: rounded(large / small),
  }),
);

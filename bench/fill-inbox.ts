/**
 * Writes conversations into the profile of an inbox with the product's own records and store. Runs in a page of the
 * server while no inbox is open; `inbox-round.ts` bundles it for that.
 */
import { AccountId, MessageId } from '@cipherchat/protocol';
import { conversationWith } from '../core/src/base/conversation-id.ts';
import { generateVaultKey, generateWrappingKey } from '../core/src/crypto/platform.ts';
import { makePad } from '../core/src/crypto/one-time-pad.ts';
import { openRecord, sealRecord } from '../core/src/crypto/vault.ts';
import { messageKey } from '../core/src/rows/message-key.ts';
import { conversations, messages } from '../core/src/rows/records.ts';
import { readMarks } from '../core/src/rows/read-marks.ts';
import { openDexieStore } from '../core/src/storage/dexie/open-dexie-store.ts';
import type { Change } from '../core/src/storage/port.ts';

const DATABASE = 'cipherchat:inbox';
/** Conversations in one commit. */
const AT_ONCE = 100;
const MINUTE_MS = 60_000;
const HASH_BYTES = 16;

const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

/** Texts of one visitor, all read; the last one written at `end`. */
const conversation = (number: number, texts: number, end: number): readonly Change[] => {
  const peer = AccountId.fromBytes(random(20));
  const id = conversationWith(peer);
  const rows = Array.from({ length: texts }, (_, i) => {
    const sentAt = end - (texts - 1 - i) * MINUTE_MS;
    const key = messageKey(MessageId.fromBytes(random(16)), peer);
    const text = `Do you have the moon jar in blue, too? ${String(number)}.${String(i + 1)}`;
    return { key, order: sentAt, text, sentAt, number: i + 1 };
  });
  const last = rows.at(-1);
  const record = {
    conversation: id,
    at: end,
    newest: last?.order ?? 0,
    received: texts,
    receipted: texts,
    name: `Visitor ${String(number)}`,
    preview: last && { id: last.key, text: last.text, mine: false },
    own: { counter: 0, previous: new Uint8Array(HASH_BYTES), order: 0 },
    devices: {},
  };
  return [
    ...rows.map(({ key, ...row }): Change => {
      const value = { kind: 'text', conversation: id, mine: false, hash: random(HASH_BYTES), ...row } as const;
      return { kind: 'put', table: messages.table, row: messages.toRow(key, value) };
    }),
    { kind: 'put', table: conversations.table, row: conversations.toRow(id, record) },
    {
      kind: 'put',
      table: readMarks.table,
      row: readMarks.toRow(`read:${id}`, { conversation: id, count: texts }),
    },
  ];
};

/** The profile must exist. The new conversations are older than those in it. */
const fillInbox = async (count: number, texts: number): Promise<void> => {
  const generateProbeKey = (): Promise<CryptoKey> => Promise.reject(new Error('There is no profile to fill.'));
  const cryptography = { generateVaultKey, generateWrappingKey, generateProbeKey, sealRecord, openRecord, makePad };
  const { store } = await openDexieStore(DATABASE, cryptography);
  const end = Date.now() - 60 * MINUTE_MS;
  for (let from = 0; from < count; from += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, i) => from + i);
    await store.commit(numbers.flatMap((number) => conversation(number, texts, end - number * MINUTE_MS)));
  }
  await store.close();
};

Object.assign(globalThis, { fillInbox });

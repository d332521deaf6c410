/** 500 messages of one session wait: each is opened, and a page of them is stored in one commit, sealed. */
import type { Platform } from '../../core/src/crypto/platform.ts';
import { openMessage } from '../../core/src/crypto/open-message.ts';
import { sparseEpochs } from '../../core/src/crypto/pq-epochs.ts';
import { encodeSessionSet } from '../../core/src/crypto/session-codec.ts';
import type { Session } from '../../core/src/crypto/session.ts';
import type { Change, ChatStore } from '../../core/src/storage/port.ts';
import { makeDevice, seal, setUp } from './own-devices.ts';

export const WAITING = 500;
/** As many as the mailbox takes in one commit. */
const PAGE = 200;

type Waiting = { readonly envelopeId: Uint8Array; readonly message: Uint8Array };

const rowsOf = (i: number, content: Uint8Array): readonly Change[] => [
  { kind: 'put', table: 'messages', row: { key: `m${String(i)}`, group: 'a', order: i, value: { content } } },
  { kind: 'put', table: 'processed', row: { key: `e${String(i)}`, group: 'a', order: i, value: i } },
];

const sessionRow = (session: Session): Change => {
  const { bytes, keys } = encodeSessionSet({ sending: session, archived: [] });
  return { kind: 'put', table: 'sessions', row: { key: 'a', group: 'a', order: 0, value: { bytes }, handles: keys } };
};

/** Prepares the messages, outside of what is measured; the function that it gives opens and stores them. */
export const prepareDrain = async (platform: Platform, store: ChatStore): Promise<() => Promise<void>> => {
  const now = Date.now();
  const begun = await setUp(platform, [await makeDevice(platform, now), await makeDevice(platform, now)], now);
  let { from } = begun;
  const waiting: Waiting[] = [];
  while (waiting.length < WAITING) {
    const { session, ...sealed } = await seal(platform, from, now);
    from = session;
    waiting.push(sealed);
  }
  return async () => {
    let session = begun.to;
    for (let first = 0; first < WAITING; first += PAGE) {
      const changes: Change[] = [];
      for (const [i, sealed] of waiting.slice(first, first + PAGE).entries()) {
        const opened = await openMessage(platform, sparseEpochs, session, { ...sealed, now });
        session = opened.session;
        changes.push(...rowsOf(first + i, opened.body.content));
      }
      await store.commit([...changes, sessionRow(session)]);
    }
  };
};

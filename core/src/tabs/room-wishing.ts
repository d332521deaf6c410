/** What a tab wants told to the team: the engine carries it out, and tells the others. */
import { MessageId, type AccountId } from '@cipherchat/protocol';
import { loadIdentity } from '../accounts/identity.ts';
import type { ConversationId } from '../base/conversation-id.ts';
import { ChatError } from '../base/errors.ts';
import { putRow } from '../rows/put-row.ts';
import { readRow, readRows } from '../rows/read-rows.ts';
import { conversations } from '../rows/records.ts';
import { notesOf, roomWishes, teamNotes, type RoomWishRecord } from '../rows/room-rows.ts';
import type { Change, ChatStore } from '../storage/port.ts';
import type { TabDevicesParts } from './client-parts.ts';

type Timeless<T> = T extends unknown ? Omit<T, 'at'> : never;

export type RoomWishing = {
  readonly wish: (record: Timeless<RoomWishRecord>) => Change;
  /** Rejects with a `ChatError` `no-account` where there is no account yet. */
  readonly commit: (changesIn: (opened: ChatStore, own: AccountId) => Promise<readonly Change[]>) => Promise<void>;
};

/** The greatest place that the writer of a note can see. */
export const newestIn = async (store: ChatStore, conversation: ConversationId): Promise<number> => {
  const record = await readRow(store, conversations, conversation);
  const notes = await readRows(store, teamNotes, { group: notesOf(conversation), newestFirst: true, limit: 1 });
  return Math.max(0, record?.newest ?? 0, notes[0]?.value.order ?? 0);
};

export const roomWishing = ({ client, clock, store, engine }: TabDevicesParts): RoomWishing => {
  let last = 0;
  return {
    wish: (record) => {
      // Wishes are carried out in the order of their times.
      last = Math.max(clock.now(), last + 1);
      const id = MessageId.fromBytes(client.platform.random(16));
      return putRow(roomWishes, `room-wish:${id}`, { ...record, at: last });
    },
    commit: async (changesIn) => {
      await store.use(async (opened) => {
        const identity = await loadIdentity(opened, client.platform);
        if (identity === undefined) throw new ChatError('no-account');
        return opened.commit(await changesIn(opened, identity.address));
      });
      engine.look();
    },
  };
};

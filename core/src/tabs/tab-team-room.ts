/** What the team keeps among itself, in one tab. A widget has none of it, so it does not carry this file. */
import { AccountId, MessageId } from '@cipherchat/protocol';
import { loadIdentity, type Identity } from '../accounts/identity.ts';
import type { ConversationId } from '../base/conversation-id.ts';
import { ChatError } from '../base/errors.ts';
import type { TeamFault, TeamNote, TeamRoomFacet } from '../facade/team-room.ts';
import { putRow } from '../rows/put-row.ts';
import { readRow, readRows } from '../rows/read-rows.ts';
import { conversations } from '../rows/records.ts';
import {
  noteDraftKey,
  noteDrafts,
  notesOf,
  OUTSIDE_FAULTS,
  roomWishes,
  TEAM_FAULTS,
  teamFaults,
  teamNotes,
  type NoteKey,
  type RoomWishRecord,
  type TeamNoteRecord,
} from '../rows/room-rows.ts';
import type { Change, ChatStore } from '../storage/port.ts';
import { placeOf } from '../team-room/room-place.ts';
import { readAssignment, readAssignments } from '../views/assignments.ts';
import type { TabDevicesParts } from './client-parts.ts';
import { checkedText } from './keep-text.ts';

const PREFIX = 'team-note:';

const noteOf = (key: NoteKey, record: TeamNoteRecord, own: string | undefined): TeamNote => {
  const { order, sentAt, text, assigned, author, status, failure, unconfirmed } = record;
  const id = key.slice(PREFIX.length);
  return {
    id,
    order,
    sentAt,
    text,
    assigned,
    author,
    mine: author === own,
    status,
    failure,
    isUnconfirmed: unconfirmed === true,
  };
};

const readNotes = async (
  store: ChatStore,
  conversation: ConversationId,
  own: string | undefined,
): Promise<readonly TeamNote[]> =>
  (await readRows(store, teamNotes, { group: notesOf(conversation) })).map(({ key, value }) => noteOf(key, value, own));

/** The greatest place that the writer of a note can see. */
const newestIn = async (store: ChatStore, conversation: ConversationId): Promise<number> => {
  const record = await readRow(store, conversations, conversation);
  const notes = await readRows(store, teamNotes, { group: notesOf(conversation), newestFirst: true, limit: 1 });
  return Math.max(0, record?.newest ?? 0, notes[0]?.value.order ?? 0);
};

export const tabTeamRoom = ({ client, clock, store, engine, events, state }: TabDevicesParts): TeamRoomFacet => {
  let last = 0;
  /** Wishes are carried out in the order of their times. */
  const at = (): number => (last = Math.max(clock.now(), last + 1));
  const wish = (record: RoomWishRecord): Change => {
    const id = MessageId.fromBytes(client.platform.random(16));
    return putRow(roomWishes, `room-wish:${id}`, record);
  };
  const commit = async (changesIn: (opened: ChatStore) => Promise<readonly Change[]>): Promise<void> => {
    await store.use(async (opened) => opened.commit(await changesIn(opened)));
    engine.look();
  };
  const faultsIn = async (opened: ChatStore): Promise<readonly TeamFault[]> =>
    (await Promise.all([TEAM_FAULTS, OUTSIDE_FAULTS].map((group) => readRows(opened, teamFaults, { group })))).flatMap(
      (rows) => rows.map(({ value }) => value),
    );
  const identityIn = async (opened: ChatStore): Promise<Identity> => {
    const identity = await loadIdentity(opened, client.platform);
    if (identity === undefined) throw new ChatError('no-account');
    return identity;
  };
  return {
    notes: (conversation) => store.use((opened) => readNotes(opened, conversation, state.view().address)),
    write: (conversation, text) =>
      commit(async (opened) => {
        const clean = checkedText(text);
        const { address } = await identityIn(opened);
        if (placeOf(conversation, address) === undefined) throw new ChatError('not-an-address');
        const after = await newestIn(opened, conversation);
        const draft = noteDraftKey(conversation);
        return [
          wish({ kind: 'note', conversation, text: clean, after, at: at() }),
          { kind: 'delete', table: noteDrafts.table, key: draft },
        ];
      }),
    retry: ({ id }) => commit(async () => [wish({ kind: 'retry', id: MessageId.parse(id.slice(0, 32)), at: at() })]),
    draft: (conversation) =>
      store.use(async (opened) => (await readRow(opened, noteDrafts, noteDraftKey(conversation)))?.text ?? ''),
    saveDraft: (conversation, text) =>
      store.use(async (opened) => {
        const key = noteDraftKey(conversation);
        await opened.commit([
          text === ''
            ? { kind: 'delete', table: noteDrafts.table, key }
            : putRow(noteDrafts, key, { conversation, text }),
        ]);
        events.tell({ conversations: [], received: [] });
      }),
    assignment: (conversation) =>
      store.use(async (opened) => {
        const { address } = state.view();
        return address === undefined ? undefined : readAssignment(opened, address, conversation);
      }),
    assignments: () =>
      store.use(async (opened) => {
        const { address } = state.view();
        return address === undefined ? new Map() : readAssignments(opened, address);
      }),
    assign: (conversation, to) =>
      commit(async (opened) => {
        const { address } = await identityIn(opened);
        const { team = [] } = (await readAssignment(opened, address, conversation)) ?? {};
        const account = to === undefined ? undefined : AccountId.parse(to);
        const isInTeam = account === undefined ? team.length > 0 : team.includes(account);
        if (!isInTeam) throw new ChatError('not-an-address');
        const after = await newestIn(opened, conversation);
        return [wish({ kind: 'assign', conversation, to: account, after, at: at() })];
      }),
    faults: () => store.use(faultsIn),
  };
};

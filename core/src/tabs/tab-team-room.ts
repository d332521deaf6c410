/** What the team keeps among itself, in one tab. A widget has none of it, so it does not carry this file. */
import { MessageId } from '@cipherchat/protocol';
import type { ConversationId } from '../base/conversation-id.ts';
import { ChatError } from '../base/errors.ts';
import type { TeamFault, TeamNote, TeamRoomFacet } from '../facade/team-room.ts';
import { putRow } from '../rows/put-row.ts';
import { readRow, readRows } from '../rows/read-rows.ts';
import {
  noteDraftKey,
  noteDrafts,
  notesOf,
  OUTSIDE_FAULTS,
  TEAM_FAULTS,
  teamFaults,
  teamNotes,
  type NoteKey,
  type TeamNoteRecord,
} from '../rows/room-rows.ts';
import type { ChatStore } from '../storage/port.ts';
import { placeOf } from '../team-room/room-place.ts';
import type { TabDevicesParts } from './client-parts.ts';
import { checkedText } from './keep-text.ts';
import { newestIn, roomWishing } from './room-wishing.ts';
import { tabAssignments } from './tab-assignments.ts';

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

export const tabTeamRoom = (parts: TabDevicesParts): TeamRoomFacet => {
  const { store, events, state } = parts;
  const { commit, wish } = roomWishing(parts);
  const faultsIn = async (opened: ChatStore): Promise<readonly TeamFault[]> =>
    (await Promise.all([TEAM_FAULTS, OUTSIDE_FAULTS].map((group) => readRows(opened, teamFaults, { group })))).flatMap(
      (rows) => rows.map(({ value }) => value),
    );
  return {
    ...tabAssignments(parts, { commit, wish }),
    notes: (conversation) => store.use((opened) => readNotes(opened, conversation, state.view().address)),
    write: (conversation, text) =>
      commit(async (opened, address) => {
        const clean = checkedText(text);
        if (placeOf(conversation, address) === undefined) throw new ChatError('not-an-address');
        const after = await newestIn(opened, conversation);
        const draft = noteDraftKey(conversation);
        return [
          wish({ kind: 'note', conversation, text: clean, after }),
          { kind: 'delete', table: noteDrafts.table, key: draft },
        ];
      }),
    retry: ({ id }) => commit(async () => [wish({ kind: 'retry', id: MessageId.parse(id.slice(0, 32)) })]),
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
    faults: () => store.use(faultsIn),
  };
};

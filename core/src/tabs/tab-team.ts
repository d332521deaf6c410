/** The team of the own account, in one tab. A widget has none, so it does not carry this file. */
import {
  AccountId,
  encodeUtf8,
  groupRoleOf,
  MAX_GROUP_MEMBERS,
  MAX_GROUP_NAME_BYTES,
  MessageId,
  parseGroupEntry,
  toHex,
} from '@cipherchat/protocol';
import { loadIdentity } from '../accounts/identity.ts';
import { directConversation } from '../base/conversation-id.ts';
import { ChatError } from '../base/errors.ts';
import { text as textKind } from '../contents/conversation/text.ts';
import type { JoinedTeam, Team, TeamFacet, TeamInvitation } from '../facade/team.ts';
import { putRow } from '../rows/put-row.ts';
import { readRow, readRows } from '../rows/read-rows.ts';
import { outbox } from '../rows/records.ts';
import {
  INVITATIONS,
  JOINED,
  joinedKey,
  joinedTeams,
  knownRosterKey,
  knownRosters,
  ROSTER,
  rosterEntries,
  teamInvitationKey,
  teamInvitations,
  teamStates,
  teamWishes,
  type TeamInvitationRecord,
  type TeamWish,
} from '../rows/team-rows.ts';
import type { Change, ChatStore } from '../storage/port.ts';
import { INVITATION_MS, isInvitationCode } from '../teams/invitation.ts';
import { membersOf } from '../rosters/own-roster.ts';
import type { TabDevicesParts } from './client-parts.ts';
import { asText, checkedText } from './keep-text.ts';

const read = async (store: ChatStore): Promise<Team | undefined> => {
  const [wish, state, rows] = await Promise.all([
    readRow(store, teamWishes, 'team-wish'),
    readRow(store, teamStates, 'team-state'),
    readRows(store, rosterEntries, { group: ROSTER }),
  ]);
  const newest = rows.at(-1)?.value;
  const entry = newest && parseGroupEntry(newest.bytes);
  const shown: TeamWish | undefined = wish ?? (entry && { name: entry.name, members: membersOf(entry) });
  return (
    shown && {
      name: shown.name,
      members: [...shown.members].sort(),
      isPublished: wish === undefined && newest?.published === true,
      hasOtherRoster: state?.hasOtherRoster === true,
    }
  );
};

const wishOf = ({ name, members }: Pick<Team, 'name' | 'members'>, own: AccountId): TeamWish => {
  const clean = asText(name).trim();
  if (encodeUtf8(clean).length > MAX_GROUP_NAME_BYTES) throw new ChatError('name-too-long');
  const addresses = [...new Set(members)].map((text) => {
    if (!AccountId.is(text) || text === own) throw new ChatError('not-an-address');
    return text;
  });
  if (addresses.length >= MAX_GROUP_MEMBERS) throw new ChatError('too-many');
  return { name: clean, members: addresses };
};

/** The identity, if this device may sign a roster. */
const ownerIdentity = async (store: ChatStore, { platform }: Pick<TabDevicesParts['client'], 'platform'>) => {
  const identity = await loadIdentity(store, platform);
  if (identity === undefined) throw new ChatError('no-account');
  if (identity.accountKey.privateKey === undefined) throw new ChatError('not-allowed');
  return identity;
};

const readJoined = async (store: ChatStore, own: AccountId | undefined): Promise<readonly JoinedTeam[]> => {
  const rows = await readRows(store, joinedTeams, { group: JOINED });
  return Promise.all(
    rows.map(async ({ value: { owner } }) => {
      const known = await readRow(store, knownRosters, knownRosterKey(owner));
      const entry = known && parseGroupEntry(known.bytes);
      const isMember = entry !== undefined && own !== undefined && groupRoleOf(entry, AccountId.toBytes(own)) > 0;
      return { owner, name: entry?.name, isMember };
    }),
  );
};

const invitationOf = ({ code, at }: TeamInvitationRecord): TeamInvitation => ({ code, until: at + INVITATION_MS });

const readInvitations = async (store: ChatStore, now: number): Promise<readonly TeamInvitation[]> =>
  (await readRows(store, teamInvitations, { group: INVITATIONS }))
    .map(({ value }) => invitationOf(value))
    .filter(({ until }) => until > now);

/** The wish to answer for another owner, and the words that tell this one. */
const joinChanges = (
  { client, clock }: Pick<TabDevicesParts, 'client' | 'clock'>,
  owner: AccountId,
  text: string,
): readonly Change[] => {
  const id = MessageId.fromBytes(client.platform.random(16));
  const body = { type: textKind.number, text, replyTo: undefined };
  return [
    putRow(joinedTeams, joinedKey(owner), { owner, at: clock.now() }),
    putRow(outbox, id, { conversation: directConversation(owner), ...clock.written(), body }),
  ];
};

export const tabTeam = ({ client, clock, store, engine, events, state }: TabDevicesParts): TeamFacet => {
  const commit = async (changesIn: (opened: ChatStore) => Promise<readonly Change[]>): Promise<void> => {
    await store.use(async (opened) => opened.commit(await changesIn(opened)));
    events.tell({ conversations: [], received: [] });
    engine.look();
  };
  return {
    own: () => store.use(read),
    change: (team) =>
      commit(async (opened) => {
        const { address } = await ownerIdentity(opened, client);
        return [putRow(teamWishes, 'team-wish', wishOf(team, address))];
      }),
    invite: async () => {
      const invitation = { code: toHex(client.platform.random(16)), at: clock.now() };
      await commit(async (opened) => {
        await ownerIdentity(opened, client);
        return [putRow(teamInvitations, teamInvitationKey(invitation.code), invitation)];
      });
      return invitationOf(invitation);
    },
    invitations: () => store.use((opened) => readInvitations(opened, clock.now())),
    withdraw: (code) =>
      commit(async () => [{ kind: 'delete', table: teamInvitations.table, key: teamInvitationKey(code) }]),
    join: (owner, code, words) =>
      commit(async (opened) => {
        const identity = await loadIdentity(opened, client.platform);
        if (identity === undefined) throw new ChatError('no-account');
        if (!AccountId.is(owner) || owner === identity.address) throw new ChatError('not-an-address');
        if (!isInvitationCode(code)) throw new ChatError('code-wrong');
        return joinChanges({ client, clock }, owner, checkedText(words(code)));
      }),
    joined: () => store.use((opened) => readJoined(opened, state.view().address)),
    leave: (owner) =>
      commit(async () =>
        AccountId.is(owner) ? [{ kind: 'delete', table: joinedTeams.table, key: joinedKey(owner) }] : [],
      ),
  };
};

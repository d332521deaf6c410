/** The team of the own account, in one tab. A widget has none, so it does not carry this file. */
import { AccountId, encodeUtf8, MAX_GROUP_MEMBERS, MAX_GROUP_NAME_BYTES, parseGroupEntry } from '@cipherchat/protocol';
import { loadIdentity } from '../accounts/identity.ts';
import { ChatError } from '../base/errors.ts';
import type { Team, TeamFacet } from '../facade/team.ts';
import { putRow } from '../rows/put-row.ts';
import { readRow, readRows } from '../rows/read-rows.ts';
import { ROSTER, rosterEntries, teamStates, teamWishes, type TeamWish } from '../rows/team-rows.ts';
import type { ChatStore } from '../storage/port.ts';
import { membersOf } from '../teams/own-roster.ts';
import type { TabDevicesParts } from './client-parts.ts';
import { asText } from './keep-text.ts';

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

export const tabTeam = ({ client, store, engine, events }: TabDevicesParts): TeamFacet => ({
  own: () => store.use(read),
  change: async (team) => {
    await store.use(async (opened) => {
      const identity = await loadIdentity(opened, client.platform);
      if (identity === undefined) throw new ChatError('no-account');
      if (identity.accountKey.privateKey === undefined) throw new ChatError('not-allowed');
      await opened.commit([putRow(teamWishes, 'team-wish', wishOf(team, identity.address))]);
    });
    events.tell({ conversations: [], received: [] });
    engine.look();
  },
});

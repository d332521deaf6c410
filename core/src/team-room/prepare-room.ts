/** What sealing for a room needs from the server: the roster of now, the lists of its members, and bundles. */
import type { AccountId } from '@cipherchat/protocol';
import { inParallel } from '../base/in-parallel.ts';
import { followOwnRoster } from '../rosters/follow-own-roster.ts';
import { followRoster, isKeptBack } from '../rosters/known-rosters.ts';
import { allEntries } from '../rosters/own-roster.ts';
import { LISTS_AT_ONCE, memberOf } from '../rosters/team-room.ts';
import { prepareEnds, type Bundles, type PrepareParts } from '../sessions/fan-out.ts';
import type { RoomSend } from './room-sends.ts';
import { receiversIn } from './seal-room.ts';

export type Ready = { readonly members: readonly AccountId[]; readonly bundles: Bundles };

/**
 * Each time something is about to be sealed or sent: whoever was removed a moment ago gets nothing. False: the server
 * keeps back an entry that the owner has stated. Rejects with a `TransportError` where there is no answer.
 */
export const followNow = async (parts: Omit<PrepareParts, 'attempts'>, owner: AccountId): Promise<boolean> => {
  const { store, identity, rosters } = parts;
  if (owner !== identity.address) {
    await followRoster(parts, owner);
    return !(await store.read((copy) => isKeptBack(copy, owner)));
  }
  const hasRoster = (await store.read(allEntries)).some(({ published }) => published);
  if (hasRoster) await followOwnRoster({ ...parts, rosters: await rosters() });
  return true;
};

/** Whoever asks for something again has to be on the newest list: nobody else looks at that before it is sent. */
const refreshAsking = async (
  { contacts }: Pick<PrepareParts, 'contacts'>,
  rows: readonly RoomSend[],
): Promise<void> => {
  const asking = rows.flatMap(({ value }) => (value.device === undefined ? [] : (value.only ?? [])));
  await inParallel([...new Set(asking)], LISTS_AT_ONCE, (account) => contacts.refresh(account));
};

/** Undefined: it waits. */
export const prepareRoom = async (
  parts: PrepareParts,
  rows: readonly RoomSend[],
): Promise<Ready | 'not-in-team' | undefined> => {
  const { store, contacts, identity } = parts;
  const [first] = rows;
  const members = first && (await store.read((copy) => receiversIn(copy, parts, first.value)));
  if (members === undefined) return 'not-in-team';
  await refreshAsking(parts, rows);
  const found = await inParallel(members, LISTS_AT_ONCE, (account) => memberOf(parts, account));
  const own = await contacts.find(identity.address);
  if (own === undefined) return undefined;
  const others = found.filter((one) => one !== undefined);
  const prepared = await prepareEnds(
    parts,
    { own, peer: own, others },
    rows.map(({ value }) => ({ device: value.device })),
  );
  return prepared.kind === 'ready' ? { members, bundles: prepared.bundles } : undefined;
};

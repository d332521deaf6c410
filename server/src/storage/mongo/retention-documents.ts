/** Deletes documents older than their retention, one slice of each kind. Several nodes may do it at once. */
import type { Collection, Filter } from 'mongodb';
import type { Retention, Swept } from '../port.ts';
import type { Collections } from './collections.ts';

const ONE_TIME_KINDS = [2, 4];

const dropSlice = async <T extends { readonly _id: string }>(
  collection: Collection<T>,
  filter: Filter<T>,
  rows: number,
): Promise<number> => {
  const found = await collection
    .find(filter, { projection: { _id: 1 } })
    .limit(rows)
    .toArray();
  if (found.length === 0) return 0;
  await collection.deleteMany({ _id: { $in: found.map(({ _id }) => _id) } } as Filter<T>);
  return found.length;
};

export const sweepDocuments = async (
  { messages, sends, prekeys, prekeyClaims, handedOut, invitations, invitationClaims, links, erasures }: Collections,
  { now, mailMs, answersMs, rows }: Retention,
): Promise<Swept> => {
  const isSpent = { $or: [{ record: null }, { kind: { $in: ONE_TIME_KINDS } }] };
  const gone = {
    messages: await dropSlice(messages, { timestamp: { $lt: now - mailMs } }, rows),
    prekeys: await dropSlice(prekeys, { expiresAt: { $lt: now }, ...isSpent }, rows),
    handedOut: await dropSlice(handedOut, { expiresAt: { $lt: now } }, rows),
    // After both: a claim must exist as long as its prekey could be handed out.
    claims: await dropSlice(prekeyClaims, { expiresAt: { $lt: now } }, rows),
    answers: await dropSlice(sends, { timestamp: { $lt: now - answersMs } }, rows),
    invitations: await dropSlice(invitations, { expiresAt: { $lt: now } }, rows),
    // After them: without its claim an invitation could be used again.
    invitationClaims: await dropSlice(invitationClaims, { expiresAt: { $lt: now } }, rows),
    links: await dropSlice(links, { expiresAt: { $lt: now } }, rows),
    erasures: await dropSlice(erasures, { expiresAt: { $lt: now } }, rows),
  };
  const { messages: dropped, prekeys: spent, answers } = gone;
  return { messages: dropped, prekeys: spent, answers, more: Object.values(gone).some((count) => count >= rows) };
};

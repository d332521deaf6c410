/** Contents for a team that wait for entries of its roster (PROTOCOL 8.3). Too many give way to what is new. */
import type { AccountId } from '@cipherchat/protocol';
import { heldContents, heldContentsOf, type HeldContentRecord } from '../rows/team-rows.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import type { Applied } from './apply-content.ts';

/** Most contents of one team that wait. */
const MAX_HELD = 1_000;
/** Most of one account, which may have 16 devices. */
const MAX_HELD_OF_ACCOUNT = 100;
const MAX_HELD_BYTES = 16 * 1024 * 1024;

export type Held = { readonly key: string; readonly value: HeldContentRecord };

const accountOf = ({ value }: Held): AccountId => value.envelope.sender.account;

/** What gives way to one more, the oldest first: of its sender, or of the account of which most waits. */
export const inTheWay = (kept: readonly Held[], sender: AccountId, bytes: number): Held | undefined => {
  const of = (account: AccountId): readonly Held[] => kept.filter((held) => accountOf(held) === account);
  if (of(sender).length >= MAX_HELD_OF_ACCOUNT) return of(sender)[0];
  const total = kept.reduce((sum, { value }) => sum + value.content.length, bytes);
  if (kept.length < MAX_HELD && total <= MAX_HELD_BYTES) return undefined;
  const most = kept.map((held) => of(accountOf(held))).toSorted((one, other) => other.length - one.length)[0];
  return most?.[0];
};

/** All that gives way to one more content of so many bytes. */
export const givingWay = <T extends Held>(
  all: readonly T[],
  { sender, bytes }: { readonly sender: AccountId; readonly bytes: number },
): readonly T[] => {
  let kept = all;
  for (;;) {
    const oldest = inTheWay(kept, sender, bytes);
    if (oldest === undefined) return all.filter((held) => !kept.includes(held));
    kept = kept.filter((held) => held !== oldest);
  }
};

export const holdContent = async (
  copy: WorkingCopy,
  { envelope, body }: Applied,
  { owner, since }: { readonly owner: AccountId; readonly since: number },
): Promise<void> => {
  const { sender } = envelope;
  const key = `held-content:${envelope.id}` as const;
  if ((await copy.get(heldContents, key)) !== undefined) return;
  const kept = await copy.list(heldContents, { group: heldContentsOf(owner) });
  for (const one of givingWay(kept, { sender: sender.account, bytes: body.content.length }))
    copy.delete(heldContents, one.key);
  copy.put(heldContents, key, { owner, envelope: { ...envelope, message: '' }, content: body.content, since });
};

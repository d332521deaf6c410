import type { AccountId } from '@cipherchat/protocol';
import { intents } from '../rows/intents.ts';
import { heldContents, heldContentsOf } from '../rows/team-rows.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';

/** `onOutbox`: the engine looks. */
export type LookParts = { readonly onOutbox: () => void };

/** The server is asked for the roster of this owner, and what waits for it is judged again (PROTOCOL 8.3). */
export const lookAtHeld = async (copy: WorkingCopy, { onOutbox }: LookParts, owner: AccountId): Promise<void> => {
  if ((await copy.count(heldContents, heldContentsOf(owner))) === 0) return;
  copy.put(intents, `roster:${owner}`, { kind: 'roster', owner });
  copy.afterwards(onOutbox);
};

/** Rosters of a test account, signed by its key. */
import {
  AccountId,
  groupEntryHashInput,
  parseGroupEntry,
  teamIdHashInput,
  toBase64Url,
  type GroupEntryFields,
} from '@cipherchat/protocol';
import type { TestAccount } from './account.ts';
import { hash, signGroupEntry } from './signing.ts';

/** The first entry, or that after `before`, changed. */
export const rosterOf = (
  { address, key }: Pick<TestAccount, 'address' | 'key'>,
  before?: Uint8Array,
  changed: Partial<GroupEntryFields> = {},
): Uint8Array => {
  const owner = AccountId.toBytes(address);
  const known = before === undefined ? undefined : parseGroupEntry(before);
  return signGroupEntry(key, {
    id: hash(teamIdHashInput(owner)).subarray(0, 16),
    kind: 2,
    epoch: (known?.epoch ?? 0) + 1,
    previous: known === undefined ? new Uint8Array(32) : hash(groupEntryHashInput(known)),
    issued: 1,
    author: owner,
    device: new Uint8Array(16),
    listVersion: 0,
    name: 'Team',
    members: [{ account: owner, role: 3 }],
    ...changed,
  });
};

export const rosterBody = (entry: Uint8Array): { readonly entry: string } => ({ entry: toBase64Url(entry) });

/**
 * The secret of a passphrase depends on the salt of its slot, so the account is asked for first: its address leads to
 * the heads of its slots. The server could serve any head, but none whose cost is below the floor (PROTOCOL 10.1), and
 * none of another account.
 */
import { AccountId, equalBytes, parseSlotHead, Refusal, SLOT_KIND, type SlotHead } from '@cipherchat/protocol';
import type { HashPassphrase, RestoreOutcome, RestoreSecret } from '../base/backup.ts';
import type { BackupDirectory } from '../transport/port.ts';
import { passphraseOf } from './secrets.ts';
import { restoreAccount, type RestoreParts, type RestoreRefusal } from './restore.ts';

type Typed = Extract<RestoreSecret, { readonly kind: 'passphrase' }>;

const refused = (why: RestoreRefusal | 'not-an-address' | 'no-passphrase'): RestoreOutcome => ({
  kind: 'refused',
  why,
});

/** The heads of passphrase slots, or why they are of no use. */
const passphraseHeads = async (
  backups: BackupDirectory,
  account: AccountId,
): Promise<readonly SlotHead[] | 'tampered' | 'other-account'> => {
  try {
    const heads = (await backups.heads(account)).map(parseSlotHead);
    const bytes = AccountId.toBytes(account);
    if (!heads.every((head) => equalBytes(head.account, bytes))) return 'other-account';
    return heads.filter(({ kind }) => kind === SLOT_KIND.passphrase);
  } catch (cause) {
    if (cause instanceof Refusal) return 'tampered';
    throw cause;
  }
};

/** Rejects as `restoreAccount` does. */
export const restoreByPassphrase = async (
  parts: RestoreParts,
  hashPassphrase: HashPassphrase,
  { address, passphrase }: Typed,
  hear: (read: number, all: number) => void,
): Promise<RestoreOutcome> => {
  const account = address.trim().toLowerCase();
  if (!AccountId.is(account)) return refused('not-an-address');
  const heads = await passphraseHeads(parts.backups, account);
  if (typeof heads === 'string') return refused(heads);
  if (heads.length === 0) return refused('no-passphrase');
  for (const head of heads) {
    const bytes = await hashPassphrase(passphraseOf(passphrase), head.salt, head);
    const outcome = await restoreAccount(parts, { kind: SLOT_KIND.passphrase, bytes, account }, hear);
    if (outcome.kind === 'restored' || outcome.why !== 'wrong-secret') return outcome;
  }
  return refused('wrong-secret');
};

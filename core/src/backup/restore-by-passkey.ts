/**
 * The secret of a passkey depends on the account and on the salt of its slot (PROTOCOL 10.1). A wiped browser knows
 * neither: the passkey that the user chooses names both. So the browser asks twice.
 */
import { AccountId, SLOT_KIND } from '@cipherchat/protocol';
import type { RestoreOutcome } from '../base/backup.ts';
import { readBackupHandle } from '../base/passkey-handle.ts';
import { PasskeyError, type PasskeyFailure, type Passkeys } from '../base/passkeys.ts';
import { passkeyInputOf } from '../crypto/backup.ts';
import { restoreAccount, type RestoreParts } from './restore.ts';

const REFUSALS = {
  unsupported: 'passkey-unsupported',
  'no-prf': 'passkey-no-prf',
  cancelled: 'passkey-cancelled',
  failed: 'passkey-failed',
} as const satisfies Readonly<Record<PasskeyFailure, string>>;

type Chosen = { readonly account: AccountId; readonly bytes: Uint8Array };

const choose = async ({ choose: ask, use }: Passkeys): Promise<Chosen | undefined> => {
  const { id, handle } = await ask();
  const known = readBackupHandle(handle);
  if (known === undefined) return undefined;
  const { account, salt } = known;
  return { account: AccountId.fromBytes(account), bytes: await use(id, await passkeyInputOf(account, salt)) };
};

/** Rejects as `restoreAccount` does. */
export const restoreByPasskey = async (
  parts: RestoreParts,
  passkeys: Passkeys,
  hear: (read: number, all: number) => void,
): Promise<RestoreOutcome> => {
  let chosen: Chosen | undefined;
  try {
    chosen = await choose(passkeys);
  } catch (cause) {
    if (cause instanceof PasskeyError) return { kind: 'refused', why: REFUSALS[cause.code] };
    throw cause;
  }
  if (chosen === undefined) return { kind: 'refused', why: 'passkey-of-lock' };
  return restoreAccount(parts, { kind: SLOT_KIND.passkey, ...chosen }, hear);
};

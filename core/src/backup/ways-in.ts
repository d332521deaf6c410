/** What opens the backup, as the user changes it: each change is one row, which the engine carries out. */
import { equalBytes, MAX_BACKUP_SLOTS, SLOT_KIND, type SlotHead, type SlotKind } from '@cipherchat/protocol';
import { readAddress } from '../accounts/identity.ts';
import type { HashPassphrase } from '../base/backup.ts';
import { ChatError, type ChatErrorCode } from '../base/errors.ts';
import { backupHandle } from '../base/passkey-handle.ts';
import type { Passkeys } from '../base/passkeys.ts';
import { passkeyInputOf } from '../crypto/backup.ts';
import { readRecoveryCode } from '../crypto/recovery-code.ts';
import type { Platform } from '../crypto/platform.ts';
import { backupKeys, backupStates, type BackupKeyRecord } from '../rows/backup-records.ts';
import { putRow } from '../rows/put-row.ts';
import { readRow } from '../rows/read-rows.ts';
import type { ChatStore } from '../storage/port.ts';
import { makeSlot, newSlotHead, passphraseOf, waysOf } from './secrets.ts';

export type WaysParts = {
  readonly store: ChatStore;
  readonly platform: Platform;
  /** Undefined: no passphrase opens a backup. */
  readonly hashPassphrase: HashPassphrase | undefined;
  /** Undefined: no passkey opens a backup. */
  readonly passkeys: Passkeys | undefined;
  /** Rows were written that the engine has to read. */
  readonly onWritten: () => void;
};

const BACKUP_KEY_BYTES = 32;
/** The server holds what can be guessed at, so a short one is no protection (PROTOCOL 10.3). */
const LEAST_PASSPHRASE_CHARACTERS = 16;

export const wantedKey = (store: ChatStore): Promise<BackupKeyRecord | undefined> =>
  readRow(store, backupKeys, 'backup-key');

/** What the engine took over from another device counts, unless the user has changed something since. */
const currentKey = async (store: ChatStore): Promise<BackupKeyRecord | undefined> => {
  const [wanted, state] = [await wantedKey(store), await readRow(store, backupStates, 'backup')];
  const { stored } = state ?? {};
  const isSame = wanted && stored && equalBytes(wanted.backupKey, stored.backupKey);
  return isSame && wanted.revision === stored.revision ? { ...wanted, slots: stored.slots } : wanted;
};

const ownAccount = async (store: ChatStore): Promise<Uint8Array> => {
  const own = await readAddress(store);
  if (own === undefined) throw new ChatError('no-account');
  return own.account;
};

const keep = async ({ store, onWritten }: WaysParts, wanted: BackupKeyRecord): Promise<void> => {
  await store.commit([putRow(backupKeys, 'backup-key', wanted)]);
  onWritten();
};

/** See `BackupFacet.useCode`. */
export const useCode = async (
  parts: WaysParts,
  code: string,
  { replace }: { readonly replace: boolean },
): Promise<void> => {
  const { store, platform } = parts;
  const secret = await readRecoveryCode(code);
  if (typeof secret === 'string') throw new ChatError('code-wrong');
  const account = await ownAccount(store);
  const before = await currentKey(store);
  const backupKey = replace || before === undefined ? platform.random(BACKUP_KEY_BYTES) : before.backupKey;
  const slot = await makeSlot(platform, newSlotHead(platform, account, SLOT_KIND.code), secret, backupKey);
  const slots = replace ? [slot] : [...(before?.slots ?? []), slot];
  await keep(parts, { backupKey, slots, revision: (before?.revision ?? 0) + 1 });
};

type NewWay = {
  readonly kind: SlotKind;
  /** Why the backup cannot have it. */
  readonly refusal: (slots: BackupKeyRecord['slots']) => ChatErrorCode | undefined;
  /** Undefined: this client was not given what computes the secret. It may take long: the user may be asked. */
  readonly secretOf: ((head: SlotHead, account: Uint8Array) => Promise<Uint8Array>) | undefined;
};

const addWay = async (parts: WaysParts, { kind, refusal, secretOf }: NewWay): Promise<void> => {
  const { store, platform } = parts;
  const account = await ownAccount(store);
  const findRoom = async (): Promise<BackupKeyRecord> => {
    const before = await currentKey(store);
    if (before === undefined) throw new ChatError('no-backup');
    const code = refusal(before.slots);
    if (code !== undefined) throw new ChatError(code);
    return before;
  };
  await findRoom();
  if (secretOf === undefined) throw new ChatError('not-allowed');
  const head = newSlotHead(platform, account, kind);
  const secret = await secretOf(head, account);
  // It took long enough for a new code to be made in another tab.
  const before = await findRoom();
  const slot = await makeSlot(platform, head, secret, before.backupKey);
  await keep(parts, { ...before, slots: [...before.slots, slot], revision: before.revision + 1 });
};

/** See `BackupFacet.addPassphrase`. */
export const addPassphrase = async (parts: WaysParts, typed: string): Promise<void> => {
  const { hashPassphrase } = parts;
  const passphrase = passphraseOf(typed);
  if (Array.from(passphrase).length < LEAST_PASSPHRASE_CHARACTERS) {
    throw new ChatError('passphrase-too-short');
  }
  await addWay(parts, {
    kind: SLOT_KIND.passphrase,
    refusal: (slots) => (waysOf(slots).includes('passphrase') ? 'not-allowed' : undefined),
    secretOf: hashPassphrase && ((head) => hashPassphrase(passphrase, head.salt, head)),
  });
};

/** See `BackupFacet.addPasskey`. */
export const addPasskey = async (parts: WaysParts, name: string): Promise<void> => {
  const { passkeys } = parts;
  await addWay(parts, {
    kind: SLOT_KIND.passkey,
    refusal: ({ length }) => (length >= MAX_BACKUP_SLOTS ? 'too-many' : undefined),
    secretOf:
      passkeys &&
      (async ({ salt }, account) => {
        const handle = backupHandle(account, salt);
        return (await passkeys.make({ handle, name, input: await passkeyInputOf(account, salt) })).secret;
      }),
  });
};

/** See `BackupFacet.backUpNow`. */
export const askForBackup = async (parts: WaysParts): Promise<void> => {
  const before = await currentKey(parts.store);
  if (before !== undefined) await keep(parts, { ...before, revision: before.revision + 1 });
};

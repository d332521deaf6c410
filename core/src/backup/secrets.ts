/** What opens a backup: each kind of slot with the 32 bytes of its secret. */
import { LEAST_COST, NO_COST, SLOT_KIND, parseSlotHead, type SlotHead, type SlotKind } from '@cipherchat/protocol';
import { accessHashOf, accessKeyOf, sealSlot } from '../crypto/backup.ts';
import type { BackupWay } from '../base/backup.ts';
import type { Platform } from '../crypto/platform.ts';
import type { KeptSlot } from '../rows/backup-records.ts';

const SALT_BYTES = 32;
const NONCE_BYTES = 16;

/** A new head: the secrets of kinds 2 and 3 depend on its salt. */
export const newSlotHead = (platform: Pick<Platform, 'random'>, account: Uint8Array, kind: SlotKind): SlotHead => ({
  account,
  kind,
  ...(kind === SLOT_KIND.passphrase ? LEAST_COST : NO_COST),
  salt: platform.random(SALT_BYTES),
});

/** What is hashed of what was typed: accents can be written in two ways, and spaces at the ends are not seen. */
export const passphraseOf = (typed: string): string => typed.normalize('NFC').trim();

const WAYS: Readonly<Record<SlotKind, BackupWay>> = { 1: 'code', 2: 'passphrase', 3: 'passkey' };

/** What opens a backup with these slots, each once. */
export const waysOf = (slots: readonly KeptSlot[]): readonly BackupWay[] => [
  ...new Set(slots.map(({ slot }) => WAYS[parseSlotHead(slot).kind])),
];

export const makeSlot = async (
  platform: Pick<Platform, 'random'>,
  head: SlotHead,
  secret: Uint8Array,
  backupKey: Uint8Array,
): Promise<KeptSlot> => ({
  slot: await sealSlot(head, secret, backupKey, platform.random(NONCE_BYTES)),
  access: await accessHashOf(await accessKeyOf(secret)),
});

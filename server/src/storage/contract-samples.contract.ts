/** Samples for the contract: random bytes of the right lengths, because a store does not check what it is given. */
import type { AccountId, DeviceId, EnvelopeId } from '@cipherchat/protocol';
import { randomBytes } from 'node:crypto';
import type { NewBackupRecord, NewList, PrekeyRecord, Registration, Send, Store, StoredBackup } from './port.ts';

export type StoreHarness = {
  readonly store: Store;
  /** Closes the store and opens it again on the same data. */
  readonly reopen: () => Promise<Store>;
  readonly dispose: () => Promise<void>;
};
export type CreateHarness = () => Promise<StoreHarness>;

export const NOW = 1_800_000_000_000;
export const DAY = 86_400_000;
export const MAILBOX_LIMIT = 10_000;
export const ROOMY = 1_000_000;

export const bytes = (length: number): Uint8Array => Uint8Array.from(randomBytes(length));
const text = (length: number): string => randomBytes(length).toString('base64url');
export const newId = (): DeviceId & EnvelopeId => randomBytes(16).toString('hex') as DeviceId & EnvelopeId;
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
export const newAddress = (): AccountId =>
  Array.from(randomBytes(32), (byte) => ALPHABET.charAt(byte & 31)).join('') as AccountId;

export const prekey = (kind: 1 | 2 | 3 | 4, id: number, changes: Partial<PrekeyRecord> = {}): PrekeyRecord => ({
  kind,
  id,
  expires: NOW + 90 * DAY,
  record: bytes(kind > 2 ? 1280 : 128),
  ...changes,
});

export const newList = (changes: Partial<NewList> = {}): NewList => ({
  account: newAddress(),
  accountKey: bytes(32),
  version: 1,
  previous: new Uint8Array(32),
  hash: bytes(32),
  bytes: bytes(222),
  devices: [],
  removals: [],
  ...changes,
});

/** The next version of the list. */
export const nextList = (before: NewList, changes: Partial<NewList> = {}): NewList => ({
  ...before,
  version: before.version + 1,
  previous: before.hash,
  hash: bytes(32),
  bytes: bytes(222),
  removals: [],
  ...changes,
});

export type Member = { readonly account: AccountId; readonly device: DeviceId; readonly list: NewList };

export const registrationOf = ({ account, device, list }: Member, prekeys: readonly PrekeyRecord[]): Registration => ({
  device: { account, device, signingKey: bytes(32) },
  list,
  prekeys,
  now: NOW,
});

export const newMember = (others: readonly DeviceId[] = []): Member => {
  const device = newId();
  const list = newList({ devices: [device, ...others].sort() });
  return { account: list.account, device, list };
};

/** A registered device with prekeys of kinds 1 and 3 and `stock` of each one-time kind. */
export const join = async (store: Store, stock = 0, member = newMember()): Promise<Member> => {
  const oneTime = Array.from({ length: stock }, (_, i) => [prekey(2, i + 1), prekey(4, i + 1)]).flat();
  await store.register(registrationOf(member, [prekey(1, 1), prekey(3, 1), ...oneTime]));
  return member;
};

export const sendOf = (sender: Member, receivers: readonly Member[], changes: Partial<Send> = {}): Send => ({
  sender: { account: sender.account, device: sender.device },
  id: newId(),
  receivers: receivers.map(({ account, device }) => ({ account, device, message: text(655), iv: text(12) })),
  lists: receivers.map(({ account, list }) => ({ account, version: list.version })),
  now: NOW,
  ...changes,
});

export const idsOf = async (store: Store, device: DeviceId): Promise<readonly EnvelopeId[]> =>
  (await store.pull(device, 0, 1000, ROOMY)).envelopes.map(({ id }) => id);

export const BACKUP_ROOM = { bytes: 10_000, records: 20 };

export const backupRecord = (size = 363): NewBackupRecord => ({ id: newId(), hash: bytes(32), bytes: bytes(size) });

export const newAccess = (): string => randomBytes(32).toString('hex');

export const backupOf = (
  account: AccountId,
  generation: number,
  records: readonly NewBackupRecord[],
  changes: Partial<StoredBackup> = {},
): StoredBackup => ({
  account,
  generation,
  manifest: bytes(199),
  slots: bytes(161),
  accesses: [newAccess()],
  index: Buffer.concat(
    [...records]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, hash }) => Buffer.concat([Buffer.from(id, 'hex'), hash])),
  ),
  ...changes,
});

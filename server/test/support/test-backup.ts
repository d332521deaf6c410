/** A backup as a client would send it. Slots and records hold random bytes: a server cannot tell. */
import { randomBytes } from 'node:crypto';
import {
  AccountId,
  concatBytes,
  encodeRecordHead,
  encodeSlotHead,
  encodeUnsignedManifest,
  indexHashInput,
  manifestHashInput,
  manifestSignatureInput,
  NO_COST,
  SLOT_KIND,
  slotsHashInput,
  accessHashInput,
  toBase64Url,
  type ManifestFields,
  type SlotKind,
} from '@cipherchat/protocol';
import { createHash } from 'node:crypto';
import { hash, signed, type SigningKey } from './signing.ts';

const random = (length: number): Uint8Array => Uint8Array.from(randomBytes(length));
const sha256 = (bytes: Uint8Array): Uint8Array => Uint8Array.from(createHash('sha256').update(bytes).digest());

export type TestSlot = { readonly slot: Uint8Array; readonly key: Uint8Array; readonly access: Uint8Array };
export type TestBackup = {
  readonly manifest: Uint8Array;
  readonly slots: readonly TestSlot[];
  /** Ascending by id. */
  readonly records: readonly Uint8Array[];
  readonly ids: Uint8Array;
  readonly index: Uint8Array;
};

export const testSlot = (address: string, kind: SlotKind = SLOT_KIND.code): TestSlot => {
  const account = AccountId.toBytes(AccountId.parse(address));
  const cost = kind === SLOT_KIND.passphrase ? { memory: 65_536, passes: 3, lanes: 1 } : NO_COST;
  const key = random(32);
  return {
    slot: concatBytes(encodeSlotHead({ account, kind, ...cost, salt: random(32) }), random(96)),
    key,
    access: hash(accessHashInput(key)),
  };
};

export const testRecord = (address: string, generation: number, id = random(16), size = 256): Uint8Array => {
  const account = AccountId.toBytes(AccountId.parse(address));
  return concatBytes(encodeRecordHead({ account, id, generation }), random(64 + size));
};

export const idOf = (record: Uint8Array): Uint8Array => record.slice(23, 39);

export const testBackup = (
  key: SigningKey,
  address: string,
  {
    generation = 1,
    previous = new Uint8Array(32),
    slots = [testSlot(address)],
    records: given = [testRecord(address, generation), testRecord(address, generation)],
    changes = {},
  }: {
    readonly generation?: number;
    readonly previous?: Uint8Array;
    readonly slots?: readonly TestSlot[];
    readonly records?: readonly Uint8Array[];
    readonly changes?: Partial<ManifestFields>;
  } = {},
): TestBackup => {
  const records = [...given].sort((a, b) => Buffer.compare(idOf(a), idOf(b)));
  const index = concatBytes(...records.flatMap((record) => [idOf(record), sha256(record)]));
  const unsigned = encodeUnsignedManifest({
    account: AccountId.toBytes(AccountId.parse(address)),
    generation,
    previous,
    created: Date.now(),
    slotsHash: hash(slotsHashInput(slots.map(({ slot }) => slot))),
    recordCount: records.length,
    indexHash: hash(indexHashInput(index)),
    ...changes,
  });
  const manifest = concatBytes(unsigned, signed(key, manifestSignatureInput({ signed: unsigned })));
  return { manifest, slots, records, ids: concatBytes(...records.map(idOf)), index };
};

export const manifestHash = ({ manifest }: TestBackup): Uint8Array =>
  hash(manifestHashInput({ signed: Uint8Array.from(manifest.subarray(0, -64)) }));

export const backupBody = ({ manifest, slots, ids }: TestBackup) => ({
  manifest: toBase64Url(manifest),
  slots: slots.map(({ slot, access }) => ({ slot: toBase64Url(slot), access: toBase64Url(access) })),
  ids: toBase64Url(ids),
});

/**
 * An account with its devices, as a client holds it: lists, prekeys and messages that a server takes, or variations
 * that it must not take.
 */
import { randomBytes } from 'node:crypto';
import {
  AccountId,
  DeviceId,
  accountHashInput,
  concatBytes,
  DEVICE_KIND,
  deviceIdHashInput,
  fromHex,
  listHashInput,
  PREKEY_KIND,
  toBase64Url,
  type DeviceEntry,
  type DeviceKind,
  type DeviceListFields,
  type PrekeyFields,
  type PrekeyKind,
  type Removal,
} from '@cipherchat/protocol';
import { testBackup, type TestBackup } from './test-backup.ts';
import { hash, newAgreementKey, newKemKey, newSigningKey, signList, signPrekey, type SigningKey } from './signing.ts';

const ID_BYTES = 16;
const PREKEY_LIFETIME_MS = 80 * 24 * 3_600_000;

export type TestDevice = { readonly id: DeviceId; readonly key: SigningKey; readonly entry: DeviceEntry };

/** What an account was when it was stored. */
export type KeptAccount = Pick<TestAccount, 'key' | 'devices' | 'lists'>;

export class TestAccount {
  readonly key: SigningKey;
  readonly address: AccountId;
  readonly devices: TestDevice[];
  /** Lists in the order in which they were signed. */
  readonly lists: Uint8Array<ArrayBuffer>[];
  readonly #now: () => number;

  /** `kind` of its devices: 1 widget, 2 app. */
  readonly #kind: DeviceKind;

  constructor(now: () => number = Date.now, kept?: KeptAccount, kind: DeviceKind = DEVICE_KIND.app) {
    this.#now = now;
    this.#kind = kind;
    this.key = kept?.key ?? newSigningKey();
    this.address = AccountId.fromBytes(hash(accountHashInput(this.key.publicKey)).subarray(0, 20));
    this.devices = [...(kept?.devices ?? [])];
    this.lists = [...(kept?.lists ?? [])];
    if (kept === undefined) this.addDevice();
  }

  addDevice(kind = this.#kind): TestDevice {
    const key = newSigningKey();
    const entry: DeviceEntry = {
      signingKey: key.publicKey,
      identityKey: newAgreementKey(),
      created: 1,
      kind,
    };
    const account = hash(accountHashInput(this.key.publicKey)).subarray(0, 20);
    const id = DeviceId.fromBytes(hash(deviceIdHashInput(account, entry)).subarray(0, ID_BYTES));
    const device = { id, key, entry };
    this.devices.push(device);
    return device;
  }

  get first(): TestDevice {
    return this.devices[0] ?? this.addDevice();
  }

  fields(changes: Partial<DeviceListFields> = {}): DeviceListFields {
    const before = this.lists.at(-1);
    const devices = [...this.devices].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ entry }) => entry);
    return {
      accountKey: this.key.publicKey,
      version: this.lists.length + 1,
      previous: before === undefined ? new Uint8Array(32) : hash(listHashInput({ signed: before.subarray(0, -64) })),
      issued: this.#now(),
      backupFloor: 0,
      devices,
      removals: [],
      ...changes,
    };
  }

  /** A list that is not remembered as the newest one. */
  draft(changes: Partial<DeviceListFields> = {}): Uint8Array<ArrayBuffer> {
    return signList(this.key, this.fields(changes));
  }

  /** The next list. */
  sign(changes: Partial<DeviceListFields> = {}): Uint8Array<ArrayBuffer> {
    const list = this.draft(changes);
    this.lists.push(list);
    return list;
  }

  /** The next list, without that device. */
  signRemovalOf(device: TestDevice): Uint8Array {
    this.devices.splice(this.devices.indexOf(device), 1);
    const removal: Removal = { deviceId: bytesOfId(device.id), reason: 1, since: this.#now() };
    return this.sign({ removals: [removal] });
  }

  backup(parts: Parameters<typeof testBackup>[2] = {}): TestBackup {
    return testBackup(this.key, this.address, parts);
  }

  prekey(kind: PrekeyKind, id: number, changes: Partial<PrekeyFields> = {}, device = this.first): Uint8Array {
    const isKem = kind === PREKEY_KIND.lastResortKem || kind === PREKEY_KIND.oneTimeKem;
    return signPrekey(device.key, {
      kind,
      id,
      deviceId: bytesOfId(device.id),
      expires: this.#now() + PREKEY_LIFETIME_MS,
      publicKey: isKem ? newKemKey() : newAgreementKey(),
      ...changes,
    });
  }

  /** Kinds 1 and 3, and `stock` of each one-time kind. */
  prekeys(stock = 1, device = this.first): Uint8Array[] {
    const ids = Array.from({ length: stock }, (_, i) => i + 1);
    return [
      this.prekey(1, 1, {}, device),
      this.prekey(3, 1, {}, device),
      ...ids.flatMap((id) => [this.prekey(2, id, {}, device), this.prekey(4, id, {}, device)]),
    ];
  }
}

export const bytesOfId = (id: string): Uint8Array => fromHex(id) ?? new Uint8Array(ID_BYTES);

/** A message of tag 22 as a server sees it. */
export const message = (bodyBytes = 256): string =>
  toBase64Url(concatBytes(Uint8Array.of(1, 1, 0x22), randomBytes(140 + bodyBytes)));

/** A message of tag 21 that names its initiator. */
export const initialMessage = (account: Uint8Array, device: string, bodyBytes = 256): string =>
  toBase64Url(concatBytes(Uint8Array.of(1, 1, 0x21), account, bytesOfId(device), randomBytes(1316 - 39 + bodyBytes)));

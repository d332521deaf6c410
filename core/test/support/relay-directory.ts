/** The key directory of the loopback relay: challenges, accounts with their list chains, devices with their prekeys, tokens. */
import {
  checkDeviceIds,
  checkNextList,
  compareBytes,
  encodeBundle,
  fromBase32,
  fromHex,
  LOGIN_PURPOSE,
  MAX_LISTS_PER_ANSWER,
  parseDeviceList,
  parsePrekey,
  PREKEY_KIND,
  Refusal,
  TOKEN_LIFETIME_MS,
  toHex,
  CHALLENGE_LIFETIME_MS,
  type DeviceEntry,
  type DeviceList,
  type Prekey,
} from '@cipherchat/protocol';
import type { Clock } from '../../src/environment/port.ts';
import { TransportError, type Directory, type Proof } from '../../src/transport/port.ts';
import {
  accountBytes,
  addressOf,
  deviceIdOf,
  identified,
  isListSigned,
  isLoginSigned,
  isPrekeySigned,
} from './relay-signatures.ts';

export type RelayDevice = {
  readonly account: string;
  readonly device: string;
  readonly signingKey: Uint8Array;
  mediumTerm: Prekey;
  lastResortKem: Prekey;
  readonly oneTime: Map<number, Prekey>;
  readonly oneTimeKem: Map<number, Prekey>;
  /** Public key of every record there ever was, by kind and id: none stands for two keys, and nothing comes back. */
  readonly known: Map<string, string>;
};

type Token = { readonly device: string; readonly expires: number };

/** Runs a check of the wire contract; what it refuses is refused as the server would. */
const parsed = <T>(parse: (bytes: Uint8Array) => T, bytes: Uint8Array): T => {
  try {
    return parse(bytes);
  } catch (cause) {
    if (cause instanceof Refusal) throw new TransportError(cause.code === 'bad-chain' ? 'bad-chain' : 'malformed');
    throw cause;
  }
};

const refuseUnless = (holds: boolean, code: ConstructorParameters<typeof TransportError>[0]): void => {
  if (!holds) throw new TransportError(code);
};

export class RelayDirectory {
  readonly #origin: string;
  readonly #clock: Clock;
  readonly #challenges = new Map<string, number>();
  readonly #lists = new Map<string, DeviceList[]>();
  readonly #bytes = new Map<string, Uint8Array[]>();
  readonly #devices = new Map<string, RelayDevice>();
  readonly #tokens = new Map<string, Token>();
  #counter = 0;

  constructor(origin: string, clock: Clock) {
    this.#origin = origin;
    this.#clock = clock;
  }

  /** Takes over accounts and devices as another relay has them now; what either does later is its own. */
  adopt(other: RelayDirectory): void {
    for (const [account, lists] of other.#lists) this.#lists.set(account, lists);
    for (const [account, bytes] of other.#bytes) this.#bytes.set(account, bytes);
    for (const [id, device] of other.#devices) {
      const { oneTime, oneTimeKem, known } = device;
      const own = { oneTime: new Map(oneTime), oneTimeKem: new Map(oneTimeKem), known: new Map(known) };
      this.#devices.set(id, { ...device, ...own });
    }
  }

  forgetEverything(): void {
    for (const map of [this.#challenges, this.#lists, this.#bytes, this.#devices, this.#tokens]) map.clear();
  }

  challenge(): { readonly nonce: Uint8Array; readonly expires: number } {
    this.#counter += 1;
    const nonce = new Uint8Array(32);
    new DataView(nonce.buffer).setUint32(0, this.#counter);
    const expires = this.#clock.now() + CHALLENGE_LIFETIME_MS;
    this.#challenges.set(toHex(nonce), expires);
    return { nonce, expires };
  }

  logIn({ account, device, proof }: Parameters<Directory['logIn']>[0]) {
    const known = this.#devices.get(device);
    refuseUnless(known?.account === account && this.isListed(device), 'unauthenticated');
    this.#takeChallenge(proof);
    this.#checkProof(LOGIN_PURPOSE.logIn, account, device, this.device(device).signingKey, proof);
    return this.#issueToken(device);
  }

  register({ device, list: bytes, prekeys, proof }: Parameters<Directory['register']>[0]) {
    this.#takeChallenge(proof);
    const list = parsed(parseDeviceList, bytes);
    const account = addressOf(list.accountKey);
    const entry = list.devices.find((one) => deviceIdOf(list.accountKey, one) === device);
    if (entry === undefined) throw new TransportError('malformed');
    this.#checkProof(LOGIN_PURPOSE.register, account, device, entry.signingKey, proof);
    if (!this.#devices.has(device)) {
      const made = this.#newDevice(account, device, entry, prekeys);
      this.#appendList(account, bytes);
      this.#devices.set(device, made);
    }
    return this.#issueToken(device);
  }

  lists(account: string, from?: number) {
    const lists = this.#bytes.get(account);
    if (lists === undefined) throw new TransportError('not-found');
    const wanted = from === undefined ? lists.slice(-1) : lists.slice(from - 1, from - 1 + MAX_LISTS_PER_ANSWER);
    refuseUnless(wanted.length > 0, 'not-found');
    return { lists: wanted, newest: lists.length };
  }

  publishList(token: string, account: string, list: Uint8Array): void {
    refuseUnless(this.device(this.deviceOf(token)).account === account, 'not-found');
    this.#appendList(account, list);
  }

  bundle(token: string, account: string, id: string): Uint8Array {
    this.deviceOf(token);
    const device = this.#devices.get(id);
    if (device?.account !== account || !this.isListed(id)) throw new TransportError('not-found');
    const kem = takeFirst(device.oneTimeKem) ?? device.lastResortKem;
    return encodeBundle(device.mediumTerm.record, kem.record, takeFirst(device.oneTime)?.record);
  }

  prekeys(token: string) {
    const device = this.device(this.deviceOf(token));
    return {
      mediumTerm: device.mediumTerm.id,
      lastResortKem: device.lastResortKem.id,
      oneTime: [...device.oneTime.keys()],
      oneTimeKem: [...device.oneTimeKem.keys()],
    };
  }

  addPrekeys(token: string, records: readonly Uint8Array[]): void {
    const device = this.device(this.deviceOf(token));
    const prekeys = this.#checkedPrekeys(device.device, device.signingKey, records);
    const isReused = (prekey: Prekey): boolean => (device.known.get(nameOf(prekey)) ?? keyOf(prekey)) !== keyOf(prekey);
    refuseUnless(!prekeys.some(isReused), 'conflict');
    for (const prekey of prekeys) keep(device, prekey);
  }

  removePrekeys(
    token: string,
    ids: { readonly oneTime: readonly number[]; readonly oneTimeKem: readonly number[] },
  ): void {
    const device = this.device(this.deviceOf(token));
    for (const id of ids.oneTime) device.oneTime.delete(id);
    for (const id of ids.oneTimeKem) device.oneTimeKem.delete(id);
  }

  /** A token as if this device had logged in. */
  tokenFor(device: string): string {
    return this.#issueToken(device).token;
  }

  /** The device that a valid token speaks for. */
  deviceOf(token: string): string {
    const known = this.#tokens.get(token);
    if (known === undefined || known.expires <= this.#clock.now()) throw new TransportError('unauthenticated');
    return known.device;
  }

  tokenExpires(token: string): number {
    return this.#tokens.get(token)?.expires ?? 0;
  }

  device(id: string): RelayDevice {
    const device = this.#devices.get(id);
    if (device === undefined) throw new TransportError('not-found');
    return device;
  }

  /** Devices of the newest list. */
  listed(account: string): readonly string[] {
    const newest = this.#lists.get(account)?.at(-1);
    return newest === undefined ? [] : newest.devices.map((entry) => deviceIdOf(newest.accountKey, entry));
  }

  isListed(id: string): boolean {
    return this.listed(this.#devices.get(id)?.account ?? '').includes(id);
  }

  newest(account: string): { readonly version: number; readonly bytes: Uint8Array } | undefined {
    const lists = this.#bytes.get(account);
    const bytes = lists?.at(-1);
    return lists === undefined || bytes === undefined ? undefined : { version: lists.length, bytes };
  }

  /** The same bytes again are fine; else the next version, chained and signed. */
  #appendList(account: string, bytes: Uint8Array): void {
    const list = parsed(parseDeviceList, bytes);
    const known = this.#lists.get(account) ?? [];
    const kept = this.#bytes.get(account) ?? [];
    const same = kept.at(-1);
    if (same !== undefined && compareBytes(same, bytes) === 0) return;
    refuseUnless(isListSigned(list) && addressOf(list.accountKey) === account, 'bad-signature');
    const before = known.at(-1);
    const next = identified(list);
    const removed = new Set(known.flatMap(({ removals }) => removals.map(({ deviceId }) => toHex(deviceId))));
    parsed(() => checkDeviceIds(next), bytes);
    if (before === undefined) refuseUnless(list.version === 1, 'bad-chain');
    else parsed(() => checkNextList(identified(before), next, removed), bytes);
    this.#lists.set(account, [...known, list]);
    this.#bytes.set(account, [...kept, Uint8Array.from(bytes)]);
  }

  #newDevice(account: string, device: string, entry: DeviceEntry, records: readonly Uint8Array[]): RelayDevice {
    const prekeys = this.#checkedPrekeys(device, entry.signingKey, records);
    const [mediumTerm, ...moreMedium] = prekeys.filter((prekey) => prekey.kind === PREKEY_KIND.mediumTerm);
    const [lastResortKem, ...moreKem] = prekeys.filter((prekey) => prekey.kind === PREKEY_KIND.lastResortKem);
    if (mediumTerm === undefined || lastResortKem === undefined || moreMedium.length + moreKem.length > 0) {
      throw new TransportError('malformed');
    }
    const made: RelayDevice = {
      account,
      device,
      signingKey: entry.signingKey,
      mediumTerm,
      lastResortKem,
      oneTime: new Map(),
      oneTimeKem: new Map(),
      known: new Map(),
    };
    for (const prekey of prekeys) keep(made, prekey);
    return made;
  }

  #checkedPrekeys(device: string, signingKey: Uint8Array, records: readonly Uint8Array[]): readonly Prekey[] {
    const prekeys = records.map((record) => parsed(parsePrekey, record));
    refuseUnless(
      prekeys.every((prekey) => toHex(prekey.deviceId) === device),
      'malformed',
    );
    refuseUnless(
      prekeys.every((prekey) => isPrekeySigned(prekey, signingKey)),
      'bad-signature',
    );
    return prekeys;
  }

  #takeChallenge(proof: Proof): void {
    const expires = this.#challenges.get(toHex(proof.nonce));
    this.#challenges.delete(toHex(proof.nonce));
    refuseUnless(expires === proof.expires && expires > this.#clock.now(), 'challenge-unknown');
  }

  #checkProof(purpose: 1 | 2, account: string, device: string, signingKey: Uint8Array, proof: Proof): void {
    const login = {
      purpose,
      origin: this.#origin,
      account: fromBase32(account) ?? accountBytes(signingKey),
      deviceId: fromHex(device) ?? new Uint8Array(16),
      nonce: proof.nonce,
      expires: proof.expires,
    };
    refuseUnless(isLoginSigned(login, signingKey, proof.signature), 'bad-signature');
  }

  #issueToken(device: string) {
    this.#counter += 1;
    const now = this.#clock.now();
    const token = `token-${this.#counter}-${device}`;
    this.#tokens.set(token, { device, expires: now + TOKEN_LIFETIME_MS });
    return { token, expires: now + TOKEN_LIFETIME_MS, now };
  }
}

const takeFirst = (prekeys: Map<number, Prekey>): Prekey | undefined => {
  const [first] = prekeys.values();
  if (first !== undefined) prekeys.delete(first.id);
  return first;
};

const nameOf = ({ kind, id }: Prekey): string => `${kind}.${id}`;
const keyOf = ({ publicKey }: Prekey): string => toHex(publicKey);
const newer = (one: Prekey, other: Prekey): Prekey => (other.id > one.id ? other : one);

const keep = (device: RelayDevice, prekey: Prekey): void => {
  if (device.known.has(nameOf(prekey))) return;
  device.known.set(nameOf(prekey), keyOf(prekey));
  if (prekey.kind === PREKEY_KIND.mediumTerm) device.mediumTerm = newer(device.mediumTerm, prekey);
  if (prekey.kind === PREKEY_KIND.lastResortKem) device.lastResortKem = newer(device.lastResortKem, prekey);
  if (prekey.kind === PREKEY_KIND.oneTime) device.oneTime.set(prekey.id, prekey);
  if (prekey.kind === PREKEY_KIND.oneTimeKem) device.oneTimeKem.set(prekey.id, prekey);
};

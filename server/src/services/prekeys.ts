/**
 * Prekeys (PROTOCOL 3.3): checked before they are stored, each handed out once, except that the newest of kinds 1 and 3
 * stays.
 */
import {
  encodeBundle,
  isKemKind,
  isSoundAgreementKey,
  isSoundKemKey,
  MAX_DATE_AHEAD_MS,
  MAX_PREKEYS_PER_UPLOAD,
  parsePrekey,
  PREKEY_KIND,
  PREKEY_LIFETIME_MS,
  toHex,
  type Prekey,
  type DeviceId,
} from '@cipherchat/protocol';
import { handOutPurpose, type Attempt } from '../auth/hand-out-purpose.ts';
import type { Principal } from '../auth/principal.ts';
import { prekeyVerifier } from '../auth/signatures.ts';
import {
  refuseAbandoned,
  type AccountStore,
  type IsWanted,
  type PrekeyIds,
  type PrekeyRecord,
  type PrekeyStore,
} from '../storage/port.ts';
import type { Erasures } from './erasures.ts';
import { refuseUnless, ServiceError } from './service-error.ts';
import type { SwitchedOff } from './switched-off.ts';

const checkPrekey = (prekey: Prekey, device: DeviceId, now: number): void => {
  const { kind, publicKey, expires } = prekey;
  refuseUnless(toHex(prekey.deviceId) === device, 'malformed');
  refuseUnless(expires > now && expires <= now + PREKEY_LIFETIME_MS + MAX_DATE_AHEAD_MS, 'malformed');
  refuseUnless(isKemKind(kind) ? isSoundKemKey(publicKey) : isSoundAgreementKey(publicKey), 'invalid-key');
};

const areDifferent = (names: readonly string[]): boolean => new Set(names).size === names.length;

/**
 * Prekeys of this device, sound, signed and not expired; no id and no one-time key twice. Codes `malformed`,
 * `invalid-key`, `bad-signature`.
 */
export const readPrekeys = (
  records: readonly Uint8Array[],
  device: DeviceId,
  signingKey: Uint8Array,
  now: number,
): readonly PrekeyRecord[] => {
  const prekeys = records.map(parsePrekey);
  refuseUnless(areDifferent(prekeys.map(({ kind, id }) => `${kind}.${id}`)), 'malformed');
  const oneTime = prekeys.filter(({ kind }) => kind === PREKEY_KIND.oneTime || kind === PREKEY_KIND.oneTimeKem);
  refuseUnless(areDifferent(oneTime.map(({ kind, publicKey }) => `${kind}.${toHex(publicKey)}`)), 'malformed');
  const isSigned = prekeyVerifier(signingKey);
  for (const prekey of prekeys) {
    checkPrekey(prekey, device, now);
    refuseUnless(isSigned(prekey), 'bad-signature');
  }
  return prekeys.map(({ kind, id, expires, record }) => ({ kind, id, expires, record }));
};

export class Prekeys {
  readonly #store: AccountStore & PrekeyStore;
  readonly #now: () => number;
  readonly #switchedOff: Pick<SwitchedOff, 'has'>;
  readonly #erasures: Pick<Erasures, 'refuseErased'>;

  constructor(
    store: AccountStore & PrekeyStore,
    now: () => number,
    { switchedOff, erasures }: { switchedOff: Pick<SwitchedOff, 'has'>; erasures: Pick<Erasures, 'refuseErased'> },
  ) {
    this.#erasures = erasures;
    this.#store = store;
    this.#now = now;
    this.#switchedOff = switchedOff;
  }

  /**
   * A record that is stored already is skipped. `conflict`: an id stands for another key; `too-large`: more than may be
   * stored of its kind.
   */
  async add({ device }: Principal, records: readonly Uint8Array[], isWanted?: IsWanted): Promise<void> {
    const known = await this.#store.device(device);
    refuseUnless(known !== undefined, 'unauthenticated');
    const prekeys = readPrekeys(records, device, known.signingKey, this.#now());
    const outcome = await this.#store.addPrekeys(device, prekeys, MAX_PREKEYS_PER_UPLOAD, isWanted);
    refuseUnless(outcome !== 'unknown-device', 'unauthenticated');
    refuseUnless(outcome !== 'reused', 'conflict');
    refuseUnless(outcome !== 'too-many', 'too-large');
  }

  async ids({ device }: Principal): Promise<PrekeyIds> {
    const ids = await this.#store.prekeys(device);
    if (ids === undefined) throw new ServiceError('unauthenticated');
    return ids;
  }

  async remove({ device }: Principal, ids: Pick<PrekeyIds, 'oneTime' | 'oneTimeKem'>): Promise<void> {
    await this.#store.removePrekeys(device, ids);
  }

  /**
   * 1411 or 1539 bytes. `mayTakeOneTime` is asked only if the device exists; with false the stock is not touched.
   * With an `attempt`, the same requester gets the same one-time prekeys again. `not-found`: no such device in the
   * newest list of that account. `gone`: the account was erased.
   */
  async bundle(
    target: Principal,
    mayTakeOneTime: () => Promise<boolean>,
    { attempt, isWanted }: { readonly attempt?: Attempt | undefined; readonly isWanted?: IsWanted } = {},
  ): Promise<Uint8Array> {
    refuseUnless(!this.#switchedOff.has(target.account), 'not-found');
    const [account, device] = await Promise.all([
      this.#store.account(target.account),
      this.#store.device(target.device),
    ]);
    const isListed = account?.devices.has(target.device) === true;
    if (account === undefined) await this.#erasures.refuseErased(target.account);
    refuseUnless(isListed && device?.account === target.account, 'not-found');
    const purpose = attempt && handOutPurpose(attempt, target);
    refuseAbandoned(isWanted);
    const oneTime = await mayTakeOneTime();
    const records = await this.#store.takeBundle(target.device, oneTime, this.#now(), purpose, isWanted);
    refuseUnless(records !== undefined, 'not-found');
    return encodeBundle(records.mediumTerm, records.kem, ...(records.oneTime === undefined ? [] : [records.oneTime]));
  }
}

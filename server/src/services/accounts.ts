/** Registration and login (PROTOCOL 3.4): a signature over a challenge, exchanged for a token. */
import {
  fromBase32,
  fromHex,
  LOGIN_PURPOSE,
  PREKEY_KIND,
  type AccountId,
  type DeviceEntry,
  type DeviceId,
} from '@cipherchat/protocol';
import type { Challenges } from '../auth/challenges.ts';
import type { Principal } from '../auth/principal.ts';
import { isLoginSigned } from '../auth/signatures.ts';
import type { Tokens } from '../auth/tokens.ts';
import type { AccountStore, IsWanted } from '../storage/port.ts';
import type { Erasures } from './erasures.ts';
import type { KeyDirectory } from './key-directory.ts';
import { newListOf, readList } from './list-chain.ts';
import type { RegistrationPolicy } from './registration-policy.ts';
import { readPrekeys } from './prekeys.ts';
import { refuseUnless, ServiceError } from './service-error.ts';
import type { SwitchedOff } from './switched-off.ts';

export type Proof = { readonly nonce: Uint8Array; readonly expires: number; readonly signature: Uint8Array };
export type Registration = {
  readonly device: DeviceId;
  readonly list: Uint8Array;
  readonly prekeys: readonly Uint8Array[];
  readonly proof: Proof;
  readonly invitation?: string | undefined;
  /** Counts a list that is new for an account, once the proof is checked; rejects when there were too many. */
  readonly mayPublish: (account: AccountId) => Promise<void>;
  readonly isWanted?: IsWanted;
};
export type Admission = { readonly token: string; readonly expires: number; readonly now: number };

export type AccountsParts = {
  readonly store: AccountStore;
  readonly directory: KeyDirectory;
  readonly policy: RegistrationPolicy;
  readonly switchedOff: SwitchedOff;
  readonly erasures: Pick<Erasures, 'refuseErased'>;
  readonly challenges: Challenges;
  readonly tokens: Tokens;
  /** Origin of this server, as a browser serialises it. Login signatures are bound to it. */
  readonly origin: string;
  readonly now: () => number;
};

type Purpose = (typeof LOGIN_PURPOSE)[keyof typeof LOGIN_PURPOSE];

export class Accounts {
  readonly #parts: AccountsParts;

  constructor(parts: AccountsParts) {
    this.#parts = parts;
  }

  challenge(): { readonly nonce: Uint8Array; readonly expires: number } {
    return this.#parts.challenges.issue();
  }

  /**
   * Codes `challenge-unknown`, `bad-signature`; `unauthenticated` if the newest list of that account lacks the device;
   * `gone` if the account was erased; `not-found` with its reason where the operator has switched it off.
   */
  async logIn(principal: Principal, proof: Proof): Promise<Admission> {
    await this.#take(proof);
    const device = await this.listedDevice(principal);
    if (device === undefined) await this.#parts.erasures.refuseErased(principal.account);
    refuseUnless(device !== undefined, 'unauthenticated');
    this.#checkProof(LOGIN_PURPOSE.logIn, principal, device.signingKey, proof);
    this.#refuseSwitchedOff(principal.account);
    return this.#admit(principal);
  }

  /**
   * Registers account, list and prekeys at once. A registered device gets a token for the same list again. Devices that
   * the list removes are disconnected. Codes of the list and of the prekeys, `challenge-unknown`, `bad-signature`,
   * `conflict`, `unauthenticated`, `gone`; `not-found` with the reason why this server does not let it in.
   */
  async register(request: Registration): Promise<Admission> {
    const { device, list: bytes, prekeys, proof, mayPublish, isWanted, invitation } = request;
    await this.#take(proof);
    const read = readList(bytes);
    const entry = read.devices.get(device);
    refuseUnless(entry !== undefined, 'malformed');
    const principal = { account: read.account, device };
    this.#checkProof(LOGIN_PURPOSE.register, principal, entry.signingKey, proof);
    this.#refuseSwitchedOff(read.account);
    await this.#parts.erasures.refuseErased(read.account);
    const { store, directory, policy, now } = this.#parts;
    const isKept = await directory.isKept(read);
    const uses = await policy.invitationFor(read, invitation);
    if (isKept) await this.#refuseRemoved(principal);
    else await mayPublish(read.account);
    const list = newListOf(read, bytes);
    const registration = {
      device: { ...principal, signingKey: entry.signingKey },
      list,
      prekeys: this.#firstPrekeys(prekeys, device, entry),
      now: now(),
      invitation: uses,
    };
    const outcome = await store.register(registration, isWanted);
    if (outcome === 'uninvited') throw new ServiceError('not-found', { reason: 'uninvited' });
    refuseUnless(outcome !== 'conflict', 'conflict');
    if (outcome === 'known' && !isKept) await directory.publish(principal, bytes, isWanted);
    else await directory.disconnectRemoved(list);
    return this.#admit(principal);
  }

  /** The device, if it is registered and in the newest list of its account. */
  async listedDevice({ account, device }: Principal): Promise<{ readonly signingKey: Uint8Array } | undefined> {
    const { store } = this.#parts;
    const [known, record] = await Promise.all([store.account(account), store.device(device)]);
    if (known?.devices.has(device) !== true) return undefined;
    return record?.account === account ? record : undefined;
  }

  /** After the proof: only who holds the key learns of it. */
  #refuseSwitchedOff(account: AccountId): void {
    if (this.#parts.switchedOff.has(account)) throw new ServiceError('not-found', { reason: 'switched-off' });
  }

  async #refuseRemoved({ account, device }: Principal): Promise<void> {
    const known = await this.#parts.store.account(account);
    refuseUnless(known?.devices.has(device) === true, 'unauthenticated');
  }

  #firstPrekeys(records: readonly Uint8Array[], device: DeviceId, { signingKey }: DeviceEntry) {
    const prekeys = readPrekeys(records, device, signingKey, this.#parts.now());
    for (const kind of [PREKEY_KIND.mediumTerm, PREKEY_KIND.lastResortKem]) {
      refuseUnless(prekeys.filter((prekey) => prekey.kind === kind).length === 1, 'malformed');
    }
    return prekeys;
  }

  async #take({ nonce, expires }: Proof): Promise<void> {
    const taken = await this.#parts.challenges.take(nonce, expires);
    if (taken === 'full') throw new ServiceError('unavailable');
    refuseUnless(taken === 'taken', 'challenge-unknown');
  }

  #checkProof(purpose: Purpose, principal: Principal, signingKey: Uint8Array, proof: Proof): void {
    const account = fromBase32(principal.account);
    const deviceId = fromHex(principal.device);
    refuseUnless(account !== undefined && deviceId !== undefined, 'malformed');
    const login = {
      purpose,
      origin: this.#parts.origin,
      account,
      deviceId,
      nonce: proof.nonce,
      expires: proof.expires,
    };
    refuseUnless(isLoginSigned(login, signingKey, proof.signature), 'bad-signature');
  }

  #admit(principal: Principal): Admission {
    return { ...this.#parts.tokens.issue(principal), now: this.#parts.now() };
  }
}

/**
 * A client that speaks the protocol with Node's cryptography alone: for tests of servers and transports, which open no
 * message.
 */
import { createPrivateKey, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import {
  AccountId,
  concatBytes,
  DeviceId,
  encodePrekeyCore,
  encodeUnsignedDeviceList,
  fromBase32,
  fromHex,
  listSignatureInput,
  LOGIN_PURPOSE,
  loginSignatureInput,
  PREKEY_KIND,
  prekeySignatureInput,
  toBase64Url,
  toHex,
  type DeviceEntry,
  type Labelled,
  type PrekeyKind,
  type PushName,
} from '@cipherchat/protocol';
import type { Link, Transport } from '../../src/transport/port.ts';
import { accountBytes, deviceIdBytes } from '../../../server/src/auth/labelled-hash.ts';

export { listHash } from '../../../server/src/auth/labelled-hash.ts';

const signed = (key: KeyObject, input: Labelled): Uint8Array => Uint8Array.from(sign(null, input, key));

/**
 * Random bytes that are a public key as far as anyone can check: no coefficient reaches the modulus of ML-KEM, no bit
 * is spare in X25519.
 */
const randomKemKey = (): Uint8Array =>
  Uint8Array.from(randomBytes(1184), (byte, i) =>
    i >= 1152 ? byte : byte & (i % 3 === 1 ? 0xf7 : i % 3 === 2 ? 0x7f : 0xff),
  );
const randomAgreementKey = (): Uint8Array =>
  Uint8Array.from(randomBytes(32), (byte, i) => (i === 31 ? byte & 0x7f : byte));

const newKey = (): { readonly publicKey: Uint8Array; readonly privateKey: KeyObject } => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    // An SPKI structure of Ed25519 ends with the 32 bytes of the key (RFC 8410 section 4).
    publicKey: Uint8Array.from(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)),
    privateKey: createPrivateKey(privateKey.export({ format: 'pem', type: 'pkcs8' })),
  };
};

/** Keys of one device, enough to speak with a server; messages are random bytes of the right shape. */
export class BareClient {
  readonly #accountKey = newKey();
  readonly #deviceKey = newKey();
  readonly #entry: DeviceEntry = {
    signingKey: this.#deviceKey.publicKey,
    identityKey: randomAgreementKey(),
    created: 1,
    kind: 1,
  };
  readonly account = AccountId.fromBytes(accountBytes(this.#accountKey.publicKey));
  readonly device = DeviceId.fromBytes(deviceIdBytes(accountBytes(this.#accountKey.publicKey), this.#entry));
  readonly heard: { readonly name: PushName; readonly push: unknown }[] = [];
  closed = 0;
  token = '';

  readonly transport: Transport;
  readonly #now: () => number;
  #firstList: Uint8Array | undefined;
  readonly #waiting: (() => void)[] = [];

  constructor(transport: Transport, now: () => number) {
    this.transport = transport;
    this.#now = now;
  }

  list(version = 1, previous: Uint8Array = new Uint8Array(32)): Uint8Array {
    const fields = {
      accountKey: this.#accountKey.publicKey,
      version,
      previous,
      issued: this.#now(),
      backupFloor: 0,
      devices: [this.#entry],
      removals: [],
    };
    const unsigned = encodeUnsignedDeviceList(fields);
    return concatBytes(unsigned, signed(this.#accountKey.privateKey, listSignatureInput({ signed: unsigned })));
  }

  prekey(kind: PrekeyKind, id: number): Uint8Array {
    const kem = kind === PREKEY_KIND.lastResortKem || kind === PREKEY_KIND.oneTimeKem;
    const core = encodePrekeyCore({
      kind,
      id,
      deviceId: fromHex(this.device) ?? new Uint8Array(16),
      expires: this.#now() + 1e9,
      publicKey: kem ? randomKemKey() : randomAgreementKey(),
    });
    return concatBytes(core, signed(this.#deviceKey.privateKey, prekeySignatureInput({ core })));
  }

  async proof(purpose: 1 | 2) {
    const { nonce, expires } = await this.transport.directory.challenge();
    const login = {
      purpose,
      origin: this.transport.origin,
      nonce,
      expires,
      account: fromBase32(this.account) ?? new Uint8Array(20),
      deviceId: fromHex(this.device) ?? new Uint8Array(16),
    };
    return { nonce, expires, signature: signed(this.#deviceKey.privateKey, loginSignatureInput(login)) };
  }

  async register(
    prekeys = [this.prekey(1, 1), this.prekey(3, 1), this.prekey(2, 1), this.prekey(4, 1)],
  ): Promise<this> {
    this.#firstList ??= this.list();
    const proof = await this.proof(LOGIN_PURPOSE.register);
    const { token } = await this.transport.directory.register({
      device: this.device,
      list: this.#firstList,
      prekeys,
      proof,
    });
    this.token = token;
    return this;
  }

  connect(): Promise<Link> {
    return this.transport.connect(this.token, {
      push: (name, push) => {
        this.heard.push({ name, push });
        this.#wake();
      },
      closed: () => {
        this.closed += 1;
        this.#wake();
      },
    });
  }

  /** Waits until something that was heard makes `holds` true. */
  async hears(holds: (client: this) => boolean): Promise<void> {
    while (!holds(this)) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }
}

/** A send to all devices of each account, which have one each. */
export const sendTo = (
  receivers: readonly { readonly account: string; readonly device: string }[],
  { id = newId(), version = 1 } = {},
) => ({
  id,
  receivers: receivers.map(({ account, device }) => ({ account, device, message: message() })),
  lists: receivers.map(({ account }) => ({ account, version })),
});

export const newId = (): string => toHex(randomBytes(16));
/** A message of tag 22 as a server sees it. */
export const message = (bodyBytes = 256): string =>
  toBase64Url(concatBytes(Uint8Array.of(1, 1, 0x22), randomBytes(140 + bodyBytes)));

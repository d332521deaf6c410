/**
 * Whether anything was sealed twice under one key. Header IVs and nonces are random and do not show it. So this looks
 * at the message keys themselves: they pass through Web Crypto as the input of BOX (PROTOCOL 5.2), together with the
 * nonce that the message shows.
 */
import { encodeUtf8, fromBase64Url, readMessageLayout, toHex, type SendRequest } from '@cipherchat/protocol';

type Derivation = { readonly name: string; readonly salt: Uint8Array; readonly info: Uint8Array };

const BOX = toHex(encodeUtf8('CipherChat/1/box/message'));
const NONCE_DIGITS = 32;
const IV_AND_SEALED_HEADER_BYTES = 12 + 64;

const materials = new WeakMap<CryptoKey, string>();
/** By nonce of the box: both message keys. */
const messageKeys = new Map<string, string>();

type Method<P extends unknown[], A> = (this: SubtleCrypto, ...parameters: P) => Promise<A>;

const watch = <P extends unknown[], A>(
  name: 'importKey' | 'deriveBits',
  see: (parameters: P, answer: A) => void,
): void => {
  const prototype = Object.getPrototypeOf(crypto.subtle) as Record<string, Method<P, A>>;
  const method = prototype[name];
  if (method === undefined) throw new Error(`there is no ${name}`);
  prototype[name] = async function watched(...parameters) {
    const answer = await method.apply(this, parameters);
    see(parameters, answer);
    return answer;
  };
};

watch<[string, Uint8Array, unknown], CryptoKey>('importKey', ([, bytes, algorithm], key) => {
  if (algorithm === 'HKDF') materials.set(key, toHex(bytes));
});

watch<[Derivation, CryptoKey, number], ArrayBuffer>('deriveBits', ([{ name, salt, info }, key]) => {
  if (name !== 'HKDF') return;
  const context = toHex(info);
  if (!context.startsWith(BOX)) return;
  messageKeys.set(context.slice(BOX.length, BOX.length + NONCE_DIGITS), `${toHex(salt)} ${materials.get(key) ?? ''}`);
});

const nonceOf = (message: Uint8Array): string => {
  const { initial } = readMessageLayout(message);
  const start = (initial ? 1176 : 3) + IV_AND_SEALED_HEADER_BYTES;
  return toHex(message.subarray(start, start + NONCE_DIGITS / 2));
};

class Seen {
  readonly #known = new Map<string, string>();
  readonly #what: string;
  readonly broken: string[] = [];

  constructor(what: string) {
    this.#what = what;
  }

  add(key: string, value: string): void {
    if ((this.#known.get(key) ?? value) !== value) this.broken.push(`${this.#what} ${key}`);
    this.#known.set(key, value);
  }
}

/** For a new test: what was seen before does not count. */
export const forgetKeys = (): void => messageKeys.clear();

/**
 * One sentence for each envelope id that stood for two requests, each nonce in two messages, and each message key that
 * sealed two. A restored old profile uses message keys again; then only the nonces keep it safe. `hasBlanks`: some are
 * random bytes, for devices with which no session can begin.
 */
export const usedTwice = (
  sends: readonly SendRequest[],
  { isRestored = false, hasBlanks = false } = {},
): readonly string[] => {
  const requests = new Seen('one envelope id with other bytes:');
  const nonces = new Seen('one nonce in two messages:');
  const keys = new Seen('two messages under one key, with the nonce');
  for (const send of sends) {
    requests.add(send.id, JSON.stringify(send));
    for (const { message } of send.receivers) {
      const nonce = nonceOf(fromBase64Url(message) ?? new Uint8Array());
      nonces.add(nonce, message);
      const key = messageKeys.get(nonce);
      if (key === undefined && hasBlanks) continue;
      if (key === undefined) throw new Error('a message was sealed where nobody looked');
      if (!isRestored) keys.add(key, nonce);
    }
  }
  return [requests, nonces, keys].flatMap(({ broken }) => broken);
};

/**
 * The statement of a site's back end that an address belongs to one of its users (PROTOCOL 21.4): a JWS in compact
 * form. It is bound to the address, so a token that leaks is worth nothing under another key.
 */
import {
  decodeUtf8,
  encodeUtf8,
  fromBase64Url,
  fromHex,
  isSoundSigningKey,
  Refusal,
  toHex,
  type AccountId,
} from '@cipherchat/protocol';
import { ed25519Verify, sha256 } from './hazmat.ts';
import { p256Verify } from './hazmat-p256.ts';

/** EdDSA: 32 bytes. ES256: an uncompressed point, 65 bytes. */
export type VouchKey = { readonly alg: 'EdDSA' | 'ES256'; readonly publicKey: Uint8Array };

/** What the site says of its user. Times in milliseconds since 1970. */
export type Vouched = {
  /** The site's own id of the user. */
  readonly user: string;
  readonly name: string | undefined;
  readonly email: string | undefined;
  readonly issued: number;
  readonly expires: number;
};

export type VouchContext = {
  /** Who sent it. */
  readonly sender: AccountId;
  /** Whose inbox it is, or who owns the team. */
  readonly owner: AccountId;
  /** As the owner has entered them. */
  readonly keys: readonly VouchKey[];
  /** The later of when it was sent and when the server stored it, in milliseconds since 1970. */
  readonly at: number;
};

const MOST_CHARACTERS = 2_048;
const KEY_ID_BYTES = 8;
const MOST_BYTES = { sub: 128, name: 128, email: 254 } as const;
/** Seconds. */
const LONGEST_LIFE = 86_400;
const CLOCK_AHEAD = 300;

type Json = Readonly<Record<string, unknown>>;

const malformed = (): never => {
  throw new Refusal('malformed');
};

const bytesIn = (part: string): Uint8Array<ArrayBuffer> => fromBase64Url(part) ?? malformed();

const objectIn = (part: string): Json => {
  const text = decodeUtf8(bytesIn(part));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return malformed();
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : malformed();
};

const textIn = (object: Json, name: string, most = MOST_CHARACTERS): string => {
  const value = object[name];
  if (typeof value !== 'string' || value === '' || encodeUtf8(value).length > most) return malformed();
  return value;
};

const optionalText = (object: Json, name: 'name' | 'email'): string | undefined =>
  object[name] === undefined ? undefined : textIn(object, name, MOST_BYTES[name]);

const secondsIn = (object: Json, name: 'iat' | 'exp'): number => {
  const value = object[name];
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : malformed();
};

const headerIn = (part: string): { readonly alg: string; readonly kid: string } => {
  const header = objectIn(part);
  const [alg, kid] = [textIn(header, 'alg'), textIn(header, 'kid')];
  if (Object.keys(header).length !== 3 || header['typ'] !== 'cc-vouch') malformed();
  return { alg, kid };
};

/** `kid` of a token that was judged. */
export const vouchedKeyIn = (token: string): string => headerIn(token.split('.')[0] ?? '').kid;

const claimsIn = (part: string) => {
  const claims = objectIn(part);
  const [iat, exp] = [secondsIn(claims, 'iat'), secondsIn(claims, 'exp')];
  if (exp - iat > LONGEST_LIFE) malformed();
  const vouched: Vouched = {
    user: textIn(claims, 'sub', MOST_BYTES.sub),
    name: optionalText(claims, 'name'),
    email: optionalText(claims, 'email'),
    issued: iat * 1000,
    expires: exp * 1000,
  };
  return { cc: textIn(claims, 'cc'), own: textIn(claims, 'own'), iat, exp, vouched };
};

/** `kid` of the tokens that are signed with the private key: 16 hexadecimal digits. */
export const vouchKeyId = async (publicKey: Uint8Array): Promise<string> =>
  toHex((await sha256(publicKey)).subarray(0, KEY_ID_BYTES));

const keyNamed = async (kid: string, alg: string, keys: readonly VouchKey[]): Promise<VouchKey> => {
  const ids = await Promise.all(keys.map(({ publicKey }) => vouchKeyId(publicKey)));
  const key = keys[ids.indexOf(kid)];
  // Under a key of small order a signature may fit any text.
  const isSound = key?.alg === 'ES256' || (key !== undefined && isSoundSigningKey(key.publicKey));
  if (key?.alg !== alg || !isSound) throw new Refusal('not-authentic');
  return key;
};

/**
 * Refuses `malformed`, `not-authentic` (no such key, or of another kind), `bad-signature`, `not-allowed` (of another
 * visitor, or for another inbox) and `expired`, in this order.
 */
export const judgeVouch = async (token: string, { sender, owner, keys, at }: VouchContext): Promise<Vouched> => {
  const parts = token.split('.');
  const [header = '', claims = '', signature = ''] = parts;
  if (parts.length !== 3 || token.length > MOST_CHARACTERS) malformed();
  const { alg, kid } = headerIn(header);
  const { cc, own, iat, exp, vouched } = claimsIn(claims);
  const signed = bytesIn(signature);
  const key = await keyNamed(kid, alg, keys);
  const verify = key.alg === 'EdDSA' ? ed25519Verify : p256Verify;
  if (!(await verify(key.publicKey, signed, encodeUtf8(`${header}.${claims}`)))) throw new Refusal('bad-signature');
  if (cc !== sender || own !== owner) throw new Refusal('not-allowed');
  if (at < (iat - CLOCK_AHEAD) * 1000 || at >= exp * 1000) throw new Refusal('expired');
  return vouched;
};

/** DER in front of the key in a file that a back end shows as its public key (SPKI). */
const SPKI = { EdDSA: '302a300506032b6570032100', ES256: '3059301306072a8648ce3d020106082a8648ce3d030107034200' };
const BYTES = { EdDSA: 32, ES256: 65 } as const;

/** A public key as a PEM file, or its bytes in base64, base64url or hex; undefined for every other text. */
export const readVouchKey = (text: string): VouchKey | undefined => {
  const plain = text.replaceAll(/-----(?:BEGIN|END) PUBLIC KEY-----|\s/gu, '');
  const url = plain.replace(/[=]+$/u, '').replaceAll('+', '-').replaceAll('/', '_');
  const bytes = fromHex(plain.toLowerCase()) ?? fromBase64Url(url);
  if (bytes === undefined) return undefined;
  for (const alg of ['EdDSA', 'ES256'] as const) {
    const publicKey = bytes.slice(-BYTES[alg]);
    const before = toHex(bytes.slice(0, -BYTES[alg]));
    const isPoint = alg === 'EdDSA' ? isSoundSigningKey(publicKey) : publicKey[0] === 4;
    if (publicKey.length === BYTES[alg] && isPoint && ['', SPKI[alg]].includes(before)) return { alg, publicKey };
  }
  return undefined;
};

/**
 * Keys and signatures of a client, with Node's cryptography alone: nothing of the widget, and nothing of the server.
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  type KeyObject,
} from 'node:crypto';
import {
  concatBytes,
  encodePrekeyCore,
  encodeUnsignedDeviceList,
  encodeUnsignedErasure,
  encodeUnsignedGroupEntry,
  erasureSignatureInput,
  groupEntrySignatureInput,
  listSignatureInput,
  loginSignatureInput,
  prekeySignatureInput,
  type DeviceListFields,
  type ErasureFields,
  type GroupEntryFields,
  type Labelled,
  type Login,
  type PrekeyFields,
  type DeviceId,
  type EnvelopeId,
} from '@cipherchat/protocol';

export type SigningKey = { readonly publicKey: Uint8Array; readonly privateKey: KeyObject };

/** An SPKI structure of X25519 or Ed25519 ends with the key (RFC 8410 section 4). */
const RAW_KEY_BYTES = 32;

/** 32 bytes of an X25519 or Ed25519 key. */
const rawKey = (publicKey: KeyObject): Uint8Array =>
  Uint8Array.from(publicKey.export({ format: 'der', type: 'spki' }).subarray(-RAW_KEY_BYTES));

export const newSigningKey = (): SigningKey => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { publicKey: rawKey(publicKey), privateKey };
};

/** From a PKCS #8 structure in base64. */
export const keptSigningKey = (pkcs8: string): SigningKey => {
  const privateKey = createPrivateKey({ key: Buffer.from(pkcs8, 'base64'), format: 'der', type: 'pkcs8' });
  return { publicKey: rawKey(createPublicKey(privateKey)), privateKey };
};

export const newAgreementKey = (): Uint8Array => rawKey(generateKeyPairSync('x25519').publicKey);

/** Random coefficients below the modulus: an encapsulation key as far as anyone can check. */
export const newKemKey = (): Uint8Array => {
  const key = Uint8Array.from(randomBytes(1184));
  for (let i = 0; i < 1152; i += 3) {
    key[i + 1] = (key[i + 1] ?? 0) & 0xf7;
    key[i + 2] = (key[i + 2] ?? 0) & 0x7f;
  }
  return key;
};

export const signed = ({ privateKey }: SigningKey, input: Uint8Array): Uint8Array =>
  Uint8Array.from(sign(null, input, privateKey));

/** SHA-256, 32 bytes. */
export const hash = (input: Labelled): Uint8Array => Uint8Array.from(createHash('sha256').update(input).digest());

export const signList = (key: SigningKey, fields: DeviceListFields): Uint8Array<ArrayBuffer> => {
  const unsigned = encodeUnsignedDeviceList(fields);
  return concatBytes(unsigned, signed(key, listSignatureInput({ signed: unsigned })));
};

export const signPrekey = (key: SigningKey, fields: PrekeyFields): Uint8Array => {
  const core = encodePrekeyCore(fields);
  return concatBytes(core, signed(key, prekeySignatureInput({ core })));
};

/** 112 bytes. */
export const signErasure = (key: SigningKey, fields: Partial<ErasureFields> = {}): Uint8Array<ArrayBuffer> => {
  const whole = { accountKey: key.publicKey, version: 1, issued: 1, reason: 1, ...fields } as const;
  const unsigned = encodeUnsignedErasure(whole);
  return concatBytes(unsigned, signed(key, erasureSignatureInput({ signed: unsigned })));
};

/** An entry of a roster, or of a group. */
export const signGroupEntry = (key: SigningKey, fields: GroupEntryFields): Uint8Array<ArrayBuffer> => {
  const unsigned = encodeUnsignedGroupEntry(fields);
  return concatBytes(unsigned, signed(key, groupEntrySignatureInput({ signed: unsigned })));
};

export const signLogin = (key: SigningKey, login: Login): Uint8Array => signed(key, loginSignatureInput(login));

export const newId = (): DeviceId & EnvelopeId => randomBytes(16).toString('hex') as DeviceId & EnvelopeId;

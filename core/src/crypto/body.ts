/**
 * P, the body of a message: what the box seals (docs/protocol.md, section 5.3). With q = 1, 1189 or 1093 bytes of PQ
 * field and n bytes of content:
 *
 * | offset | length in bytes | what |
 * |---|---|---|
 * | 0 | 1 | flags u8: bit 0 = "I take part in PQ epochs"; the others are sent as 0 and ignored |
 * | 1 | 20 | sender's own device list: version u32 ‖ first 16 bytes of its hash |
 * | 21 | 20 | receiver's device list as the sender knows it, likewise |
 * | 41 | q | PQ field: `00`; `01` ‖ epoch u32 ‖ ek 1184; `02` ‖ epoch u32 ‖ ct 1088 |
 * | 41 + q | 4 | n, u32, 0 to 64,000 |
 * | 45 + q | n | content (section 7) |
 * | 45 + q + n | up to B | zero bytes; B is the smallest of 256, 512, 1024 … 65,536 that holds it |
 *
 * Padding to classes: an observer learns the class of a message, not its length. Nothing is compressed, since a
 * compressed length depends on the text. The two views of lists are inside, where the server cannot change them: they
 * reveal a server that shows different device lists to the two sides.
 */
import {
  concatBytes,
  KEM_CIPHERTEXT_BYTES,
  KEM_PUBLIC_KEY_BYTES,
  MAX_BODY_BYTES,
  MAX_CONTENT_BYTES,
  MIN_BODY_BYTES,
  readBytes,
  Refusal,
  u32,
  u8,
  type ByteReader,
} from '@cipherchat/protocol';

/** What a side knows of a list: its version, and the first 16 bytes of its hash. */
export type ListView = { readonly version: number; readonly hashPrefix: Uint8Array };

/** Kind 1: offer with a KEM public key, 1184 bytes. Kind 2: answer with a ciphertext, 1088 bytes. */
export type PqField = { readonly kind: 1 | 2; readonly epoch: number; readonly bytes: Uint8Array };

export type Body = {
  readonly takesPart: boolean;
  readonly senderView: ListView;
  readonly receiverView: ListView;
  readonly pqField: PqField | undefined;
  /** Empty: ratchet only, not shown. */
  readonly content: Uint8Array;
};

const PREFIX_BYTES = 16;

const encodeView = (view: ListView): Uint8Array =>
  concatBytes(u32(view.version), view.hashPrefix.subarray(0, PREFIX_BYTES));

/**
 * The smallest of 256, 512, 1024 … 65,536 that holds `length` bytes. Refuses `limit` beyond. Content of 64,000 bytes
 * fits with any PQ field.
 */
const bodyClass = (length: number): number => {
  let size = MIN_BODY_BYTES;
  while (size < length) size *= 2;
  if (size > MAX_BODY_BYTES) throw new Refusal('limit'); // the message is too long
  return size;
};

/** B bytes, padded. Refuses `limit` for content over 64,000 bytes: this is the writing side (R23). */
export const encodeBody = (body: Body): Uint8Array<ArrayBuffer> => {
  if (body.content.length > MAX_CONTENT_BYTES) throw new Refusal('limit'); // the content is too long
  const { pqField } = body;
  const filled = concatBytes(
    u8(body.takesPart ? 1 : 0),
    encodeView(body.senderView),
    encodeView(body.receiverView),
    ...(pqField === undefined ? [u8(0)] : [u8(pqField.kind), u32(pqField.epoch), pqField.bytes]),
    u32(body.content.length),
    body.content,
  );
  const padded = new Uint8Array(bodyClass(filled.length));
  padded.set(filled);
  return padded;
};

const readView = (reader: ByteReader): ListView => ({ version: reader.u32(), hashPrefix: reader.bytes(PREFIX_BYTES) });

const readPqField = (reader: ByteReader): PqField | undefined => {
  const kind = reader.u8();
  if (kind === 0) return undefined;
  if (kind !== 1 && kind !== 2) throw new Refusal('malformed'); // unknown PQ field
  const epoch = reader.u32();
  return { kind, epoch, bytes: reader.bytes(kind === 1 ? KEM_PUBLIC_KEY_BYTES : KEM_CIPHERTEXT_BYTES) };
};

/**
 * Refuses `malformed` for anything but the one encoding: an unknown PQ field, content over 64,000 bytes, a larger class
 * than needed, a pad byte that is not zero. Otherwise padding could carry a mark through honest clients. Unknown flags
 * are ignored, so that later versions can use them. Called after the box opened: `malformed` is the peer's fault.
 */
export const decodeBody = (bytes: Uint8Array): Body => {
  const reader = readBytes(bytes);
  const takesPart = (reader.u8() & 1) === 1;
  const senderView = readView(reader);
  const receiverView = readView(reader);
  const pqField = readPqField(reader);
  const length = reader.u32();
  if (length > MAX_CONTENT_BYTES) throw new Refusal('malformed'); // the content is too long
  const content = reader.bytes(length);
  const end = reader.offset();
  if (bodyClass(end) !== bytes.length || bytes.subarray(end).some((byte) => byte !== 0)) throw new Refusal('malformed'); // wrong padding
  return { takesPart, senderView, receiverView, pqField, content };
};

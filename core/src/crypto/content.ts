/** Content, the inside of a message (PROTOCOL 7): deterministic CBOR with common keys, and the types that this version knows. */
import {
  decodeCbor,
  encodeCbor,
  encodeUtf8,
  labelled,
  MAX_CONTENT_BYTES,
  MAX_TEXT_BYTES,
  Refusal,
  type CborMap,
  type CborValue,
} from '@cipherchat/protocol';
import { hash16 } from './functions.ts';

export const CONTENT_TYPE = { text: 1, receipt: 5, typing: 6, profile: 7, resendRequest: 11 } as const;

/** [sender account 20, message id 16] */
export type Reference = { readonly account: Uint8Array; readonly messageId: Uint8Array };

export type ContentBody =
  | { readonly type: 1; readonly text: string; readonly replyTo: Reference | undefined }
  /** 1 to 256 ids of messages that the receiving account sent. */
  | { readonly type: 5; readonly read: readonly Uint8Array[] }
  | { readonly type: 6; readonly begins: boolean }
  /** 0 to 128 bytes. */
  | { readonly type: 7; readonly name: string }
  /** 1 to 16 envelope ids. */
  | { readonly type: 11; readonly envelopeIds: readonly Uint8Array[] }
  /** A type of a later version, or a known one without what it needs. */
  | { readonly type: 'unknown'; readonly number: number };

export type Content = {
  /** 20 bytes: direct, the other account as the sender sees it; 16: group; 40: team conversation. */
  readonly to: Uint8Array;
  readonly messageId: Uint8Array;
  /** 1, 2, 3 … per sender device and conversation; 0 for unordered types. */
  readonly counter: number;
  /** 16 bytes; zeros at counter 1 and for unordered types. */
  readonly previous: Uint8Array;
  readonly sent: number;
  readonly body: ContentBody;
};

export const isOrdered = (type: number): boolean => ![5, 6, 9, 10, 11, 12].includes(type);

/** HASH16 over all bytes of a content. */
export const contentHash = async (bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  await hash16(labelled('hash/content', bytes));

const MAX_IDS = 256;
const MAX_ENVELOPE_IDS = 16;
const MAX_NAME_BYTES = 128;

const map = (...entries: readonly (readonly [number, CborValue])[]): CborMap => new Map(entries);

const bodyOut = (body: ContentBody): CborMap => {
  switch (body.type) {
    case 1:
      return map(
        [0, body.text.normalize('NFC')],
        ...(body.replyTo === undefined ? [] : [[1, [body.replyTo.account, body.replyTo.messageId]] as const]),
      );
    case 5:
      return map([0, 1], [1, body.read]);
    case 6:
      return map([0, body.begins ? 1 : 0]);
    case 7:
      return map([0, body.name.normalize('NFC')]);
    case 11:
      return map([0, body.envelopeIds]);
    case 'unknown':
      throw new Refusal('unsupported', 'a content of an unknown type is not written');
  }
};

const isMap = (value: CborValue | undefined): value is CborMap => value instanceof Map;
const isBytes = (value: CborValue | undefined, ...lengths: readonly number[]): value is Uint8Array =>
  value instanceof Uint8Array && lengths.includes(value.length);

const idsIn = (value: CborValue | undefined, most: number): readonly Uint8Array[] | undefined => {
  if (!Array.isArray(value)) return undefined;
  const ids = (value as readonly CborValue[]).filter((id) => isBytes(id, 16));
  return ids.length === value.length && ids.length >= 1 && ids.length <= most ? ids : undefined;
};

const textIn = (value: CborValue | undefined, least: number, most: number): string | undefined => {
  if (typeof value !== 'string') return undefined;
  const { length } = encodeUtf8(value);
  return length >= least && length <= most ? value : undefined;
};

/** [epoch, first 16 bytes of a hash], there unless the content is direct. */
const isHeadFor = (to: Uint8Array, value: CborValue | undefined): boolean => {
  if (to.length === 20) return value === undefined;
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [epoch, hashPrefix] = value as readonly CborValue[];
  return typeof epoch === 'number' && isBytes(hashPrefix, 16);
};

/** `null` is a reference that is there but not one. */
const referenceIn = (value: CborValue | undefined): Reference | undefined | null => {
  if (value === undefined) return undefined;
  if (!Array.isArray(value) || value.length !== 2) return null;
  const [account, messageId] = value as readonly CborValue[];
  return isBytes(account, 20) && isBytes(messageId, 16) ? { account, messageId } : null;
};

const isText = (value: CborValue | undefined, most: number): boolean => textIn(value, 0, most) !== undefined;
const isNumber = (value: CborValue | undefined): boolean => typeof value === 'number';

/** The layout of a file reference (PROTOCOL 9.3), which this version carries nothing with. */
const isFileReference = (value: CborValue): boolean => {
  if (!isMap(value)) return false;
  const [thumbnail, size, duration] = [value.get(6), value.get(7), value.get(8)];
  return (
    isBytes(value.get(0), 16) &&
    isBytes(value.get(1), 32) &&
    isBytes(value.get(2), 32) &&
    isNumber(value.get(3)) &&
    isText(value.get(4), 64) &&
    isText(value.get(5), 255) &&
    (thumbnail === undefined || (thumbnail instanceof Uint8Array && thumbnail.length <= 8_192)) &&
    (size === undefined || (Array.isArray(size) && size.length === 2 && size.every(isNumber))) &&
    (duration === undefined || isNumber(duration))
  );
};

/** Undefined where a key is missing or of another type. Unknown keys are passed over. */
const bodyIn = (type: number, body: CborMap): ContentBody | undefined => {
  switch (type) {
    case CONTENT_TYPE.text: {
      const [text, replyTo] = [textIn(body.get(0), 1, MAX_TEXT_BYTES), referenceIn(body.get(1))];
      return text === undefined || replyTo === null ? undefined : { type, text, replyTo };
    }
    case CONTENT_TYPE.receipt: {
      const read = idsIn(body.get(1), MAX_IDS);
      return body.get(0) !== 1 || read === undefined ? undefined : { type, read };
    }
    case CONTENT_TYPE.typing: {
      const begins = body.get(0);
      return begins === 0 || begins === 1 ? { type, begins: begins === 1 } : undefined;
    }
    case CONTENT_TYPE.profile: {
      const [name, picture] = [textIn(body.get(0), 0, MAX_NAME_BYTES), body.get(1)];
      const isWhole = name !== undefined && (picture === undefined || isFileReference(picture));
      return isWhole ? { type, name } : undefined;
    }
    case CONTENT_TYPE.resendRequest: {
      const envelopeIds = idsIn(body.get(0), MAX_ENVELOPE_IDS);
      return envelopeIds === undefined ? undefined : { type, envelopeIds };
    }
    default:
      return undefined;
  }
};

/** Refuses `limit` beyond 64,000 bytes, and for a body with more or less in it than its type allows. */
export const encodeContent = (content: Content): Uint8Array<ArrayBuffer> => {
  const { body } = content;
  if (body.type === 'unknown') throw new Refusal('unsupported', 'a content of an unknown type is not written');
  const written = bodyOut(body);
  if (bodyIn(body.type, written) === undefined) throw new Refusal('limit', 'the content is too long, or empty');
  const bytes = encodeCbor(
    map(
      [0, content.to],
      [1, content.messageId],
      [2, content.counter],
      [3, content.previous],
      [4, content.sent],
      [5, body.type],
      [6, written],
    ),
  );
  if (bytes.length > MAX_CONTENT_BYTES) throw new Refusal('limit', 'the content is too long');
  return bytes;
};

/**
 * Reads the common keys and, where known, the body. Refuses `malformed` for another encoding than the deterministic one, for missing common
 * keys, for a counter that does not fit the type, and for a `head` that `to` forbids or lacks.
 */
export const decodeContent = (bytes: Uint8Array): Content => {
  const content = decodeCbor(bytes);
  if (!isMap(content)) throw new Refusal('malformed', 'a content is a map');
  const [to, messageId, counter, previous, sent, type, body] = [0, 1, 2, 3, 4, 5, 6].map((key) => content.get(key));
  const common =
    isBytes(to, 16, 20, 40) &&
    isBytes(messageId, 16) &&
    typeof counter === 'number' &&
    isBytes(previous, 16) &&
    typeof sent === 'number' &&
    typeof type === 'number' &&
    isMap(body);
  if (!common || !isHeadFor(to, content.get(7))) throw new Refusal('malformed', 'a common key is missing or wrong');
  const isKnown = type >= 1 && type <= 12;
  const fits = !isKnown || isOrdered(type) === counter > 0;
  const starts = counter > 1 || previous.every((byte) => byte === 0);
  if (!fits || !starts) throw new Refusal('malformed', 'counter and type do not fit');
  return { to, messageId, counter, previous, sent, body: bodyIn(type, body) ?? { type: 'unknown', number: type } };
};

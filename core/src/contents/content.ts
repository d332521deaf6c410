/** Content, the inside of a message (PROTOCOL 7): deterministic CBOR with common keys, and a body of one kind. */
import { decodeCbor, encodeCbor, MAX_CONTENT_BYTES, Refusal, type CborMap, type CborValue } from '@cipherchat/protocol';
import { bytes, isMap, tuple, uint } from './forms/form.ts';
import { id16 } from './forms/reference.ts';
import { kindOf, readBody, writeBody, type ContentBody } from './registry.ts';

/** [epoch, first 16 bytes of its hash] of the newest entry of a group or roster that the sender holds. */
export type Head = readonly [epoch: number, hash: Uint8Array];

export type CommonKeys = {
  /** 20 bytes: direct, the other account as the sender sees it; 16: group or team room; 40: team conversation. */
  readonly to: Uint8Array;
  /** 16 bytes. */
  readonly messageId: Uint8Array;
  /** 1, 2, 3 … per sender device and conversation; 0 for unordered types. */
  readonly counter: number;
  /** 16 bytes; zeros at counter 1 and for unordered types. */
  readonly previous: Uint8Array;
  /** Milliseconds since 1970. */
  readonly sent: number;
  /** There unless `to` has 20 bytes. */
  readonly head?: Head | undefined;
};

export type Content = CommonKeys & { readonly body: ContentBody };

/** A content whose body is not read yet: `type` is the number of its kind. */
export type RawContent = CommonKeys & { readonly type: number; readonly body: CborMap };

const DIRECT_BYTES = 20;
const TO_BYTES: readonly number[] = [16, DIRECT_BYTES, 40];

const headForm = tuple<Head>(uint(), id16);

/** Refuses `limit` beyond 64,000 bytes. */
export const encodeRawContent = (content: RawContent): Uint8Array<ArrayBuffer> => {
  const { to, messageId, counter, previous, sent, type, body, head } = content;
  const keys = new Map<number, CborValue>([
    [0, to],
    [1, messageId],
    [2, counter],
    [3, previous],
    [4, sent],
    [5, type],
    [6, body],
  ]);
  if (head !== undefined) keys.set(7, headForm.write(head));
  const written = encodeCbor(keys);
  if (written.length > MAX_CONTENT_BYTES) throw new Refusal('limit'); // the content is too long
  return written;
};

/**
 * Refuses `limit` beyond 64,000 bytes, and for a body with more or less in it than its kind allows; `unsupported` for a
 * kind that this version does not send.
 */
export const encodeContent = ({ body, ...common }: Content): Uint8Array<ArrayBuffer> => {
  if (body.type === 'unknown') throw new Refusal('unsupported'); // a content of an unknown type is not written
  const written = writeBody(body);
  if (readBody(body.type, written).type === 'unknown') throw new Refusal('limit'); // the content is too long, or empty
  return encodeRawContent({ ...common, type: body.type, body: written });
};

const isCounted = (type: number, counter: number, previous: Uint8Array): boolean => {
  const kind = kindOf(type);
  const fits = kind === undefined || kind.ordered === counter > 0;
  return fits && (counter > 1 || previous.every((byte) => byte === 0));
};

const headOf = (to: Uint8Array, value: CborValue | undefined): { readonly head?: Head } => {
  const head = headForm.read(value);
  const isDirect = to.length === DIRECT_BYTES;
  if (isDirect ? value !== undefined : head === undefined) throw new Refusal('malformed'); // a head is there that must not be, or is missing
  return head === undefined ? {} : { head };
};

/**
 * Reads the common keys. Refuses `malformed` for an encoding that is not deterministic, missing common keys, a counter
 * that does not fit the kind, and a `head` that `to` forbids or requires. Keys 8 to 11 are ignored (PROTOCOL 7.2).
 */
export const decodeRawContent = (input: Uint8Array): RawContent => {
  const content = decodeCbor(input);
  if (!isMap(content)) throw new Refusal('malformed'); // a content is a map
  const [counter, sent, type] = [2, 4, 5].map((key) => uint().read(content.get(key)));
  const [messageId, previous] = [1, 3].map((key) => id16.read(content.get(key)));
  const to = bytes(16, 40).read(content.get(0));
  const body = content.get(6);
  const isWhole =
    counter !== undefined &&
    sent !== undefined &&
    type !== undefined &&
    messageId !== undefined &&
    previous !== undefined &&
    to !== undefined;
  if (!isWhole || !isMap(body) || !TO_BYTES.includes(to.length)) throw new Refusal('malformed'); // a common key is missing or wrong
  if (!isCounted(type, counter, previous)) throw new Refusal('malformed'); // counter and type do not fit
  return { to, messageId, counter, previous, sent, type, body, ...headOf(to, content.get(7)) };
};

/** As `decodeRawContent`, and the body where this version knows its kind. */
export const decodeContent = (input: Uint8Array): Content => {
  const { type, body, ...common } = decodeRawContent(input);
  return { ...common, body: readBody(type, body) };
};

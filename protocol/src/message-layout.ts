/**
 * The parts of a message that the transport can see (PROTOCOL 4, 5.3 and 6): its tag, size class and header IV, and
 * in an initial message the handshake header, which names the initiator.
 */
import { readBytes } from './byte-reader.ts';
import {
  ACCOUNT_BYTES,
  DEVICE_ID_BYTES,
  INITIAL_MESSAGE_OVERHEAD_BYTES,
  MAX_BODY_BYTES,
  MESSAGE_OVERHEAD_BYTES,
  MIN_BODY_BYTES,
} from './limits.ts';
import { Refusal } from './refusal.ts';
import { readPrefix, TAG } from './structure.ts';

export const HANDSHAKE_HEADER_BYTES = 1176;
export const HEADER_IV_BYTES = 12;

export type MessageLayout = {
  readonly initial: boolean;
  readonly bodyBytes: number;
  readonly headerIv: Uint8Array<ArrayBuffer>;
  /** Undefined unless the message is an initial one. */
  readonly initiator:
    | { readonly account: Uint8Array<ArrayBuffer>; readonly deviceId: Uint8Array<ArrayBuffer> }
    | undefined;
};

/** 256, 512, 1024 … 65,536. */
export const isBodyClass = (bytes: number): boolean =>
  bytes >= MIN_BODY_BYTES && bytes <= MAX_BODY_BYTES && (bytes & (bytes - 1)) === 0;

/** Refuses `malformed` or `unsupported` unless the message is 143 + B or 1316 + B bytes of tag 22 or 21. */
export const readMessageLayout = (message: Uint8Array): MessageLayout => {
  const reader = readBytes(message);
  const initial = readPrefix(reader, TAG.initialMessage, TAG.message) === TAG.initialMessage;
  const bodyBytes = message.length - (initial ? INITIAL_MESSAGE_OVERHEAD_BYTES : MESSAGE_OVERHEAD_BYTES);
  if (!isBodyClass(bodyBytes)) throw new Refusal('malformed'); // the length is not that of a message
  if (!initial) return { initial, bodyBytes, headerIv: reader.bytes(HEADER_IV_BYTES), initiator: undefined };
  const initiator = { account: reader.bytes(ACCOUNT_BYTES), deviceId: reader.bytes(DEVICE_ID_BYTES) };
  reader.bytes(HANDSHAKE_HEADER_BYTES - reader.offset());
  return { initial, bodyBytes, headerIv: reader.bytes(HEADER_IV_BYTES), initiator };
};

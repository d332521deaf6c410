/** The fields of REST bodies and socket events. Each schema takes one canonical form of a value and nothing else. */
import * as v from 'valibot';
import { fromBase64Url } from './base64url.ts';
import { MAX_DEVICE_LIST_BYTES, MIN_DEVICE_LIST_BYTES } from './device-list.ts';
import { MAX_MESSAGE_BYTES } from './limits.ts';

const base64Length = (bytes: number): number => Math.ceil((bytes * 4) / 3);

/** Base64url text of `least` to `most` bytes. */
export const bytesUpTo = (least: number, most: number) =>
  v.pipe(
    v.string(),
    v.minLength(base64Length(least)),
    v.maxLength(base64Length(most)),
    v.check((text) => fromBase64Url(text) !== undefined, 'not base64url'),
  );

/** Base64url text of exactly `bytes` bytes. */
export const bytesField = (bytes: number) => bytesUpTo(bytes, bytes);

/** A signed device list. */
export const listField = bytesUpTo(MIN_DEVICE_LIST_BYTES, MAX_DEVICE_LIST_BYTES);

/** Account address: 32 characters of lower-case base32. */
export const addressField = v.pipe(v.string(), v.regex(/^[a-z2-7]{32}$/u));
/** Device id, envelope id: 32 lower-case hexadecimal digits. */
export const idField = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/u));
/** The fields of ids, which brand their output with the types of `ids.ts`. */
export const accountField = v.pipe(addressField, v.brand('AccountId'));
export const deviceField = v.pipe(idField, v.brand('DeviceId'));
export const envelopeField = v.pipe(idField, v.brand('EnvelopeId'));
/** Unix time in milliseconds. */
export const timeField = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** Place of an envelope in a device's mailbox; as a cursor, 0 is before the first. */
export const sequenceField = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** List version or prekey id. */
export const u32Field = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(0xffffffff));
export const prekeyIdsField = v.pipe(v.array(u32Field), v.maxLength(1000));
/** From 0 on. */
export const countUpTo = (most: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(most));
export const countField = (most: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(most));

const MESSAGE_TEXT = /^[A-Za-z0-9_-]*$/u;

/** A message of tag 21 or 22. Checks length and alphabet only: the server decodes it once and then reads its layout. */
export const messageField = v.pipe(v.string(), v.maxLength(base64Length(MAX_MESSAGE_BYTES)), v.regex(MESSAGE_TEXT));

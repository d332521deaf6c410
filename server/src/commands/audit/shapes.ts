/** Shapes of values. A shape returns what is wrong, or undefined. It never repeats the value. */
import { AccountId, DeviceId, EnvelopeId, fromHex } from '@cipherchat/protocol';
import type { KnownKeys } from './known-keys.ts';
import { isWords } from './text-in-bytes.ts';

export type Row = Readonly<Record<string, unknown>>;
export type Shape = (value: unknown, row: Row, known: KnownKeys) => string | undefined;

/** 2020 and 2100: bytes of text that are taken for a number lie outside. */
const [EARLIEST, LATEST] = [1_577_836_800_000, 4_102_444_800_000];
/** Below four characters of text that are taken for a number. */
const MOST = 0x20_00_00_00;

const shape =
  (wrong: string, isRight: (value: unknown, row: Row, known: KnownKeys) => boolean): Shape =>
  (value, row, known) =>
    isRight(value, row, known) ? undefined : wrong;

export const isBytes = (value: unknown, length?: number): value is Uint8Array =>
  value instanceof Uint8Array && (length === undefined || value.length === length);
export const sameBytes = (a: unknown, b: unknown): boolean => isBytes(a) && isBytes(b) && Buffer.compare(a, b) === 0;

export const nothing: Shape = shape('is not empty', (value) => value === null);
export const time: Shape = shape(
  'is not a time',
  (value) => Number.isSafeInteger(value) && Number(value) >= EARLIEST && Number(value) <= LATEST,
);
export const count: Shape = shape(
  'is not a small whole number',
  (value) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) < MOST,
);
export const u32: Shape = shape(
  'is not a number of 32 bits',
  (value) => Number.isSafeInteger(value) && Number(value) > 0 && Number(value) <= 0xff_ff_ff_ff,
);
export const oneOf = (...values: readonly unknown[]): Shape =>
  shape('is none of the declared values', (value) => values.includes(value));
export const or =
  (first: Shape, second: Shape): Shape =>
  (value, row, known) =>
    first(value, row, known) === undefined ? undefined : second(value, row, known);
export const fits = (wrong: string, isRight: (value: unknown, row: Row, known: KnownKeys) => boolean): Shape =>
  shape(wrong, isRight);

export const account: Shape = shape(
  'is no account that a list here proves',
  (value, _, known) => AccountId.is(value) && known.accounts.has(value),
);
export const device: Shape = shape(
  'is no device that a list here proves',
  (value, _, known) => DeviceId.is(value) && known.devices.has(value),
);

const isRandomId = (text: string): boolean => EnvelopeId.is(text) && !isWords(fromHex(text) ?? new Uint8Array(0));

export const envelope: Shape = shape('is no random id', (value) => typeof value === 'string' && isRandomId(value));

export const pair =
  (first: Shape, second: Shape): Shape =>
  (value, row, known) => {
    const [left, right, ...more] = typeof value === 'string' ? value.split('.') : [];
    if (left === undefined || right === undefined || more.length > 0) return 'is not two ids';
    return first(left, row, known) ?? second(right, row, known);
  };

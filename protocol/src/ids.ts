/**
 * The ids of PROTOCOL 1.3 as branded text, so that the compiler tells them apart. The brand exists for the compiler
 * only: at run time an id is the text that JSON, URLs and databases hold.
 *
 * | id | bytes | text | what it is |
 * |---|---|---|---|
 * | `AccountId` | 20 | base32, lower case, no padding: 32 characters | hash of the account's public key; its address |
 * | `DeviceId` | 16 | hexadecimal, lower case: 32 digits | hash of the account and the device's public keys |
 * | `EnvelopeId` | 16 | hexadecimal, lower case: 32 digits | random, one per send, the same for all receivers |
 * | `MessageId` | 16 | hexadecimal, lower case: 32 digits | random, inside the content; survives a re-send |
 *
 * Parse where text or bytes come in from outside (`parse`, `is`, `fromBytes`, or a field of `fields.ts`); trust inside.
 */
import type { Brand } from 'valibot';
import { fromBase32 } from './base32.ts';
import { fromHex, toHex } from './hex.ts';
import { ACCOUNT_BYTES, DEVICE_ID_BYTES, ENVELOPE_ID_BYTES, MESSAGE_ID_BYTES } from './limits.ts';
import { Refusal } from './refusal.ts';
import { toBase32 } from './to-base32.ts';

export type AccountId = string & Brand<'AccountId'>;
export type DeviceId = string & Brand<'DeviceId'>;
export type EnvelopeId = string & Brand<'EnvelopeId'>;
export type MessageId = string & Brand<'MessageId'>;

type Encoding = {
  readonly bytes: number;
  readonly encode: (bytes: Uint8Array) => string;
  /** Undefined for every text but the canonical one. */
  readonly decode: (text: string) => Uint8Array<ArrayBuffer> | undefined;
};

export type IdType<Id extends string> = {
  /** Whether this is the canonical text of an id of the right length. */
  readonly is: (value: unknown) => value is Id;
  /** Refuses `malformed`. */
  readonly parse: (text: string) => Id;
  /** Refuses `malformed` for another length. */
  readonly fromBytes: (bytes: Uint8Array) => Id;
  /** A new array of 20 or 16 bytes. */
  readonly toBytes: (id: Id) => Uint8Array<ArrayBuffer>;
};

const idType = <Id extends string>({ bytes: length, encode, decode }: Encoding): IdType<Id> => {
  const refuse = (): never => {
    throw new Refusal('malformed');
  };
  const decoded = (text: string): Uint8Array<ArrayBuffer> | undefined => {
    const bytes = decode(text);
    return bytes?.length === length ? bytes : undefined;
  };
  const is = (value: unknown): value is Id => typeof value === 'string' && decoded(value) !== undefined;
  return {
    is,
    parse: (text) => (is(text) ? text : refuse()),
    fromBytes: (bytes) => (bytes.length === length ? (encode(bytes) as Id) : refuse()),
    toBytes: (id) => decoded(id) ?? refuse(),
  };
};

const base32 = (bytes: number): Encoding => ({ bytes, encode: toBase32, decode: fromBase32 });
const hex = (bytes: number): Encoding => ({ bytes, encode: toHex, decode: fromHex });

export const AccountId = idType<AccountId>(base32(ACCOUNT_BYTES));
export const DeviceId = idType<DeviceId>(hex(DEVICE_ID_BYTES));
export const EnvelopeId = idType<EnvelopeId>(hex(ENVELOPE_ID_BYTES));
export const MessageId = idType<MessageId>(hex(MESSAGE_ID_BYTES));

/** What the devices of one account share (PROTOCOL 20), and what this device has to tell the others. */
import type { ConversationId } from '../base/conversation-id.ts';
import { toHex, type MessageId } from '@cipherchat/protocol';
import { plain } from './records.ts';

/** The conversation that the register is about, or `settings`. */
export type RegisterScope = ConversationId | 'settings';
/** Scope, field and subkey in hexadecimal digits. */
export type RegisterKey = `register:${RegisterScope}:${number}:${string}`;

export const registerKey = (scope: RegisterScope, field: number, subkey: Uint8Array = new Uint8Array(0)): RegisterKey =>
  `register:${scope}:${field}:${toHex(subkey)}`;

/** `entry`: CBOR of [field, subkey, stamp, writer, value], as it travels. Fields of a later version are kept too. */
export type RegisterRecord = { readonly scope: RegisterScope; readonly entry: Uint8Array };
export const registers = plain<RegisterRecord, RegisterKey>('account', () => ['registers', 0]);

export type DueRecord = {
  /** Conversations in which something was read on this device. */
  readonly read: readonly ConversationId[];
  /** Own texts that arrived at the peer, as the server told this device alone. */
  readonly delivered: Readonly<Record<ConversationId, readonly MessageId[]>>;
  readonly registers: readonly RegisterKey[];
  /** A device that joined later asks for everything. */
  readonly snapshot: boolean;
};
/** Key `due`: not told yet. It survives the end of the engine. */
export const dueToOwnDevices = plain<DueRecord, 'due'>('account', () => ['account', 0], { cached: true });

export const REGISTER_WISHES = 'register-wishes';

/**
 * What the user has changed in a register. `value`: its CBOR. `at`: when, in milliseconds since 1970. Each change has a
 * key of its own: the engine may be taking the one before away.
 */
type RegisterWish = {
  readonly scope: RegisterScope;
  readonly field: number;
  /** 0 to 40 bytes. */
  readonly subkey: Uint8Array;
  readonly value: Uint8Array;
  readonly at: number;
};
/** Written by tabs; the engine deletes it once it is carried out. */
export const registerWishes = plain<RegisterWish, `register-wish:${string}`>('account', ({ at }) => [
  REGISTER_WISHES,
  at,
]);

/** Key `snapshot`: when this device asked the others for everything, in milliseconds since 1970. */
export const snapshotAsked = plain<{ readonly at: number }, 'snapshot'>('account', () => ['account', 0], {
  cached: true,
});

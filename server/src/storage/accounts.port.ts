/** Accounts, the versions of their device lists, and devices. */
import type { AccountId, DeviceId } from '@cipherchat/protocol';
import type { IsWanted } from './is-wanted.ts';
import type { PrekeyRecord } from './prekeys.port.ts';

/** What the newest device list says about an account. */
export type AccountRecord = {
  readonly account: AccountId;
  /** AIK public, 32 bytes. */
  readonly accountKey: Uint8Array;
  readonly version: number;
  /** Hash of the newest list, 32 bytes. */
  readonly listHash: Uint8Array;
  /** Devices of the newest list. */
  readonly devices: ReadonlySet<DeviceId>;
};

export type NewList = {
  readonly account: AccountId;
  readonly accountKey: Uint8Array;
  readonly version: number;
  /** Hash of the version before, 32 bytes. */
  readonly previous: Uint8Array;
  readonly hash: Uint8Array;
  /** The whole signed list. */
  readonly bytes: Uint8Array;
  readonly devices: readonly DeviceId[];
  readonly removals: readonly DeviceId[];
};

/** `known`: the store has this very list. `conflict`: the newest list is not the one that this list follows. */
export type ListOutcome = 'appended' | 'known' | 'conflict';

/** `signingKey`: 32 bytes. */
export type DeviceRecord = { readonly account: AccountId; readonly device: DeviceId; readonly signingKey: Uint8Array };

export type Registration = {
  readonly device: DeviceRecord;
  readonly list: NewList;
  readonly prekeys: readonly PrekeyRecord[];
  readonly now: number;
  /**
   * Hash of an invitation, 64 hexadecimal digits, that this registration uses up. Undefined: it needs none. The same
   * account may use it again, for a repeat.
   */
  readonly invitation?: string | undefined;
};

/**
 * `known`: this device is registered; nothing was changed. `uninvited`: there is no such invitation, it has expired, or
 * another account has used it.
 */
export type RegistrationOutcome = 'registered' | 'known' | 'conflict' | 'uninvited';

export interface AccountStore {
  account(account: AccountId): Promise<AccountRecord | undefined>;
  /** At most `limit` versions from `from` on, ascending. */
  lists(account: AccountId, from: number, limit: number): Promise<readonly Uint8Array[]>;
  device(device: DeviceId): Promise<DeviceRecord | undefined>;
  /** Which of these devices any version removed; they never come back. Costs the same however many were removed. */
  removedAmong(account: AccountId, devices: readonly DeviceId[]): Promise<ReadonlySet<DeviceId>>;
  /** Keeps account, list, device and prekeys, or nothing. */
  register(registration: Registration, isWanted?: IsWanted): Promise<RegistrationOutcome>;
  /** Also drops the prekeys and subscriptions of those devices of this account that the list removes. */
  appendList(list: NewList, now: number, isWanted?: IsWanted): Promise<ListOutcome>;
}

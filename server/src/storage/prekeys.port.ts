/** The prekeys of devices. */
import type { DeviceId } from '@cipherchat/protocol';
import type { IsWanted } from './is-wanted.ts';

/** Kinds as in PROTOCOL 3.3: a greater id replaces kinds 1 and 3; kinds 2 and 4 are handed out once. */
export type PrekeyRecord = {
  readonly kind: 1 | 2 | 3 | 4;
  readonly id: number;
  readonly expires: number;
  /** The signed record, 128 or 1280 bytes. */
  readonly record: Uint8Array;
};

/**
 * `reused`: an id has another key than before. `too-many`: the stock would exceed its limit. Nothing is kept of either.
 */
export type AddPrekeysOutcome = 'added' | 'reused' | 'too-many' | 'unknown-device';

export type PrekeyIds = {
  readonly mediumTerm: number;
  readonly lastResortKem: number;
  readonly oneTime: readonly number[];
  readonly oneTimeKem: readonly number[];
};

export type BundleRecords = {
  readonly mediumTerm: Uint8Array;
  readonly kem: Uint8Array;
  readonly oneTime: Uint8Array | undefined;
};

/** How long a repeated request gets the one-time records of the first one. Milliseconds. */
export const HANDED_OUT_MS = 24 * 60 * 60 * 1000;

export interface PrekeyStore {
  /**
   * Skips a record that the store has, or had and handed out. `stockLimit` holds for each kind that the upload adds to.
   * Of kinds 2 and 4 it counts available records; of kinds 1 and 3 also replaced ones, until they are swept.
   */
  addPrekeys(
    device: DeviceId,
    prekeys: readonly PrekeyRecord[],
    stockLimit: number,
    isWanted?: IsWanted,
  ): Promise<AddPrekeysOutcome>;
  prekeys(device: DeviceId): Promise<PrekeyIds | undefined>;
  /** One-time prekeys. Skips unknown ids. */
  removePrekeys(device: DeviceId, ids: Pick<PrekeyIds, 'oneTime' | 'oneTimeKem'>): Promise<void>;
  /**
   * The newest records of kinds 1 and 3, and one of each one-time kind that has not expired; kind 4 replaces kind 3 in
   * the bundle. The store drops the one-time records that it hands out. With `oneTime` false it hands out none.
   *
   * The one-time records that were handed out for a `purpose` are handed out for it again, for a day and as long as
   * they have not expired, whatever `oneTime` says. No other purpose gets them.
   */
  takeBundle(
    device: DeviceId,
    oneTime: boolean,
    now: number,
    purpose?: string,
    isWanted?: IsWanted,
  ): Promise<BundleRecords | undefined>;
}

/** Where a device is rung by Web Push, and when it was (PROTOCOL 23). One subscription per device. */
import type { DeviceId } from '@cipherchat/protocol';

export type PushSubscription = {
  readonly device: DeviceId;
  /** An https address that the browser's vendor gave. */
  readonly endpoint: string;
  /** P-256 public key, 65 bytes. */
  readonly key: Uint8Array;
  /** 16 bytes. */
  readonly auth: Uint8Array;
};

/** A device is rung now, with mail waiting from `oldest` to `newest`. */
export type PushClaim = {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The last push has to be older than this, or its mail was acknowledged. Milliseconds. */
  readonly restMs: number;
  readonly oldest: number;
  readonly newest: number;
};

/**
 * `claimed`: the caller has to send the push. `resting`: the last one is too young and was not answered; `until` says
 * when that ends. `none`: there is no subscription.
 */
export type ClaimOutcome =
  | { readonly kind: 'claimed'; readonly subscription: PushSubscription }
  | { readonly kind: 'resting'; readonly until: number }
  | { readonly kind: 'none' };

export interface PushStore {
  /** Takes the place of the one before. `unknown-device`: nothing was kept. */
  keepSubscription(subscription: PushSubscription, now: number): Promise<'kept' | 'unknown-device'>;
  subscription(device: DeviceId): Promise<PushSubscription | undefined>;
  /** With `endpoint` only if it is still that one. */
  dropSubscription(device: DeviceId, endpoint?: string): Promise<void>;
  /** Devices with a subscription after `after` in order, at most `limit`. `after` is '' at first. */
  subscribedDevices(after: string, limit: number): Promise<readonly DeviceId[]>;
  claimPush(device: DeviceId, claim: PushClaim): Promise<ClaimOutcome>;
}

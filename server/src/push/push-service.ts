/** The routes of Web Push: a device says where it is rung, says that it no longer is, and tries it. */
import type { Principal } from '../auth/principal.ts';
import { isPointOfP256 } from '../auth/push-key.ts';
import { refuseUnless } from '../services/service-error.ts';
import type { PushStore } from '../storage/port.ts';
import type { PushSender } from './port.ts';
import { isPushEndpoint } from './public-address.ts';

export type PushServiceParts = {
  readonly store: PushStore;
  /** Undefined: this server rings no one. */
  readonly sender: PushSender | undefined;
  readonly now: () => number;
};

export type Subscribing = {
  readonly endpoint: string;
  /** 65 bytes. */
  readonly key: Uint8Array;
  /** 16 bytes. */
  readonly auth: Uint8Array;
};

export class PushService {
  readonly #parts: PushServiceParts;

  constructor(parts: PushServiceParts) {
    this.#parts = parts;
  }

  /** Codes `not-found` where this server rings no one, `malformed`, `invalid-key`. */
  async register({ device }: Principal, subscribing: Subscribing): Promise<void> {
    const { store, sender, now } = this.#parts;
    refuseUnless(isPushEndpoint(subscribing.endpoint), 'malformed');
    refuseUnless(isPointOfP256(subscribing.key), 'invalid-key');
    refuseUnless(sender !== undefined, 'not-found');
    const outcome = await store.keepSubscription({ device, ...subscribing }, now());
    refuseUnless(outcome === 'kept', 'unauthenticated');
  }

  drop({ device }: Principal): Promise<void> {
    return this.#parts.store.dropSubscription(device);
  }

  /** Codes `not-found` where there is nothing to ring, `unavailable` where the push service did not take it. */
  async test({ device }: Principal): Promise<void> {
    const { store, sender } = this.#parts;
    const subscription = await store.subscription(device);
    refuseUnless(sender !== undefined && subscription !== undefined, 'not-found');
    const { kind } = await sender.send(subscription, 'test');
    if (kind === 'gone') await store.dropSubscription(device, subscription.endpoint);
    refuseUnless(kind !== 'gone', 'not-found');
    refuseUnless(kind === 'taken', 'unavailable');
  }
}

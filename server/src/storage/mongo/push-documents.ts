/** Where devices are rung by Web Push. A document goes with its device. */
import type { DeviceId } from '@cipherchat/protocol';
import type { ClaimOutcome, PushClaim, PushSubscription } from '../port.ts';
import { restsUntil } from '../push-rest.ts';
import { binary, bytesOf, type Collections, type PushSubscriptionDocument } from './collections.ts';

const subscriptionOf = (device: DeviceId, { endpoint, publicKey, auth }: PushSubscriptionDocument) => ({
  device,
  endpoint,
  key: bytesOf(publicKey),
  auth: bytesOf(auth),
});

export class PushDocuments {
  readonly #collections: Pick<Collections, 'pushSubscriptions'>;

  constructor(collections: Pick<Collections, 'pushSubscriptions'>) {
    this.#collections = collections;
  }

  async keep({ device, endpoint, key, auth }: PushSubscription, now: number): Promise<void> {
    const document = { endpoint, publicKey: binary(key), auth: binary(auth), createdAt: now };
    await this.#collections.pushSubscriptions.replaceOne(
      { _id: device },
      { ...document, pushedAt: 0, pushedThrough: 0 },
      { upsert: true },
    );
  }

  async one(device: DeviceId): Promise<PushSubscription | undefined> {
    const found = await this.#collections.pushSubscriptions.findOne({ _id: device });
    return found === null ? undefined : subscriptionOf(device, found);
  }

  async page(after: string, limit: number): Promise<readonly DeviceId[]> {
    const found = await this.#collections.pushSubscriptions
      .find({ _id: { $gt: after } }, { projection: { _id: 1 }, sort: { _id: 1 }, limit })
      .toArray();
    return found.map(({ _id }) => _id as DeviceId);
  }

  async drop(device: DeviceId, endpoint?: string): Promise<void> {
    const filter = endpoint === undefined ? { _id: device } : { _id: device, endpoint };
    await this.#collections.pushSubscriptions.deleteOne(filter);
  }

  /** Two nodes at once may both get it: the device then rings twice, for the same topic and under the same tag. */
  async claim(device: DeviceId, claim: PushClaim): Promise<ClaimOutcome> {
    const found = await this.#collections.pushSubscriptions.findOne({ _id: device });
    if (found === null) return { kind: 'none' };
    const until = restsUntil(found, claim);
    if (until !== undefined) return { kind: 'resting', until };
    const { now, restMs, newest } = claim;
    const filter = { _id: device, pushedAt: found.pushedAt };
    const change = { $set: { pushedAt: now, pushedThrough: newest } };
    const { matchedCount } = await this.#collections.pushSubscriptions.updateOne(filter, change);
    if (matchedCount === 0) return { kind: 'resting', until: now + restMs };
    return { kind: 'claimed', subscription: subscriptionOf(device, found) };
  }
}

/** Where devices are rung by Web Push. */
import type { DeviceId } from '@cipherchat/protocol';
import type { ClaimOutcome, PushClaim, PushSubscription } from '../port.ts';
import { restsUntil } from '../push-rest.ts';
import type { MemoryData } from './memory-data.ts';

export class MemoryPush {
  readonly #data: Pick<MemoryData, 'subscriptions'>;

  constructor(data: Pick<MemoryData, 'subscriptions'>) {
    this.#data = data;
  }

  keep(subscription: PushSubscription): void {
    this.#data.subscriptions.set(subscription.device, { subscription, pushedAt: 0, pushedThrough: 0 });
  }

  one(device: DeviceId): PushSubscription | undefined {
    return this.#data.subscriptions.get(device)?.subscription;
  }

  page(after: string, limit: number): readonly DeviceId[] {
    return [...this.#data.subscriptions.keys()]
      .filter((device) => device > after)
      .toSorted()
      .slice(0, limit);
  }

  drop(device: DeviceId, endpoint?: string): void {
    if (endpoint === undefined || this.one(device)?.endpoint === endpoint) this.#data.subscriptions.delete(device);
  }

  claim(device: DeviceId, claim: PushClaim): ClaimOutcome {
    const kept = this.#data.subscriptions.get(device);
    if (kept === undefined) return { kind: 'none' };
    const until = restsUntil(kept, claim);
    if (until !== undefined) return { kind: 'resting', until };
    this.#data.subscriptions.set(device, { ...kept, pushedAt: claim.now, pushedThrough: claim.newest });
    return { kind: 'claimed', subscription: kept.subscription };
  }
}

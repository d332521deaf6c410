/**
 * Number of waiting envelopes per device. Other nodes read and write too, so a count is used for 10 s, and is counted
 * again where the mailbox seems full. Within these 10 s a mailbox can exceed its limit by what other nodes store.
 */
import type { DeviceId } from '@cipherchat/protocol';
import type { Collections } from './collections.ts';

const FRESH_MS = 10_000;
const REMEMBERED = 50_000;

type Count = { waiting: number; readonly at: number };

export class MailboxCounts {
  readonly #collections: Pick<Collections, 'messages'>;
  readonly #monotonic: () => number;
  readonly #counts = new Map<string, Count>();

  /** `monotonic`: milliseconds that are never set. */
  constructor(collections: Pick<Collections, 'messages'>, monotonic: () => number = () => performance.now()) {
    this.#collections = collections;
    this.#monotonic = monotonic;
  }

  /** A count for each device. Devices at the limit are counted again. */
  async of(devices: readonly DeviceId[], limit: number): Promise<ReadonlyMap<string, number>> {
    return new Map(await Promise.all(devices.map(async (device) => [device, await this.#of(device, limit)] as const)));
  }

  /** Skips a device that was not counted yet. */
  add(device: DeviceId, change: number): void {
    const known = this.#counts.get(device);
    if (known !== undefined) known.waiting += change;
  }

  forget(): void {
    this.#counts.clear();
  }

  async #of(device: DeviceId, limit: number): Promise<number> {
    const known = this.#counts.get(device);
    const at = this.#monotonic();
    if (known !== undefined && known.waiting < limit && at - known.at < FRESH_MS) return known.waiting;
    const waiting = await this.#collections.messages.countDocuments({ receiverId: device, deliveryStatus: 'sent' });
    if (this.#counts.size >= REMEMBERED) this.#counts.clear();
    this.#counts.set(device, { waiting, at });
    return waiting;
  }
}

/** What waits for many devices at once: answered from the ends of indexes, however much waits between them. */
import type { DeviceId } from '@cipherchat/protocol';
import type { Waiting } from '../port.ts';
import type { Collections } from './collections.ts';

/** Devices whose mailboxes are looked at beside each other: connections stay free for others. */
const LOOKED_AT_ONCE = 8;

export class WaitingDocuments {
  readonly #collections: Collections;

  constructor(collections: Collections) {
    this.#collections = collections;
  }

  /** As a rule nothing waits, and two questions are all. */
  async of(devices: readonly DeviceId[]): Promise<readonly Waiting[]> {
    if (devices.length === 0) return [];
    const { messages } = this.#collections;
    const [receivers, senders] = await Promise.all([
      messages.distinct('receiverId', { receiverId: { $in: [...devices] }, deliveryStatus: 'sent' }),
      messages.distinct('senderId', { senderId: { $in: [...devices] }, deliveryStatus: 'delivered' }),
    ]);
    const envelopes = await this.#envelopes(receivers);
    const told = new Set(senders);
    return devices
      .map((device) => ({ device, envelopes: envelopes.get(device), news: told.has(device) }))
      .filter(({ envelopes: ends, news }) => ends !== undefined || news);
  }

  async #envelopes(devices: readonly DeviceId[]): Promise<ReadonlyMap<DeviceId, Waiting['envelopes']>> {
    const found: (readonly [DeviceId, Waiting['envelopes']])[] = [];
    for (let at = 0; at < devices.length; at += LOOKED_AT_ONCE) {
      const some = devices.slice(at, at + LOOKED_AT_ONCE);
      found.push(...(await Promise.all(some.map(async (device) => [device, await this.#ends(device)] as const))));
    }
    return new Map(found);
  }

  /** Undefined where all was acknowledged meanwhile. */
  async #ends(device: DeviceId): Promise<Waiting['envelopes']> {
    const [oldest, newest] = await Promise.all([this.#end(device, 1), this.#end(device, -1)]);
    return oldest === undefined || newest === undefined ? undefined : { oldest, newest };
  }

  async #end(device: DeviceId, direction: 1 | -1): Promise<number | undefined> {
    const found = await this.#collections.messages.findOne(
      { receiverId: device, deliveryStatus: 'sent' },
      { projection: { _id: 0, sequence: 1 }, sort: { sequence: direction } },
    );
    return found?.sequence;
  }
}

/** What waits for many devices: read from both ends of an index, at the same cost however much lies between. */
import type { DeviceId } from '@cipherchat/protocol';
import type { Waiting, WaitingSlice } from '../port.ts';
import type { Collections } from './collections.ts';

/** Mailboxes that are read in parallel; leaves connections free for other requests. */
const LOOKED_AT_ONCE = 8;

export class WaitingDocuments {
  readonly #collections: Collections;

  constructor(collections: Collections) {
    this.#collections = collections;
  }

  /** Usually nothing waits, and two queries are all. */
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

  /** In one slice: the database counts in an index. Only the payloads would tell their length. */
  async inAll(): Promise<WaitingSlice> {
    const { messages } = this.#collections;
    const [envelopes, oldest] = await Promise.all([
      messages.countDocuments({ deliveryStatus: 'sent' }),
      messages.findOne({ deliveryStatus: 'sent' }, { projection: { _id: 0, timestamp: 1 }, sort: { timestamp: 1 } }),
    ]);
    return { envelopes, bytes: undefined, oldest: oldest?.timestamp, next: undefined };
  }

  async #envelopes(devices: readonly DeviceId[]): Promise<ReadonlyMap<DeviceId, Waiting['envelopes']>> {
    const found: (readonly [DeviceId, Waiting['envelopes']])[] = [];
    for (let at = 0; at < devices.length; at += LOOKED_AT_ONCE) {
      const some = devices.slice(at, at + LOOKED_AT_ONCE);
      found.push(...(await Promise.all(some.map(async (device) => [device, await this.#ends(device)] as const))));
    }
    return new Map(found);
  }

  /** Undefined when everything was acknowledged meanwhile. */
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

/**
 * Envelopes from the send until the acknowledgement, then the news for the sender until the sender acknowledges that.
 */
import type { DeviceId, EnvelopeId } from '@cipherchat/protocol';
import type {
  Acknowledged,
  DeliveryNews,
  EnvelopePage,
  Retention,
  Send,
  SendOutcome,
  Swept,
  Waiting,
  WaitingSlice,
} from '../port.ts';
import { givingWay, refusalOf, siblingsOfFull } from '../send-check.ts';
import type { MemoryData } from './memory-data.ts';

/** The inner Map of `key`, made at the first use. */
const innerOf = <K, I, V>(outer: Map<K, Map<I, V>>, key: K): Map<I, V> => {
  const inner = outer.get(key) ?? new Map<I, V>();
  outer.set(key, inner);
  return inner;
};

/** The next number of the device, which is taken with it. */
export const nextSequence = ({ sequences }: MemoryData, device: DeviceId): number => {
  const sequence = (sequences.get(device) ?? 0) + 1;
  sequences.set(device, sequence);
  return sequence;
};

/** Bytes of canonical base64url. */
const byteLength = (base64url: string): number => Math.floor((base64url.length * 3) / 4);

/** Deletes at most `limit` entries that are old; returns how many. */
const dropOld = <K, V>(entries: Map<K, V>, isOld: (value: V) => boolean, limit: number): number => {
  const old = [...entries].filter(([, value]) => isOld(value)).slice(0, limit);
  for (const [key] of old) entries.delete(key);
  return old.length;
};

export class MemoryMailbox {
  readonly #data: MemoryData;

  constructor(data: MemoryData) {
    this.#data = data;
  }

  send(send: Send, mailboxLimit: number): SendOutcome {
    const { sender, id, receivers, now } = send;
    const { answers, mailboxes } = this.#data;
    const answer = `${sender.device}.${id}`;
    const at = answers.get(answer);
    if (at !== undefined) return { kind: 'repeated', at };
    const count = (device: DeviceId) => [device, mailboxes.get(device)?.size ?? 0] as const;
    const counts = new Map(receivers.map(({ device }) => count(device)));
    const { accounts } = this.#data;
    for (const sibling of siblingsOfFull([send], { accounts, counts }, mailboxLimit)) counts.set(...count(sibling));
    const refusal = refusalOf(send, { accounts, counts }, mailboxLimit);
    if (refusal !== undefined && refusal.kind !== 'mailbox-full') return refusal;
    if (receivers.some(({ device }) => this.#isTaken(id, device))) return { kind: 'taken' };
    if (refusal !== undefined) return refusal;
    answers.set(answer, now);
    for (const device of givingWay(send, { counts }, mailboxLimit)) {
      const [oldest] = mailboxes.get(device)?.keys() ?? [];
      if (oldest !== undefined) mailboxes.get(device)?.delete(oldest);
    }
    const sequences = receivers.map(({ device, message }) => {
      const sequence = nextSequence(this.#data, device);
      innerOf(mailboxes, device).set(id, { id, sender, message, at: now, sequence });
      return sequence;
    });
    const waiting = receivers.map(({ device }) => mailboxes.get(device)?.size ?? 0);
    return { kind: 'stored', at: now, sequences, waiting };
  }

  pull(device: DeviceId, after: number, limit: number, maxBytes: number): EnvelopePage {
    const rest = [...(this.#data.mailboxes.get(device)?.values() ?? [])].filter(({ sequence }) => sequence > after);
    let bytes = 0;
    const end = rest.findIndex(({ message }, i) => {
      bytes += byteLength(message);
      return i === limit || (i > 0 && bytes > maxBytes);
    });
    return end < 0 ? { envelopes: rest, more: false } : { envelopes: rest.slice(0, end), more: true };
  }

  waiting(devices: readonly DeviceId[]): readonly Waiting[] {
    return devices
      .map((device): Waiting => {
        const sequences = [...(this.#data.mailboxes.get(device)?.values() ?? [])].map(({ sequence }) => sequence);
        const [oldest, newest] = [sequences[0], sequences.at(-1)];
        const envelopes = oldest === undefined || newest === undefined ? undefined : { oldest, newest };
        return { device, envelopes, news: (this.#data.news.get(device)?.size ?? 0) > 0 };
      })
      .filter(({ envelopes, news }) => envelopes !== undefined || news);
  }

  /** All of it in one slice. */
  waitingInAll(): WaitingSlice {
    const all = [...this.#data.mailboxes.values()].flatMap((mailbox) => [...mailbox.values()]);
    return {
      envelopes: all.length,
      bytes: all.reduce((sum, { message }) => sum + byteLength(message), 0),
      oldest: all.reduce<number | undefined>((least, { at }) => Math.min(least ?? at, at), undefined),
      next: undefined,
    };
  }

  acknowledge(device: DeviceId, ids: readonly EnvelopeId[], silent: boolean, now: number): readonly Acknowledged[] {
    const mailbox = innerOf(this.#data.mailboxes, device);
    return ids.flatMap((id) => {
      const envelope = mailbox.get(id);
      if (envelope === undefined) return [];
      mailbox.delete(id);
      const { sender, sequence, at: since } = envelope;
      if (!silent) {
        innerOf(this.#data.news, sender.device).set(`${id}.${device}`, { id, device, at: now, sequence, since });
      }
      return [{ id, sender: sender.device }];
    });
  }

  deliveries(sender: DeviceId, limit: number): readonly DeliveryNews[] {
    return [...(this.#data.news.get(sender)?.values() ?? [])]
      .sort((a, b) => a.since - b.since)
      .slice(0, limit)
      .map(({ id, device, at }) => ({ id, device, at }));
  }

  acknowledgeDeliveries(sender: DeviceId, news: readonly Pick<DeliveryNews, 'id' | 'device'>[]): void {
    for (const { id, device } of news) this.#data.news.get(sender)?.delete(`${id}.${device}`);
  }

  sweep({ now, mailMs, answersMs, rows }: Retention): Pick<Swept, 'messages' | 'answers'> {
    const { mailboxes, news, answers } = this.#data;
    let mail = 0;
    for (const mailbox of mailboxes.values()) mail += dropOld(mailbox, ({ at }) => at < now - mailMs, rows - mail);
    for (const told of news.values()) mail += dropOld(told, ({ since }) => since < now - mailMs, rows - mail);
    return { messages: mail, answers: dropOld(answers, (at) => at < now - answersMs, rows) };
  }

  /** The time of the newest send. */
  newest(): number | undefined {
    return [...this.#data.answers.values()].reduce<number | undefined>(
      (most, at) => Math.max(most ?? at, at),
      undefined,
    );
  }

  /** An envelope of this id waits for the device, or its sender does not know yet that it was delivered. */
  #isTaken(id: EnvelopeId, device: DeviceId): boolean {
    const { mailboxes, news } = this.#data;
    return mailboxes.get(device)?.has(id) === true || [...news.values()].some((told) => told.has(`${id}.${device}`));
  }
}

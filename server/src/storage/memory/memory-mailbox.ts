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
} from '../port.ts';
import { refusalOf } from '../send-check.ts';
import type { MemoryData } from './memory-data.ts';

/** The inner Map of `key`, made at the first use. */
const innerOf = <K, I, V>(outer: Map<K, Map<I, V>>, key: K): Map<I, V> => {
  const inner = outer.get(key) ?? new Map<I, V>();
  outer.set(key, inner);
  return inner;
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
    const counts = new Map(receivers.map(({ device }) => [device, mailboxes.get(device)?.size ?? 0]));
    const refusal = refusalOf(send, { ...this.#data, counts }, mailboxLimit);
    if (refusal !== undefined && refusal.kind !== 'mailbox-full') return refusal;
    if (receivers.some(({ device }) => this.#isTaken(id, device))) return { kind: 'taken' };
    if (refusal !== undefined) return refusal;
    answers.set(answer, now);
    const sequences = receivers.map(({ device, message }) => {
      const sequence = (this.#data.lastSequence += 1);
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
      .sort((a, b) => a.sequence - b.sequence)
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

/** Stores one page of the buffer: its sends together, then what was acknowledged of them. */
import type { EnvelopeId } from '@cipherchat/protocol';
import type { MailboxStore } from '../storage/port.ts';
import type { BufferedAcknowledgement, BufferedSend } from './buffer-entry.ts';
import type { PlacedEntry } from './mail-buffer.ts';

export type StorePageParts = {
  readonly store: Pick<MailboxStore, 'send' | 'acknowledge'>;
  /** Most envelopes that wait for one device. */
  readonly mailboxLimit: number;
  /** How long mail waits for its receiver. Milliseconds. */
  readonly mailMs: number;
  readonly now: () => number;
};

export type StoredPage = {
  /** Places of what need not wait any more: stored, refused for good, too old, or unreadable. */
  readonly done: readonly string[];
  /** How many sends are in the store now that were not before. */
  readonly stored: number;
  /** The store did not take all of it. */
  readonly hasFailed: boolean;
  readonly unreadable: number;
  /** Written by a newer release, which may still read them. */
  readonly newer: number;
};

type Placed<T> = { readonly place: string; readonly entry: T };

/** A send that the store refuses is done too: its sender repeats it, and reads why. */
const storeSend = async (send: BufferedSend, { store, mailboxLimit }: StorePageParts): Promise<boolean> => {
  const { sender, id, receivers, lists, now } = send;
  return (await store.send({ sender, id, receivers, lists, now }, mailboxLimit)).kind === 'stored';
};

/** Those that went through, with what came of them. */
const settled = async <T, R>(all: readonly Placed<T>[], work: (entry: T) => Promise<R>) => {
  const outcomes = await Promise.allSettled(all.map(({ entry }) => work(entry)));
  return all.map((one, i) => {
    const outcome = outcomes[i];
    return { ...one, outcome: outcome?.status === 'fulfilled' ? { value: outcome.value } : undefined };
  });
};

export const storePage = async (page: readonly PlacedEntry[], parts: StorePageParts): Promise<StoredPage> => {
  const { store, mailMs, now } = parts;
  const [sends, acknowledgements]: [Placed<BufferedSend>[], Placed<BufferedAcknowledgement>[]] = [[], []];
  const done: string[] = [];
  let [unreadable, newer] = [0, 0];
  for (const { place, entry } of page) {
    if (entry === 'newer') newer += 1;
    else if (entry === 'unreadable') {
      unreadable += 1;
      done.push(place);
    } else if (entry.now + mailMs <= now()) done.push(place);
    else if (entry.kind === 'send') sends.push({ place, entry });
    else acknowledgements.push({ place, entry });
  }
  const sent = await settled(sends, (entry) => storeSend(entry, parts));
  // What is acknowledged before it is stored would wait again.
  const missing = new Set<EnvelopeId>(sent.flatMap(({ entry, outcome }) => (outcome === undefined ? [entry.id] : [])));
  const due = acknowledgements.filter(({ entry }) => !entry.ids.some((id) => missing.has(id)));
  const acknowledged = await settled(due, ({ device, ids, silent, now: at }) =>
    store.acknowledge(device, ids, silent, at),
  );
  const through = [...sent, ...acknowledged].filter(({ outcome }) => outcome !== undefined);
  return {
    done: [...done, ...through.map(({ place }) => place)],
    stored: sent.filter(({ outcome }) => outcome?.value === true).length,
    hasFailed: through.length < sends.length + acknowledgements.length,
    unreadable,
    newer,
  };
};

/** Pairs of clients without a browser, one of which writes to the other. What becomes of every message is kept. */
import { conversationWith, type ChatClient, type ConversationId } from '@cipherchat/core';
import { brokenPromises, readLog, type Side } from '../../core/test/support/delivery-promises.ts';
import { openBot } from '../headless-round.ts';
import { waitFor, waitUntil, wallClock } from '../paced.ts';
import { summarise, type Summary } from '../percentiles.ts';

const EVERYTHING = 1_000_000;

/** `arrivedAt`: undefined until the other client has stored it. */
type Message = { readonly due: number; readonly arrivedAt: () => number | undefined };

/** One writes to the other. */
class Pair {
  readonly #from: ChatClient;
  readonly #to: ChatClient;
  readonly #address: ConversationId;
  readonly #wrote: string[] = [];
  /** Shown in the order of writing, so the n-th to arrive is the n-th that was written. */
  readonly #arrivals: number[] = [];
  #interruptions = 0;

  constructor(from: ChatClient, to: ChatClient) {
    [this.#from, this.#to] = [from, to];
    this.#address = conversationWith(to.state().address ?? '');
    for (const client of [from, to]) this.#watchConnection(client);
    to.subscribe(({ kind }) => {
      if (kind === 'received') this.#arrivals.push(wallClock());
    });
  }

  /** How often one of the two had no connection. */
  get interruptions(): number {
    return this.#interruptions;
  }

  async send(due: number): Promise<Message> {
    const number = this.#wrote.length;
    const text = `message ${String(number)}`;
    this.#wrote.push(text);
    await this.#from.messages.send(this.#address, text);
    return { due, arrivedAt: () => this.#arrivals[number] };
  }

  /** Messages that were given up, and what the checker of the promises says. */
  async account(): Promise<{ readonly failed: number; readonly broken: readonly string[] }> {
    const writer = await this.#side(this.#from, this.#to, this.#wrote);
    const reader = await this.#side(this.#to, this.#from, []);
    const failed = writer.shown.filter(({ status }) => status === 'not-sent').length;
    return { failed, broken: brokenPromises([writer, reader]) };
  }

  async close(): Promise<void> {
    await Promise.all([this.#from.close(), this.#to.close()]);
  }

  async #side(client: ChatClient, peer: ChatClient, wrote: readonly string[]): Promise<Side> {
    const conversation = conversationWith(peer.state().address ?? '');
    const { items } = await client.messages.transcript(conversation, EVERYTHING);
    return { name: client === this.#from ? 'writer' : 'reader', wrote: [wrote], ...readLog(items) };
  }

  #watchConnection(client: ChatClient): void {
    let { connection } = client.state();
    client.subscribe(({ kind }) => {
      if (kind !== 'state') return;
      const before = connection;
      ({ connection } = client.state());
      if (before === 'online' && connection !== 'online') this.#interruptions += 1;
    });
  }
}

/** Milliseconds of each, once all have arrived. */
const arrivals = async (messages: readonly Message[]): Promise<readonly number[]> => {
  await waitUntil(() => messages.every(({ arrivedAt }) => arrivedAt() !== undefined), 'The last message');
  return messages.map(({ due, arrivedAt }) => (arrivedAt() ?? Number.NaN) - due);
};

export type Account = {
  /** Messages that a client gave up. */
  readonly failed: number;
  /** Lost, doubled, out of order: one sentence each. */
  readonly broken: readonly string[];
  /** How often a client had no connection. */
  readonly interruptions: number;
};

export class Talkers {
  readonly #pairs: readonly Pair[];
  #sent = 0;

  private constructor(pairs: readonly Pair[]) {
    this.#pairs = pairs;
  }

  /** Each pair has a session when this resolves. */
  static async open(server: string, count: number): Promise<Talkers> {
    const pairs: Pair[] = [];
    for (let i = 0; i < count; i += 1) {
      const name = String(i);
      pairs.push(new Pair(await openBot(server, `writer ${name}`), await openBot(server, `reader ${name}`)));
    }
    const talkers = new Talkers(pairs);
    await arrivals(await Promise.all(pairs.map((pair) => pair.send(wallClock()))));
    return talkers;
  }

  /**
   * Messages at this rate, each at its time, until the work is done and all have arrived: milliseconds from when one
   * was due until the other client had stored it.
   */
  async during(perSecond: number, work: Promise<unknown>): Promise<Summary> {
    let isOver = false;
    const over = work.finally(() => (isOver = true));
    const messages: Promise<Message>[] = [];
    const begin = wallClock();
    while (!isOver) {
      const due = begin + (messages.length * 1000) / perSecond;
      await waitFor(due);
      messages.push(this.#send(due));
    }
    await over;
    return summarise(await arrivals(await Promise.all(messages)));
  }

  async account(): Promise<Account> {
    const each = await Promise.all(this.#pairs.map((pair) => pair.account()));
    return {
      failed: each.reduce((sum, { failed }) => sum + failed, 0),
      broken: each.flatMap(({ broken }) => broken),
      interruptions: this.#pairs.reduce((sum, { interruptions }) => sum + interruptions, 0),
    };
  }

  async close(): Promise<void> {
    await Promise.all(this.#pairs.map((pair) => pair.close()));
  }

  #send(due: number): Promise<Message> {
    const pair = this.#pairs[this.#sent % this.#pairs.length];
    this.#sent += 1;
    if (pair === undefined) throw new Error('There are no pairs.');
    return pair.send(due);
  }
}

/**
 * What two clients wrote and were shown, and the promises of delivery held against it: what was shown as sent is never lost, each text stands
 * once, in the order of its writer and in the same order on both sides, no status goes back, and no gap is left.
 */
import type { ChatClient, MessageStatus, TextItem } from '@cipherchat/widget/client';
import { expect } from 'vitest';

export type Member = { readonly name: string; readonly client: ChatClient; readonly address: string };

const RANK: Readonly<Record<MessageStatus, number>> = {
  'not-sent': -1,
  sending: 0,
  waiting: 0,
  sent: 1,
  delivered: 2,
  read: 3,
};

const EVERYTHING = 1_000_000;

export class History {
  readonly #members: readonly [Member, Member];
  readonly #written = new Map<string, string[]>();
  /** By text: the furthest status that its writer was shown. */
  readonly #furthest = new Map<string, MessageStatus>();
  readonly #broken: string[] = [];

  constructor(members: readonly [Member, Member]) {
    this.#members = members;
    for (const member of members) {
      member.client.subscribe(({ kind }) => {
        if (kind === 'transcript') void this.#look(member, 30);
      });
    }
  }

  async write(from: Member, text: string): Promise<void> {
    const written = this.#written.get(from.name) ?? [];
    this.#written.set(from.name, [...written, text]);
    await from.client.send(this.#other(from).address, text);
  }

  /** All that was written is delivered, and stands on both sides. */
  async isSettled(): Promise<boolean> {
    const total = [...this.#written.values()].flat().length;
    const sides = await Promise.all(this.#members.map((member) => this.#texts(member, EVERYTHING)));
    return sides.every(
      (texts) =>
        texts.length >= total &&
        texts.every(({ mine, status }) => !mine || (status !== undefined && RANK[status] >= 2)),
    );
  }

  async check(): Promise<void> {
    const [first, second] = this.#members;
    const sides = await Promise.all(this.#members.map((member) => this.#texts(member, EVERYTHING)));
    const [ofFirst, ofSecond] = sides.map((texts) => texts.map(({ text }) => text));
    for (const member of [first, second]) await this.#look(member, EVERYTHING);
    const shownAsSent = [...this.#furthest].filter(([, status]) => RANK[status] >= 1).map(([text]) => text);
    const lost = shownAsSent.filter((text) => !(ofFirst?.includes(text) === true && ofSecond?.includes(text) === true));
    expect({ lost, broken: this.#broken }).toEqual({ lost: [], broken: [] });
    for (const { name } of this.#members) {
      const written = this.#written.get(name) ?? [];
      for (const shown of [ofFirst, ofSecond]) expect(shown?.filter((text) => written.includes(text))).toEqual(written);
    }
    expect(ofFirst).toEqual(ofSecond);
    expect(await Promise.all(this.#members.map((member) => this.#gaps(member)))).toEqual([0, 0]);
  }

  #other({ name }: Member): Member {
    const [first, second] = this.#members;
    return name === first.name ? second : first;
  }

  async #texts(member: Member, limit: number): Promise<readonly TextItem[]> {
    const { items } = await member.client.transcript(this.#other(member).address, limit);
    return items.filter((item) => item.kind === 'text');
  }

  async #gaps(member: Member): Promise<number> {
    const { items } = await member.client.transcript(this.#other(member).address, EVERYTHING);
    return items.filter((item) => item.kind === 'note' && item.note.kind === 'gap').length;
  }

  async #look(member: Member, limit: number): Promise<void> {
    for (const { mine, text, status } of await this.#texts(member, limit)) {
      if (!mine || status === undefined) continue;
      const before = this.#furthest.get(text);
      if (before !== undefined && RANK[status] < RANK[before]) this.#broken.push(`${text}: ${before}, then ${status}`);
      else this.#furthest.set(text, status);
    }
  }
}

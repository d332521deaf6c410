/** Writes down what two clients write and are shown, and holds the promises of delivery against it at the end. */
import { expect } from 'vitest';
import type { ChatClient, ConversationId } from '../../src/view.ts';
import { brokenPromises, RANK, readLog, type Side } from './delivery-promises.ts';
import { ShownStatuses } from './shown-statuses.ts';

export type Member = { readonly name: string; readonly client: ChatClient; readonly address: ConversationId };

const EVERYTHING = 1_000_000;

export class History {
  readonly #members: [Member, Member];
  /** By name, one list for each tab. */
  readonly #wrote = new Map<string, Map<ChatClient, string[]>>();
  readonly #statuses = new ShownStatuses();

  constructor(members: readonly [Member, Member]) {
    this.#members = [...members];
    for (const member of members) this.watch(member, member.client);
  }

  /** Looks at every change that a tab of this person shows. */
  watch(member: Member, client: ChatClient): void {
    client.subscribe(({ kind }) => {
      if (kind === 'transcript') this.#look(member, client, 30).catch(() => undefined);
    });
  }

  /** Another tab of this person is the one that is read from now on. */
  goOnIn(name: string, client: ChatClient): void {
    const at = this.#members[0].name === name ? 0 : 1;
    const member = { ...this.#members[at], client };
    this.#members[at] = member;
    this.watch(member, client);
  }

  async write(from: Member, text: string, client = from.client): Promise<void> {
    this.wrote(from.name, text, client);
    await client.messages.send(this.#other(from).address, text);
  }

  /** Notes a text that the caller sends itself. */
  wrote(name: string, text: string, tab = this.#member(name).client): void {
    const tabs = this.#wrote.get(name) ?? new Map<ChatClient, string[]>();
    tabs.set(tab, [...(tabs.get(tab) ?? []), text]);
    this.#wrote.set(name, tabs);
  }

  /** All that was written is delivered, and stands on both sides. */
  async isSettled(): Promise<boolean> {
    const sides = await this.#sides();
    const total = sides.reduce((sum, { wrote }) => sum + wrote.flat().length, 0);
    return sides.every(
      ({ shown }) =>
        shown.length >= total &&
        shown.every(({ mine, status }) => !mine || (status !== undefined && RANK[status] >= RANK.delivered)),
    );
  }

  async check(expired: ReadonlySet<string> = new Set()): Promise<void> {
    for (const member of this.#members) await this.#look(member, member.client, EVERYTHING);
    const { furthest, wentBack } = this.#statuses;
    const events = { furthest, wentBack, expired };
    expect(brokenPromises(await this.#sides(), events)).toEqual([]);
  }

  #member(name: string): Member {
    const [first, second] = this.#members;
    return name === first.name ? first : second;
  }

  #other({ name }: Member): Member {
    const [first, second] = this.#members;
    return name === first.name ? second : first;
  }

  async #sides(): Promise<readonly [Side, Side]> {
    const [first, second] = this.#members;
    return [await this.#side(first), await this.#side(second)];
  }

  async #side(member: Member): Promise<Side> {
    const { items } = await member.client.messages.transcript(this.#other(member).address, EVERYTHING);
    const wrote = [...(this.#wrote.get(member.name)?.values() ?? [])];
    return { name: member.name, wrote, ...readLog(items) };
  }

  #look(member: Member, client: ChatClient, limit: number): Promise<void> {
    return this.#statuses.look(client, this.#other(member).address, limit);
  }
}

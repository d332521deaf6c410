/** Two people with real clients and no page, who write to each other through whatever stands before the server. */
import { conversationWith, openChatClient } from '@cipherchat/core';
import { expect } from 'vitest';
import { History, type Member } from '../../core/test/support/history.ts';

export class Talk {
  readonly alice: Member;
  readonly bob: Member;
  readonly #history: History;
  #written = 0;

  private constructor(alice: Member, bob: Member) {
    this.alice = alice;
    this.bob = bob;
    this.#history = new History([alice, bob]);
  }

  /** Both know each other when it is there. `between` runs after the first one has connected. */
  static async at(url: string, between: () => void = () => undefined): Promise<Talk> {
    const alice = await newMember(url, 'alice');
    between();
    const talk = new Talk(alice, await newMember(url, 'bob'));
    await talk.write();
    await talk.arrives();
    return talk;
  }

  /** Each writes so many messages, in turn. */
  async write(count = 1): Promise<void> {
    for (let i = 0; i < count; i += 1) {
      this.#written += 1;
      const number = String(this.#written);
      await Promise.all(
        [this.alice, this.bob].map((member) => this.#history.write(member, `${member.name} ${number}`)),
      );
    }
  }

  /** Notes what the caller sends itself, by the text that stands for it. */
  wrote({ name }: Member, text: string): void {
    this.#history.wrote(name, text);
  }

  /** One after the other, until it is stopped: both go on writing as what was written before has arrived. */
  writesOn(): () => Promise<void> {
    let isOver = false;
    const writing = (async () => {
      while (!isOver) {
        await this.write();
        await expect.poll(async () => isOver || (await this.#history.isSettled())).toBe(true);
      }
    })();
    return async () => {
      isOver = true;
      await writing;
    };
  }

  isSettled(): Promise<boolean> {
    return this.#history.isSettled();
  }

  /** Everything stands on both sides, and is told as delivered. */
  async arrives(): Promise<void> {
    await expect.poll(() => this.#history.isSettled(), { interval: 100 }).toBe(true);
  }

  /** All promises hold, and nothing is told as not sent. */
  async check(): Promise<void> {
    await this.arrives();
    await this.#history.check();
  }

  async end(): Promise<void> {
    await Promise.all([this.alice, this.bob].map(({ client }) => client.close()));
  }
}

const newMember = async (url: string, name: string): Promise<Member> => {
  const client = await openChatClient({ server: url, database: `${url} ${name}`, kind: 'bot' });
  await client.account.create({ name });
  await expect.poll(() => client.state().connection).toBe('online');
  return { name, client, address: conversationWith(client.state().address ?? '') };
};

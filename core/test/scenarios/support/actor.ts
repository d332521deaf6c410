/** A person whose tab may die at any commit. A new tab is opened, and the person writes again what was not kept. */
import type { ConversationId } from '../../../src/view.ts';
import type { Person } from '../../support/people.ts';
import type { Chat, Tab } from './chat.ts';

export type Death = { readonly commit: number; readonly when: 'before' | 'after' };

export class Actor {
  readonly #chat: Chat;
  readonly person: Person;
  #tab: Tab | undefined;
  #death: Death | undefined;
  /** Commits seen until the death, and after it. */
  commits = 0;
  deaths = 0;

  /** All actors of the story: while one waits for another, a dead tab of any of them is opened again. */
  readonly #cast: Actor[];

  constructor(chat: Chat, cast: Actor[], death?: Death) {
    this.#chat = chat;
    this.#cast = cast;
    cast.push(this);
    this.person = chat.newPerson();
    this.#death = death;
  }

  /** The tab that is open now. */
  async tab(): Promise<Tab> {
    if (this.#tab !== undefined && !this.#tab.wire.dead) return this.#tab;
    this.#tab = await this.#chat.open(this.person, {
      kind: 'widget',
      wrapStore: (tab) => {
        tab.dieAtCommit(this.#death?.when ?? 'before', () => this.#isFatal());
        return tab;
      },
    });
    return this.#tab;
  }

  #isFatal(): boolean {
    this.commits += 1;
    if (this.#death?.commit !== this.commits) return false;
    this.#death = undefined;
    this.deaths += 1;
    return true;
  }

  /** Does something in whichever tab is open; when that one dies meanwhile, in the next one. */
  async act(done: (tab: Tab) => Promise<boolean>, what: (tab: Tab) => Promise<unknown>): Promise<void> {
    for (;;) {
      const tab = await this.tab();
      if (await done(tab)) return;
      await Promise.race([what(tab), tab.died()]);
    }
  }

  async become(): Promise<Tab['address']> {
    const isReady = (tab: Tab): Promise<boolean> => Promise.resolve(tab.client.state().phase === 'ready');
    await this.act(isReady, async (tab) => {
      void tab.client.account.create({});
      await this.#chat.clock.until(async () => tab.wire.dead || (await isReady(tab)));
    });
    return (await this.tab()).address;
  }

  async write(peer: ConversationId, text: string): Promise<void> {
    const isWritten = async (tab: Tab): Promise<boolean> => (await tab.texts(peer)).some((item) => item.text === text);
    await this.act(isWritten, (tab) => tab.client.messages.send(peer, text));
  }

  async markRead(peer: ConversationId): Promise<void> {
    const isRead = async (tab: Tab): Promise<boolean> => (await tab.client.conversations.get(peer))?.unread === 0;
    await this.act(isRead, (tab) => tab.client.conversations.markRead(peer));
  }

  async sees(peer: ConversationId, text: string, status?: string): Promise<void> {
    await this.#chat.clock.until(
      async () => {
        for (const actor of this.#cast) if (actor.#tab?.wire.dead === true) await actor.tab();
        const tab = await this.tab();
        const texts = (await Promise.race([tab.texts(peer), tab.died()])) ?? [];
        return texts.some((item) => item.text === text && (status === undefined || item.status === status));
      },
      { what: `"${text}" ${status ?? ''}`, withinMs: 600_000 },
    );
  }
}

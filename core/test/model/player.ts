/**
 * One of the two: a profile, the tab that is open on it, and what this person has written. A dead tab is opened again
 * at the next act.
 */
import type { ConversationId } from '../../src/view.ts';
import type { AnswerOf } from '@cipherchat/protocol';
import type { AnyPush, Wire } from '../support/wire.ts';
import type { Chat, Tab } from '../scenarios/support/chat.ts';
import type { Written as WrittenInTab } from '../scenarios/support/tab.ts';
import type { RecordedProfile, RestorablePerson } from '../scenarios/support/restorable-person.ts';
import { inOrder, isSameOrder, type Order } from './order.ts';
import type { Note } from './reached.ts';
import type { Who } from './schedule.ts';

export type Written = {
  readonly text: string;
  /** Not lost by anything but the restoring of an old profile. */
  required: boolean;
};

type Alteration = Wire['alterPush'];

const ofEnvelopes =
  (alter: Alteration): Alteration =>
  (push) =>
    push.name === 'envelope:new' ? alter(push) : [push];

/** `wrote`: before the schedule begins. */
export type Start = {
  readonly profile: RecordedProfile;
  readonly address: Tab['address'];
  readonly wrote: readonly WrittenInTab[];
};

export class Player {
  readonly who: Who;
  readonly address: Tab['address'];
  readonly device: string;
  readonly written: Written[] = [];
  readonly tabs: Tab[] = [];
  /** Tabs that were open on another profile, before an old one was restored. */
  #elsewhere = 0;
  readonly #chat: Chat;
  #person: RestorablePerson;
  readonly #note: Note;
  readonly #wroteBefore: readonly WrittenInTab[];
  readonly #held: AnyPush[] = [];
  #order: Order | undefined;
  #tab: Tab | undefined;
  deaths = 0;

  constructor(chat: Chat, who: Who, { profile, address, wrote }: Start, note: Note) {
    this.#chat = chat;
    this.#note = note;
    this.who = who;
    this.address = address;
    this.device = chat.server.data.listed(address)[0] ?? '';
    this.#wroteBefore = wrote;
    this.#person = chat.newPerson(profile.copy());
  }

  get profile(): RecordedProfile {
    return this.#person.profile;
  }

  /** Tabs of the profile as it is now. */
  get tabsOfProfile(): readonly Tab[] {
    return this.tabs.slice(this.#elsewhere);
  }

  /** The tab that is open; another one where it has died or was closed. */
  async tab(): Promise<Tab> {
    if (this.#tab?.wire.dead === true) this.deaths += 1;
    if (this.#tab === undefined || this.#tab.wire.dead) {
      this.#tab = await this.#chat.open(this.#person, { kind: 'widget' });
      if (this.tabs.length === 0) this.#tab.wrote.push(...this.#wroteBefore);
      this.tabs.push(this.#tab);
      this.#shufflePages(this.#tab);
    }
    return this.#tab;
  }

  /** Writes again, as a person would, what a dying tab did not keep. */
  async write(peer: ConversationId, text: string): Promise<void> {
    for (;;) {
      const tab = await this.tab();
      const isKept = (await this.#inTab(tab, () => tab.texts(peer)))?.some((item) => item.text === text) === true;
      if (
        isKept ||
        (!tab.wire.dead && (await this.#inTab(tab, () => tab.client.messages.send(peer, text))) !== undefined)
      )
        break;
    }
    this.written.push({ text, required: true });
  }

  async read(peer: ConversationId): Promise<void> {
    const tab = await this.tab();
    await this.#inTab(tab, () => tab.client.conversations.markRead(peer));
  }

  async crash(when: 'before' | 'after', commits: number): Promise<void> {
    let left = commits;
    (await this.tab()).tab.dieAtCommit(when, () => {
      left -= 1;
      return left < 0;
    });
  }

  async close(): Promise<void> {
    const tab = this.#tab;
    this.#tab = undefined;
    if (tab !== undefined && !tab.wire.dead) await this.#inTab(tab, () => tab.client.close());
  }

  async loseSessions(): Promise<void> {
    await this.close();
    for (const { key } of this.profile.list('sessions', { group: 'sessions' })) {
      this.profile.apply([{ kind: 'delete', table: 'sessions', key }]);
    }
  }

  async goOnWith(profile: RecordedProfile): Promise<void> {
    await this.close();
    this.#person = this.#chat.newPerson(profile.copy());
    this.#elsewhere = this.tabs.length;
  }

  /** The next envelope that is pushed is dropped, comes twice, or comes after the one that follows it. */
  async alterNextPush(what: 'drop' | 'duplicate' | 'hold'): Promise<void> {
    const { wire } = await this.tab();
    wire.alterPush = ofEnvelopes((push) => {
      wire.alterPush = ofEnvelopes((next) => {
        if (this.#held.includes(push)) this.#note('push reordered');
        return [next, ...this.#held.splice(0)];
      });
      if (what === 'hold') this.#held.push(push);
      else this.#note(what === 'drop' ? 'push dropped' : 'push duplicated');
      return what === 'duplicate' ? [push, push] : [];
    });
  }

  /**
   * The next envelopes are held back until so many were pushed, and come in this order; what waits at the server does
   * so from now on.
   */
  async shuffle(order: Order, pushes: number): Promise<void> {
    const tab = await this.tab();
    this.#order = order;
    this.#shufflePages(tab);
    tab.wire.alterPush = ofEnvelopes((push) => {
      this.#held.push(push);
      if (this.#held.length < pushes) return [];
      tab.wire.alterPush = (next) => [next];
      const held = this.#held.splice(0);
      const shuffled = inOrder(held, order);
      if (!isSameOrder(held, shuffled)) this.#note('push reordered');
      return shuffled;
    });
  }

  #shufflePages({ wire }: Tab): void {
    const order = this.#order;
    if (order === undefined) return;
    wire.alter('mailbox:pull', (answer) => {
      const page = answer as AnswerOf<'mailbox:pull'>;
      const envelopes = [...inOrder(page.envelopes, order)];
      if (!isSameOrder(page.envelopes, envelopes)) this.#note('mailbox reordered');
      return { ...page, envelopes };
    });
  }

  /** Whatever was planned against this person is over: an open tab, online. */
  async recover(): Promise<void> {
    const tab = await this.tab();
    tab.wire.forgive();
    this.#shufflePages(tab);
    tab.tab.dieAtCommit('before', () => false);
    tab.tab.browser.wake();
  }

  /** Undefined where the tab died over it. */
  async #inTab<A>(tab: Tab, work: () => Promise<A>): Promise<A | undefined> {
    return (await Promise.race([work(), tab.died()])) ?? undefined;
  }
}

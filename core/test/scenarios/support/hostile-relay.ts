/**
 * The server as an enemy of Alice and Bob: what it can do to them, by name. Mallory has an account there as well, and
 * gets what it can give.
 */
import { DAY_MS, type AnswerOf, type WireEnvelope } from '@cipherchat/protocol';
import { settle } from '../../support/fake-clock.ts';
import type { Chat, Tab } from './chat.ts';

export class HostileRelay {
  readonly #chat: Chat;
  readonly #alice: Tab;
  readonly #bob: Tab;
  readonly #mallory: Tab;
  readonly #held: WireEnvelope[] = [];
  #change: (waiting: readonly WireEnvelope[]) => readonly WireEnvelope[] = (waiting) => waiting;

  constructor(chat: Chat, alice: Tab, bob: Tab, mallory: Tab) {
    this.#chat = chat;
    this.#alice = alice;
    this.#bob = bob;
    this.#mallory = mallory;
  }

  /** Bob gets what waits for him, or what has become of it. */
  deliver(): void {
    const { data } = this.#chat.server;
    const device = this.#deviceOf(this.#bob);
    data.replaceWaiting(device, this.#change(data.waiting(device)));
    this.#bob.wire.restore();
    this.#bob.tab.browser.wake();
  }

  drops(at: number): void {
    this.#change = (waiting) => waiting.filter((_, i) => i !== at);
  }

  /** Until `releases`. */
  delays(at: number): void {
    this.#change = (waiting) => {
      this.#held.push(...waiting.slice(at, at + 1));
      return waiting.filter((_, i) => i !== at);
    };
  }

  releases(): void {
    for (const envelope of this.#held.splice(0)) this.#chat.server.replay(this.#deviceOf(this.#bob), envelope);
  }

  reorders(): void {
    this.#change = (waiting) => waiting.toReversed();
  }

  replays(): void {
    this.#bob.wire.alter('mailbox:pull', (answer) => {
      const page = answer as AnswerOf<'mailbox:pull'>;
      return { ...page, envelopes: [...page.envelopes, ...page.envelopes, ...page.envelopes] };
    });
  }

  replaysUnderAnotherId(): void {
    this.#change = (waiting) => [...waiting, ...waiting.map((envelope, i) => ({ ...envelope, id: `${i}`.repeat(32) }))];
  }

  /** As if Mallory had written it: from her account and device, and from her account alone. */
  movesToAnotherConversation(at: number): void {
    const account = this.#mallory.address;
    const device = this.#deviceOf(this.#mallory);
    this.#change = (waiting) =>
      waiting.flatMap((envelope, i) =>
        i === at
          ? [
              { ...envelope, sender: { account, device } },
              { ...envelope, id: 'c'.repeat(32), sender: { ...envelope.sender, account } },
            ]
          : [envelope],
      );
  }

  movesToAnotherDevice(at: number): void {
    this.#change = (waiting) => {
      for (const envelope of waiting.slice(at, at + 1))
        this.#chat.server.replay(this.#deviceOf(this.#mallory), envelope);
      return waiting.filter((_, i) => i !== at);
    };
  }

  /** Alice hears that it was taken, and nothing was kept. */
  swallows(): void {
    this.#change = () => [];
  }

  servesAnotherList(): void {
    const lists = this.#chat.server.data.lists(this.#mallory.address);
    this.#alice.wire.alter('lists', () => lists);
  }

  servesOtherPrekeys(): void {
    this.#alice.wire.alter('bundle', () => this.#chat.server.bundleOf(this.#mallory.address));
  }

  /** Bob has signed a newer list, and Alice has heard from him since. */
  async goesBackToAnOlderList(): Promise<void> {
    const { data } = this.#chat.server;
    const old = data.lists(this.#bob.address);
    this.#chat.clock.sleep(8 * DAY_MS);
    this.#bob.tab.browser.wake();
    await this.#chat.clock.until(() => data.newest(this.#bob.address) > old.newest);
    await this.#bob.client.messages.send(this.#alice.address, 'renewed');
    await this.#alice.shows(this.#bob.address, 'renewed');
    await settle(20);
    this.#alice.wire.next('envelope:send', { kind: 'refuse', code: 'stale-list', lists: old.lists });
    this.#alice.wire.alter('lists', () => old);
  }

  /** Mallory has used it already. */
  async handsAPrekeyOutTwice(): Promise<void> {
    const bundle = await this.#chat.server.bundleOf(this.#bob.address);
    this.#mallory.wire.alter('bundle', () => bundle);
    await this.#mallory.client.messages.send(this.#bob.address, 'from Mallory');
    await this.#bob.shows(this.#mallory.address, 'from Mallory');
    let isGiven = false;
    this.#alice.wire.alter('bundle', (answer) => {
      const given = isGiven ? answer : bundle;
      isGiven = true;
      return given;
    });
  }

  answersThatListsAreStale(): void {
    this.#alice.wire.judge((name) => (name === 'envelope:send' ? { kind: 'refuse', code: 'stale-list' } : undefined));
  }

  /** Of everything that Alice has sent, before Bob has any of it. */
  claimsDeliveries(): void {
    const device = this.#deviceOf(this.#bob);
    this.#alice.wire.alter('mailbox:pull', (answer) => {
      const ids = this.#alice.wire.log.flatMap(({ name, request }) =>
        name === 'envelope:send' ? [(request as { readonly id: string }).id] : [],
      );
      const deliveries = ids.map((id) => ({ id, device, at: this.#chat.clock.now() }));
      return { ...(answer as AnswerOf<'mailbox:pull'>), deliveries };
    });
    this.swallows();
  }

  hidesDeliveries(): void {
    this.#alice.wire.alterPush = (push) => (push.name === 'envelope:delivered' ? [] : [push]);
    this.#alice.wire.alter('mailbox:pull', (answer) => ({ ...(answer as AnswerOf<'mailbox:pull'>), deliveries: [] }));
  }

  becomesHonest(): void {
    this.#change = (waiting) => waiting;
    for (const { wire } of [this.#alice, this.#bob, this.#mallory]) wire.forgive();
  }

  #deviceOf(tab: Tab): string {
    return this.#chat.server.data.listed(tab.address)[0] ?? '';
  }
}

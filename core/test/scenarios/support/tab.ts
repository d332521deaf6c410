/** One open tab of a person as a scenario sees it, with the client in it. */
import type { AccountId } from '@cipherchat/protocol';
import type {
  ChatClient,
  ChatEvent,
  ConversationId,
  ConversationView,
  MessageStatus,
  TextItem,
  TranscriptItem,
} from '../../../src/view.ts';
import type { FakeClock } from '../../support/fake-clock.ts';
import type { Person, TestTab } from '../../support/people.ts';

/** `unknown`: the tab died over it, and may have kept it. */
export type Written = { readonly peer: ConversationId; readonly text: string; outcome: 'kept' | 'refused' | 'unknown' };

/** One open tab of a person, with the client in it. */
export class Tab {
  readonly client: ChatClient;
  readonly tab: TestTab;
  readonly person: Person;
  readonly events: ChatEvent[] = [];
  /** Everything that was written in this tab, in order, whether it was kept or not. */
  readonly wrote: Written[] = [];
  readonly #clock: FakeClock;
  #closed = false;
  /** Of an account that was erased meanwhile, too. */
  #address: AccountId | undefined;

  constructor(client: ChatClient, { tab, person, clock }: { tab: TestTab; person: Person; clock: FakeClock }) {
    this.client = client;
    this.tab = tab;
    this.person = person;
    this.#clock = clock;
    this.#address = client.state().address;
    client.subscribe((event) => {
      this.events.push(event);
      this.#address = client.state().address ?? this.#address;
    });
    const [close, send] = [client.close.bind(client), client.messages.send.bind(client.messages)];
    client.close = async () => {
      this.#closed = true;
      await close();
    };
    client.messages.send = async (peer, text, replyTo) => {
      // Half characters are made whole.
      const written: Written = { peer, text: Buffer.from(text).toString(), outcome: 'unknown' };
      this.wrote.push(written);
      try {
        const id = await send(peer, text, replyTo);
        written.outcome = 'kept';
        return id;
      } catch (cause) {
        written.outcome = 'refused';
        throw cause;
      }
    };
  }

  /** A tab that died early knows no address, and a profile that was restored is another person's. */
  isOfOneWith(other: Tab): boolean {
    return this.person === other.person || this.client.state().address === other.address;
  }

  /** Resolves when the tab is dead. Other calls in a dead tab never settle. */
  died(): Promise<void> {
    return new Promise((resolve) => {
      if (this.wire.dead) resolve();
      else this.wire.onBreak(() => this.wire.dead && resolve());
    });
  }

  get wire() {
    return this.tab.wire;
  }

  /** Of the account; also the id of the direct conversation with it. */
  get address(): AccountId & ConversationId {
    return (this.client.state().address ?? this.#address ?? expectAddress()) as AccountId & ConversationId;
  }

  /** Neither closed nor dead, and not refused by its storage. */
  get isReadable(): boolean {
    return !this.#closed && !this.wire.dead && this.client.state().phase === 'ready';
  }

  /** Whatever was planned against this tab is over. */
  recover(): void {
    if (this.wire.dead) return;
    this.wire.forgive();
    this.tab.disk.refuseCommits(undefined);
    this.tab.dieAtCommit('before', () => false);
    this.tab.browser.thaw();
    this.tab.browser.wake();
  }

  /** The whole list. */
  async conversations(): Promise<readonly ConversationView[]> {
    return (await this.client.conversations.list({ limit: 10_000 })).conversations;
  }

  async items(peer: ConversationId, limit = 10_000): Promise<readonly TranscriptItem[]> {
    return (await this.client.messages.transcript(peer, limit)).items;
  }

  async texts(peer: ConversationId): Promise<readonly TextItem[]> {
    return (await this.items(peer)).filter((item) => item.kind === 'text');
  }

  /** `mine: text` or `theirs: text`, in display order. */
  async log(peer: ConversationId): Promise<readonly string[]> {
    return (await this.texts(peer)).map(({ mine, text }) => `${mine ? 'mine' : 'theirs'}: ${text}`);
  }

  async notes(peer: ConversationId): Promise<readonly string[]> {
    return (await this.items(peer)).flatMap((item) => (item.kind === 'note' ? [item.note.kind] : []));
  }

  async shows(peer: ConversationId, text: string): Promise<void> {
    await this.#clock.until(async () => (await this.texts(peer)).some((item) => item.text === text), {
      what: `the text "${text}"`,
      withinMs: 600_000,
    });
  }

  async says(peer: ConversationId, text: string, status: MessageStatus): Promise<void> {
    await this.#clock.until(
      async () => (await this.texts(peer)).some((item) => item.text === text && item.status === status),
      { what: `"${text}" as ${status}`, withinMs: 600_000 },
    );
  }

  async online(): Promise<void> {
    await this.#clock.until(() => this.client.state().connection === 'online', { what: 'a connection' });
  }
}

const expectAddress = (): never => {
  throw new Error('there is no identity yet');
};

/** Alice, Bob and Mallory with the real client core on one relay and one clock. */
import { expect } from 'vitest';
import { parseDeviceList, type DeviceListFields, type SendRequest } from '@cipherchat/protocol';
import { signDeviceList } from '../../../src/crypto/device-list.ts';
import { nobleKem } from '../../../src/crypto/ml-kem.ts';
import { createPlatform, generateWrappingKey, type KemImplementation } from '../../../src/crypto/platform.ts';
import { startChatClient } from '../../../src/client/chat-client.ts';
import type { ClientParts } from '../../../src/client/client-parts.ts';
import type { ChatClient, ChatEvent, MessageStatus, TextItem, TranscriptItem } from '../../../src/client/view.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { LoopbackRelay } from '../../support/loopback-relay.ts';
import type { Person, TestTab } from '../../support/people.ts';
import { forgetKeys, usedTwice } from '../../support/used-keys.ts';
import { RestorablePerson, type RecordedProfile } from './restorable-person.ts';

const platform = async (kem: KemImplementation) =>
  createPlatform({ keepAgreementKeys: 'as-handles', wrappingKey: await generateWrappingKey(), kem });

/** One open tab of a person, with the client in it. */
export class Tab {
  readonly client: ChatClient;
  readonly tab: TestTab;
  readonly events: ChatEvent[] = [];
  readonly #clock: FakeClock;

  constructor(client: ChatClient, tab: TestTab, clock: FakeClock) {
    this.client = client;
    this.tab = tab;
    this.#clock = clock;
    client.subscribe((event) => this.events.push(event));
  }

  /** Resolves when the tab is dead; whoever waits for anything else in it waits for ever. */
  died(): Promise<void> {
    return new Promise((resolve) => {
      if (this.wire.dead) resolve();
      else this.wire.onBreak(() => this.wire.dead && resolve());
    });
  }

  get wire() {
    return this.tab.wire;
  }

  get address(): string {
    return this.client.state().address ?? expectAddress();
  }

  async items(peer: string, limit = 10_000): Promise<readonly TranscriptItem[]> {
    return (await this.client.transcript(peer, limit)).items;
  }

  async texts(peer: string): Promise<readonly TextItem[]> {
    return (await this.items(peer)).filter((item) => item.kind === 'text');
  }

  /** `mine: text` or `theirs: text`, in display order. */
  async log(peer: string): Promise<readonly string[]> {
    return (await this.texts(peer)).map(({ mine, text }) => `${mine ? 'mine' : 'theirs'}: ${text}`);
  }

  async notes(peer: string): Promise<readonly string[]> {
    return (await this.items(peer)).flatMap((item) => (item.kind === 'note' ? [item.note.kind] : []));
  }

  async shows(peer: string, text: string): Promise<void> {
    await this.#clock.until(async () => (await this.texts(peer)).some((item) => item.text === text), {
      what: `the text "${text}"`,
      withinMs: 600_000,
    });
  }

  async says(peer: string, text: string, status: MessageStatus): Promise<void> {
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

const sendsIn = (log: Tab['wire']['log']): readonly SendRequest[] =>
  log.flatMap(({ name, request }) => (name === 'envelope:send' ? [request as SendRequest] : []));

export type OpenOptions = Partial<Pick<ClientParts, 'kind' | 'owner'>> & {
  readonly kem?: KemImplementation;
  readonly wrapStore?: (tab: TestTab) => TestTab;
};

export class Chat {
  readonly clock: FakeClock;
  readonly relay: LoopbackRelay;
  readonly #tabs: Tab[] = [];
  /** Somebody went on with an old copy of a profile: message keys come up again. */
  isRestored = false;
  /** What engines ended of; none of it is expected. */
  readonly faults: unknown[] = [];

  constructor(clock = new FakeClock()) {
    forgetKeys();
    this.clock = clock;
    this.relay = new LoopbackRelay(clock);
  }

  /** With a profile of its own, or one that was copied before. */
  newPerson(profile?: RecordedProfile): RestorablePerson {
    return new RestorablePerson(this.relay, this.clock, profile);
  }

  async open(
    person: Person,
    { kind = 'app', owner, kem = nobleKem, wrapStore = (tab) => tab }: OpenOptions = {},
  ): Promise<Tab> {
    const tab = wrapStore(person.openTab());
    const { store, transport, environment } = tab;
    const onFault = (cause: unknown): void => void this.faults.push(cause);
    const parts = {
      store,
      transport,
      environment,
      kind,
      onFault,
      platform: await platform(kem),
      ...(owner && { owner }),
    };
    const opened = new Tab(await startChatClient(parts), tab, this.clock);
    this.#tabs.push(opened);
    return opened;
  }

  /** A person with an inbox, online. */
  async inbox(
    name?: string,
    kind: OpenOptions['kind'] = 'widget',
  ): Promise<Tab & { readonly person: RestorablePerson }> {
    const person = this.newPerson();
    const tab = await this.open(person, { kind });
    const created = tab.client.createIdentity(name === undefined ? {} : { name });
    await this.clock.until(() => tab.client.state().phase === 'ready', { what: 'an identity' });
    await created;
    await tab.online();
    return Object.assign(tab, { person });
  }

  /** Another list than the given one, by default of the same version, signed with the person's own account key: what only its holder can make. */
  async signAnotherList(
    person: Person,
    bytes: Uint8Array,
    changes: Partial<DeviceListFields> = {},
  ): Promise<Uint8Array> {
    const list = parseDeviceList(bytes);
    const [privateKey] = person.profile.get('account', 'identity')?.handles ?? [];
    if (!(privateKey instanceof CryptoKey)) throw new Error('there is no account key');
    const fields = { ...list, issued: list.issued + 1, ...changes };
    return signDeviceList({ publicKey: list.accountKey, privateKey }, fields);
  }

  /** What left any tab and should not have: in words. */
  usedTwice(): readonly string[] {
    const sends = this.#tabs.flatMap(({ wire }) => sendsIn(wire.log));
    return usedTwice(sends, { isRestored: this.isRestored });
  }

  async close(): Promise<void> {
    expect(this.faults).toEqual([]);
    expect(this.usedTwice()).toEqual([]);
    for (const { client, wire } of this.#tabs) if (!wire.dead) await client.close();
  }
}

/** Alice, Bob and Mallory with the real client core, on the services of one real server and one clock. */
import { expect } from 'vitest';
import { HOUR_MS, parseDeviceList, type DeviceListFields, type SendRequest } from '@cipherchat/protocol';
import { signDeviceList } from '../../../src/crypto/device-list.ts';
import { nobleKem } from '../../../src/crypto/ml-kem.ts';
import { createPlatform, generateWrappingKey, type KemImplementation } from '../../../src/crypto/platform.ts';
// The product loads these on demand. Here that must not take longer than the clock of the test.
import '../../../src/accounts/date-list.ts';
import '../../../src/outbox/renewal.ts';
import '../../../src/outbox/repeat-lost.ts';
import { HistoryDuty } from '../../../src/history/history-duty.ts';
import { deviceDuty } from '../../../src/devices/device-duty.ts';
import type { Passkeys } from '../../../src/base/passkeys.ts';
import { newInboxBackup, withBackup, type InboxBackup } from '../../../src/backup/inbox-backup.ts';
import { contactDuty } from '../../../src/own-devices/contact-wishes.ts';
import { checkConnection } from '../../../src/check/check-connection.ts';
import { RoomDuty } from '../../../src/team-room/room-duty.ts';
import { RosterDuty } from '../../../src/teams/roster-duty.ts';
import { inboxFacets } from '../../../src/tabs/inbox-facets.ts';
import { startChatClient } from '../../../src/tabs/tab-client.ts';
import { quickHash } from '../../support/quick-hash.ts';
import type { Clock } from '../../../src/environment/port.ts';
import type { ClientParts, TabParts } from '../../../src/tabs/client-parts.ts';
import type { Store } from '../../../../server/src/storage/port.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { ShiftedClock } from '../../support/shifted-clock.ts';
import { LoopbackServer } from '../../support/loopback-server.ts';
import '../../support/on-demand-files.ts';
import type { Person, TestTab } from '../../support/people.ts';
import { markersOn } from '../../support/plaintext.ts';
import { ShownStatuses } from '../../support/shown-statuses.ts';
import { forgetKeys, usedTwice } from '../../support/used-keys.ts';
import { inboxExtras } from '../../../src/tabs/inbox-extras.ts';
import { brokenIn, conversationsOf, isAtRest as atRest } from './conversations.ts';
import { Tab } from './tab.ts';
import { RestorablePerson, type RecordedProfile } from './restorable-person.ts';

const platform = async (kem: KemImplementation) =>
  createPlatform({ keepAgreementKeys: 'as-handles', wrappingKey: await generateWrappingKey(), kem });

export { Tab } from './tab.ts';

export type DeliveryPromise = 'D1' | 'D2' | 'D3' | 'D4' | 'D5' | 'D6';

/** By then whatever is limited by the hour has come. */
const RECOVERY_MS = 4 * HOUR_MS;

/** Where not all will come, there is nothing to wait for but what is under way. */
const EXCUSED_MS = 600_000;

/** Shorter texts turn up in random bytes by chance. */
const LEAST_MARKER = 6;

const sendsIn = (log: Tab['wire']['log']): readonly SendRequest[] =>
  log.flatMap(({ name, request }) => (name === 'envelope:send' ? [request as SendRequest] : []));

export type OpenOptions = Partial<Pick<ClientParts, 'kind' | 'owner'>> & {
  readonly kem?: KemImplementation;
  readonly wrapStore?: (tab: TestTab) => TestTab;
  /** As an inbox is composed. */
  readonly backup?: boolean;
  /** Those of the user, which open a backup. */
  readonly passkeys?: Passkeys | undefined;
};

/** A person who is online in a tab, and whose profile can be copied. */
export type Inbox = Tab & { readonly person: RestorablePerson };

const extrasOf = (
  { backup, isAttended }: { readonly backup: InboxBackup | undefined; readonly isAttended: () => boolean },
  { transport, rosters }: Pick<TestTab, 'transport' | 'rosters'>,
): Pick<TabParts, 'list' | 'finish' | 'duties' | 'backup'> => {
  const duties = [
    deviceDuty,
    contactDuty,
    new HistoryDuty(() => transport.blobs()),
    new RosterDuty(() => rosters),
    new RoomDuty(),
  ];
  return backup === undefined
    ? { ...inboxExtras(isAttended), duties }
    : { ...withBackup(inboxExtras(isAttended), backup), duties: [...duties, backup.duty], backup: backup.facet };
};

export class Chat {
  readonly clock: FakeClock;
  /** Right, until a test sets it wrong. */
  readonly serverClock: ShiftedClock;
  readonly server: LoopbackServer;
  readonly #tabs: Tab[] = [];
  /** A person went on with an old copy of a profile, so message keys are used twice. */
  isRestored = false;
  /**
   * Of each kind, of an inbox. To make a hundred takes most of a test's time: `upkeep.test.ts` has the whole stock, by
   * undefined.
   */
  oneTimePrekeys: number | undefined = 12;
  /** The inboxes are in the foreground. */
  isAttended = false;
  /** A device could get no message, and got random bytes. */
  hasBlanks = false;
  /** What engines ended of; none of it is expected. */
  readonly faults: unknown[] = [];
  readonly #statuses = new ShownStatuses();
  readonly #excused = new Set<string>();

  constructor(clock = new FakeClock(), store?: Store, registration: 'open' | 'invitation' = 'open') {
    forgetKeys();
    this.clock = clock;
    this.serverClock = new ShiftedClock(clock);
    this.server = new LoopbackServer(this.serverClock, store, registration);
  }

  /** With a profile of its own, or one that was copied before; `clock`: that of the person's device. */
  newPerson(profile?: RecordedProfile, clock: Clock = this.clock): RestorablePerson {
    return new RestorablePerson(this.server, clock, profile);
  }

  async open(
    person: Person,
    { kind = 'app', owner, kem = nobleKem, wrapStore = (tab) => tab, backup = false, passkeys }: OpenOptions = {},
  ): Promise<Tab> {
    const tab = wrapStore(person.openTab());
    const { store, transport, links, erasures, environment } = tab;
    const onFault = (cause: unknown): void => void this.faults.push(cause);
    const parts: TabParts = {
      store,
      transport,
      environment,
      kind,
      onFault,
      ...extrasOf(
        {
          backup: backup ? newInboxBackup(tab.backups, { hashPassphrase: quickHash, passkeys }) : undefined,
          isAttended: () => this.isAttended,
        },
        tab,
      ),
      facets: inboxFacets(() => links),
      erasuresOf: () => erasures,
      linksOf: () => links,
      check: (rest, ...asked) => checkConnection({ ...rest, transport }, ...asked),
      platform: await platform(kem),
      ...(kind === 'app' && { oneTimePrekeys: this.oneTimePrekeys }),
      ...(owner && { owner }),
    };
    const opened = new Tab(await startChatClient(parts), { tab, person, clock: this.clock });
    const { client } = opened;
    client.subscribe((event) => {
      if (event.kind === 'transcript') this.#statuses.look(client, event.conversation, 30).catch(() => undefined);
    });
    this.#tabs.push(opened);
    return opened;
  }

  /** A person with an inbox, online. */
  async inbox(name?: string, kind: OpenOptions['kind'] = 'widget', person = this.newPerson()): Promise<Inbox> {
    const tab = await this.open(person, { kind });
    const created = tab.client.account.create(name === undefined ? {} : { name });
    await this.clock.until(() => tab.client.state().phase === 'ready', { what: 'an identity' });
    await created;
    await tab.online();
    return Object.assign(tab, { person });
  }

  /** Closes the only tab of a person and opens another one, as the next day does. */
  async reopen(inbox: Inbox, meanwhile: () => void): Promise<Inbox> {
    const { person } = inbox;
    await inbox.client.close();
    meanwhile();
    const next = await this.open(person, { kind: 'widget' });
    await next.online();
    return Object.assign(next, { person });
  }

  /**
   * Another list than the given one, by default of the same version, signed with the person's own account key: what
   * only its holder can make.
   */
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
    return usedTwice(sends, { isRestored: this.isRestored, hasBlanks: this.hasBlanks });
  }

  /** These promises are not held against the conversations of this scenario, which expects a loss: why, in words. */
  excuse(why: string, ...promises: readonly DeliveryPromise[]): void {
    if (why === '') throw new Error('an excuse needs a reason');
    for (const promise of promises) this.#excused.add(promise);
  }

  /** In the end nothing goes wrong any more, everybody comes back, and the promises of delivery have to hold. */
  async #isAsPromised(): Promise<void> {
    for (const tab of this.#tabs) tab.recover();
    const readers = await this.#readers();
    const conversations = conversationsOf(this.#tabs, readers);
    const isAtRest = async (): Promise<boolean> => {
      for (const conversation of conversations) if (!(await atRest(this.#tabs, conversation))) return false;
      return true;
    };
    if (this.#excused.size > 0) await this.clock.advance(EXCUSED_MS);
    else await this.clock.until(isAtRest, { withinMs: RECOVERY_MS }).catch(() => undefined);
    const broken: string[] = [];
    for (const conversation of conversations)
      broken.push(...(await brokenIn(this.#tabs, conversation, this.#statuses)));
    const found = broken.filter((what) => !this.#excused.has(what.slice(0, 2)));
    expect(found, found.join('; ')).toEqual([]);
  }

  /** A tab of everybody who has an address; where the last one was closed or has died, another one. */
  async #readers(): Promise<readonly Tab[]> {
    const last = new Map(this.#tabs.map((tab) => [tab.client.state().address, tab]));
    const readers: Tab[] = [];
    for (const [address, tab] of last) {
      // Of one who has deleted everything there is nothing to read.
      if (address === undefined || tab.person.profile.count('account') === 0) continue;
      const open = this.#tabs.findLast((other) => other.person === tab.person && other.isReadable);
      readers.push(open ?? (await this.open(tab.person, { kind: 'widget' })));
    }
    return readers;
  }

  async close(): Promise<void> {
    expect([...this.faults, ...this.server.faults]).toEqual([]);
    await this.#isAsPromised();
    expect([...this.faults, ...this.server.faults]).toEqual([]);
    expect(this.usedTwice()).toEqual([]);
    const texts = this.#tabs.flatMap(({ wrote }) => wrote.map(({ text }) => text));
    expect(
      markersOn(
        this.#tabs.map(({ wire }) => wire),
        texts.filter((text) => text.length >= LEAST_MARKER),
      ),
    ).toEqual([]);
    for (const { client, wire } of this.#tabs) if (!wire.dead) await client.close();
  }
}

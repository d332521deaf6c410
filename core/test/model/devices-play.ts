/** Plays one schedule of two accounts with several devices each, lets all come to rest, and looks at every device. */
import { HOUR_MS, parseDeviceList } from '@cipherchat/protocol';
import { expect } from 'vitest';
import type { Platform } from '../../src/crypto/platform.ts';
import { Chat, type Tab } from '../scenarios/support/chat.ts';
import { linkDevice } from '../scenarios/support/linked-device.ts';
import { FakeClock, settle } from '../support/fake-clock.ts';
import type { ServerData } from '../support/server-data.ts';
import { AccountDevices, type AccountStart, type ModelDevice } from './account-devices.ts';
import { sessionsIn } from './copied-state.ts';
import type { DeviceStep } from './devices-schedule.ts';
import type { Who } from './schedule.ts';

export const DEVICE_BRANCHES = [
  'linked',
  'removed',
  'revoked',
  'restored',
  'fork',
  'three devices',
  'epoch',
  'sender cut',
] as const;
export type DeviceBranch = (typeof DEVICE_BRANCHES)[number];

export type DevicesBeginning = {
  readonly now: number;
  readonly data: ServerData;
  readonly people: Readonly<Record<Who, AccountStart>>;
};

type Text = { readonly by: ModelDevice; readonly of: Who; readonly text: string };
type StepOf<K extends DeviceStep['kind']> = Extract<DeviceStep, { readonly kind: K }>;
type Steps = { readonly [K in DeviceStep['kind']]: (step: StepOf<K>) => Promise<unknown> };

const REST_MS = 12 * HOUR_MS;

/** Each account has its keys, a backup, and has greeted the other one. */
export const makeDevicesBeginning = async (): Promise<DevicesBeginning> => {
  const chat = new Chat();
  const make = async (name: string) => {
    const person = chat.newPerson();
    const tab = await chat.open(person, { backup: true });
    const created = tab.client.account.create({ name });
    await chat.clock.until(() => tab.client.state().phase === 'ready', { what: 'an identity' });
    await created;
    await tab.online();
    return { person, tab };
  };
  const [alice, bob] = [await make('Alice'), await make('Bob')];
  await alice.tab.client.messages.send(bob.tab.address, 'hello, Bob');
  await bob.tab.shows(alice.tab.address, 'hello, Bob');
  await bob.tab.client.messages.send(alice.tab.address, 'hello, Alice');
  await alice.tab.shows(bob.tab.address, 'hello, Alice');
  const withCode = async ({ tab }: { readonly tab: Tab }): Promise<string> => {
    const backup = tab.client.backup ?? expect.fail('no backup');
    const code = (await backup.drawCode()).join(' ');
    await backup.useCode(code, { replace: false });
    const isKept = (): boolean => [...chat.server.data.kept.backups.keys()].some((one) => one === tab.address);
    await chat.clock.until(isKept, { what: 'a backup' });
    return code;
  };
  const startOf = async (one: typeof alice): Promise<AccountStart> => {
    const code = await withCode(one);
    const second = await linkDevice(chat, Object.assign(one.tab, { person: one.person }));
    await chat.clock.advance(60_000);
    return { profiles: [one.person.profile, second.person.profile], code };
  };
  const people = { alice: await startOf(alice), bob: await startOf(bob) };
  chat.hasBlanks = true;
  chat.excuse('the linked devices were not there at first', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6');
  await chat.clock.advance(60_000);
  await chat.close();
  return {
    now: chat.clock.now(),
    data: chat.server.data,
    people,
  };
};

export class DevicesPlay {
  readonly #platform: Platform;
  readonly #beginning: DevicesBeginning;
  readonly #chat: Chat;
  readonly #accounts: Readonly<Record<Who, AccountDevices>>;
  readonly #written: Text[] = [];
  readonly reached = new Set<DeviceBranch>();

  constructor(platform: Platform, beginning: DevicesBeginning) {
    this.#platform = platform;
    this.#beginning = beginning;
    this.#chat = new Chat(new FakeClock(beginning.now));
    this.#chat.server.data.adopt(beginning.data);
    const { alice, bob } = beginning.people;
    this.#accounts = {
      alice: new AccountDevices(this.#chat, 'alice', alice.code),
      bob: new AccountDevices(this.#chat, 'bob', bob.code),
    };
    // A device that is listed and has not registered yet gets random bytes.
    this.#chat.hasBlanks = true;
    this.#chat.excuse('each device is judged by itself, below', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6');
  }

  async run(steps: readonly DeviceStep[]): Promise<void> {
    for (const who of ['alice', 'bob'] as const) {
      await this.#accounts[who].begin(this.#beginning.people[who].profiles);
    }
    for (const step of steps) {
      await (this.#steps[step.kind] as (step: DeviceStep) => Promise<unknown>)(step);
      await settle(2);
    }
    await this.#comeToRest();
    await this.#compare();
    await this.#chat.close();
  }

  readonly #steps: Steps = {
    send: ({ by, device }) => this.#write(by, this.#accounts[by].at(device)),
    read: ({ by, device }) => this.#accounts[by].at(device).tab.client.conversations.markRead(this.#other(by).address),
    link: async ({ by }) => {
      if (await this.#accounts[by].link(this.#written.length)) this.reached.add('linked');
      if (this.#accounts[by].listed.length > 2) this.reached.add('three devices');
    },
    remove: async ({ by, device, reason }) => {
      const account = this.#accounts[by];
      if (await account.remove(account.at(device), reason, this.#written.length)) this.reached.add(reason);
    },
    restore: async ({ by }) => {
      if (await this.#accounts[by].restore(this.#written.length)) this.reached.add('restored');
    },
    fork: ({ by, device }) => this.#fork(by, this.#accounts[by].at(device)),
    fault: async ({ by, device, fault }) => {
      const { wire } = this.#accounts[by].at(device).tab;
      wire.next('envelope:send', fault === 'delay' ? { kind: 'delay', delayMs: 700 } : { kind: fault });
    },
    cut: async ({ by, device }) => {
      this.#accounts[by].at(device).tab.wire.cut();
      this.reached.add('sender cut');
    },
    reopen: ({ by, device }) => this.#accounts[by].reopen(this.#accounts[by].at(device)),
    pass: async ({ ms }) => {
      await this.#putAway();
      await this.#chat.clock.advance(ms);
    },
  };

  #other(who: Who): AccountDevices {
    return this.#accounts[who === 'alice' ? 'bob' : 'alice'];
  }

  async #write(of: Who, by: ModelDevice): Promise<string> {
    const text = `text ${String(this.#written.length)} by ${by.name}`;
    this.#written.push({ by, of, text });
    await by.tab.client.messages.send(this.#other(of).address, text);
    return text;
  }

  /** The server shows one device another list than everyone else: it sends nothing until its user has chosen. */
  async #fork(of: Who, by: ModelDevice): Promise<void> {
    const peer = this.#other(of);
    const { tab } = by;
    tab.recover();
    await tab.online();
    const waiting = (await tab.texts(peer.address)).some(
      ({ mine, status }) => mine && (status === 'sending' || status === 'waiting'),
    );
    if (waiting) return;
    const newest = this.#chat.server.data.allLists(peer.address).at(-1) ?? new Uint8Array();
    const holder = peer.listed.find(({ holdsKey }) => holdsKey) ?? expect.fail('no holder');
    const other = await this.#chat.signAnotherList(holder.person, newest);
    expect(parseDeviceList(other).version).toBe(parseDeviceList(newest).version);
    tab.wire.next('envelope:send', { kind: 'refuse', code: 'stale-list', lists: [other] });
    const text = await this.#write(of, by);
    const facet = tab.client.verification ?? expect.fail('no verification');
    const hasAsked = async (): Promise<boolean> =>
      (await facet.fork(peer.address)) !== undefined ||
      (await tab.texts(peer.address)).some(
        (one) => one.text === text && one.status !== 'sending' && one.status !== 'waiting',
      );
    await this.#chat.clock.until(hasAsked, { what: 'a fork', withinMs: HOUR_MS });
    const fork = await facet.fork(peer.address);
    if (fork === undefined || fork.isDecided) return;
    await facet.chooseList(peer.address, fork.held.hash);
    await tab.says(peer.address, text, 'sent').catch(() => tab.says(peer.address, text, 'delivered'));
    this.reached.add('fork');
  }

  #all(): readonly { readonly of: Who; readonly device: ModelDevice }[] {
    return (['alice', 'bob'] as const).flatMap((of) => this.#accounts[of].all.map((device) => ({ of, device })));
  }

  /** What has to be on this device: what was written since it was there, by one that is there still. */
  #required(device: ModelDevice): readonly string[] {
    return this.#written.filter(({ by }, i) => i >= device.since && by.removedAt === undefined).map(({ text }) => text);
  }

  async #textsOn({ of, device }: { readonly of: Who; readonly device: ModelDevice }): Promise<readonly string[]> {
    return (await device.tab.texts(this.#other(of).address)).map(({ text }) => text);
  }

  /** A removed device asks the server again and again, which takes the model's time. */
  async #putAway(): Promise<void> {
    await this.#chat.clock.advance(60_000);
    for (const { device } of this.#all())
      if (device.removedAt !== undefined && device.tab.isReadable) await device.tab.client.close();
  }

  async #comeToRest(): Promise<void> {
    for (const { device } of this.#all()) if (device.removedAt === undefined) device.tab.recover();
    await this.#putAway();
    for (const who of ['alice', 'bob'] as const)
      for (const device of this.#accounts[who].listed) await this.#write(who, device);
    const missing = async (): Promise<readonly string[]> => {
      const found: string[] = [];
      for (const one of this.#all()) {
        if (one.device.removedAt !== undefined) continue;
        const shown = new Set(await this.#textsOn(one));
        found.push(...this.#required(one.device).flatMap((t) => (shown.has(t) ? [] : [`${t} on ${one.device.name}`])));
      }
      return found;
    };
    const isComplete = async (): Promise<boolean> => (await missing()).length === 0;
    await this.#chat.clock.until(isComplete, { withinMs: REST_MS }).catch(() => undefined);
    expect(await missing()).toEqual([]);
  }

  async #compare(): Promise<void> {
    const order = await this.#textsOn({ of: 'alice', device: this.#accounts.alice.at(0) });
    for (const one of this.#all()) {
      if (!one.device.tab.isReadable) await this.#accounts[one.of].reopen(one.device);
      const shown = await this.#textsOn(one);
      expect(new Set(shown).size, one.device.name).toBe(shown.length);
      const { removedAt } = one.device;
      if (removedAt !== undefined) {
        const later = this.#written.slice(removedAt).map(({ text }) => text);
        expect(shown.filter((text) => later.includes(text))).toEqual([]);
        continue;
      }
      const both = new Set(order.filter((text) => shown.includes(text)));
      expect(
        shown.filter((text) => both.has(text)),
        one.device.name,
      ).toEqual(order.filter((text) => both.has(text)));
      const view = await one.device.tab.client.conversations.get(this.#other(one.of).address);
      expect([one.device.name, view?.obstacle]).toEqual([one.device.name, undefined]);
      const sets = await sessionsIn(this.#platform, one.device.person.profile);
      if (sets.some(({ sending }) => (sending?.pq.sendingEpoch ?? 0) > 0)) this.reached.add('epoch');
    }
  }
}

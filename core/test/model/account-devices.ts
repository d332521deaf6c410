/** The devices of one account in a model: who holds the account key, since when each is there, what it wrote. */
import { HOUR_MS, type DeviceId } from '@cipherchat/protocol';
import { expect } from 'vitest';
import type { Chat, Tab } from '../scenarios/support/chat.ts';
import { linkDevice } from '../scenarios/support/linked-device.ts';
import type { RecordedProfile, RestorablePerson } from '../scenarios/support/restorable-person.ts';
import type { Who } from './schedule.ts';

export const MOST_DEVICES = 4;

export type ModelDevice = {
  readonly name: string;
  readonly id: DeviceId;
  readonly person: RestorablePerson;
  /** It can change the list, and has the backup. */
  readonly holdsKey: boolean;
  /** Texts that were written before it was there are not asked of it. */
  readonly since: number;
  tab: Tab;
  /** How many texts were written before it was removed. */
  removedAt: number | undefined;
};

/** The first device holds the account key. */
export type AccountStart = { readonly profiles: readonly RecordedProfile[]; readonly code: string };

const backupOf = ({ client }: Tab) => client.backup ?? expect.fail('no backup');
const devicesOf = ({ client }: Tab) => client.devices ?? expect.fail('no devices');

export class AccountDevices {
  readonly who: Who;
  readonly all: ModelDevice[] = [];
  readonly #chat: Chat;
  readonly #code: string;

  constructor(chat: Chat, who: Who, code: string) {
    this.#chat = chat;
    this.who = who;
    this.#code = code;
  }

  async begin(profiles: readonly RecordedProfile[]): Promise<void> {
    for (const [i, profile] of profiles.entries())
      await this.#add(this.#chat.newPerson(profile.copy()), { holdsKey: i === 0, since: 0 });
  }

  get listed(): readonly ModelDevice[] {
    return this.all.filter(({ removedAt }) => removedAt === undefined);
  }

  get address(): Tab['address'] {
    return this.at(0).tab.address;
  }

  /** Counted round those that are there. */
  at(index: number): ModelDevice {
    const { listed } = this;
    return listed[index % listed.length] ?? expect.fail('no device');
  }

  async #add(person: RestorablePerson, { holdsKey, since }: Pick<ModelDevice, 'holdsKey' | 'since'>, open?: Tab) {
    const tab = open ?? (await this.#chat.open(person, { backup: holdsKey }));
    await tab.online();
    const own = await devicesOf(tab).own();
    const id = own?.devices.find(({ isThis }) => isThis)?.id ?? expect.fail('no device');
    const name = `${this.who} ${String(this.all.length)}`;
    this.all.push({ name, id, person, holdsKey, since, tab, removedAt: undefined });
  }

  async reopen(device: ModelDevice): Promise<void> {
    if (device.tab.isReadable) await device.tab.client.close();
    device.tab = await this.#chat.open(device.person, { backup: device.holdsKey });
  }

  async #holder(): Promise<ModelDevice> {
    const device = this.listed.find(({ holdsKey }) => holdsKey) ?? expect.fail('no holder');
    device.tab.recover();
    await device.tab.online();
    return device;
  }

  /** False where there is no room. */
  async link(since: number): Promise<boolean> {
    if (this.listed.length >= MOST_DEVICES) return false;
    const { tab, person } = await this.#holder();
    const linked = await linkDevice(this.#chat, Object.assign(tab, { person }));
    await this.#add(linked.person, { holdsKey: false, since }, linked);
    return true;
  }

  /** False where it holds the account key. */
  async remove(device: ModelDevice, reason: 'removed' | 'revoked', written: number): Promise<boolean> {
    if (device.holdsKey) return false;
    const { clock, server } = this.#chat;
    const holder = await this.#holder();
    await devicesOf(holder.tab).remove(device.id, reason, clock.now());
    const isGone = (): boolean => !server.data.listed(this.address).includes(device.id);
    await clock.until(isGone, { what: 'the removal', withinMs: 4 * HOUR_MS });
    device.removedAt = written;
    return true;
  }

  /** False where there is no room. */
  async restore(since: number): Promise<boolean> {
    if (this.listed.length >= MOST_DEVICES) return false;
    const person = this.#chat.newPerson();
    const tab = await this.#chat.open(person, { backup: true });
    const outcome = await backupOf(tab).restore({ kind: 'code', code: this.#code });
    expect(outcome).toMatchObject({ kind: 'restored' });
    await this.#add(person, { holdsKey: true, since }, tab);
    return true;
  }
}

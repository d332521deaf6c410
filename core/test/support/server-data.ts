/** What the server of a test has kept, as its operator sees it, and what a hostile operator does to it. */
import {
  AccountId,
  DeviceId,
  PUSHES,
  type EnvelopeId,
  type ParsedEnvelope,
  type WireEnvelope,
} from '@cipherchat/protocol';
import * as v from 'valibot';
import { newMemoryData, type MemoryAccount, type MemoryData } from '../../../server/src/storage/memory/memory-data.ts';
import { nextSequence } from '../../../server/src/storage/memory/memory-mailbox.ts';
import { MemoryPrekeys } from '../../../server/src/storage/memory/memory-prekeys.ts';
import type { PrekeyIds } from '../../../server/src/storage/port.ts';

type KeptLists = { readonly lists: readonly Uint8Array[]; readonly newest: number };

export class ServerData {
  /** The maps of the memory store. */
  readonly kept: MemoryData = newMemoryData();
  readonly #prekeys = new MemoryPrekeys(this.kept);

  /**
   * Takes over accounts, devices, prekeys and backups from another server. The store replaces their records, it never
   * changes one.
   */
  adopt({ kept }: ServerData): void {
    for (const [account, record] of kept.accounts) this.kept.accounts.set(account, record);
    for (const [device, record] of kept.devices) this.kept.devices.set(device, record);
    for (const [device, prekeys] of kept.prekeys) this.kept.prekeys.set(device, prekeys);
    for (const [account, backup] of kept.backups) this.kept.backups.set(account, backup);
    for (const [account, records] of kept.backupRecords) this.kept.backupRecords.set(account, records);
  }

  clear(): void {
    const { accounts, devices, prekeys, mailboxes, news, answers } = this.kept;
    for (const map of [accounts, devices, prekeys, mailboxes, news, answers]) map.clear();
  }

  /** A backup: a copy that later changes leave alone. */
  copy(): MemoryData {
    return structuredClone(this.kept);
  }

  /** Puts a backup in the place of everything that is kept. */
  restore(backup: MemoryData): void {
    const copy = structuredClone(backup);
    for (const name of [
      'accounts',
      'devices',
      'prekeys',
      'mailboxes',
      'news',
      'answers',
      'clocks',
      'sequences',
    ] as const) {
      const kept: Map<unknown, unknown> = this.kept[name];
      kept.clear();
      for (const [key, value] of copy[name]) kept.set(key, value);
    }
  }

  /** Devices of the newest list, in its order. */
  listed(address: string): readonly DeviceId[] {
    return [...(this.#account(address)?.devices ?? [])];
  }

  /** Version of the newest list; 0 where there is none. */
  newest(address: string): number {
    return this.#account(address)?.version ?? 0;
  }

  /** Every version, ascending. */
  allLists(address: string): readonly Uint8Array[] {
    return [...(this.#account(address)?.lists.values() ?? [])].map(({ bytes }) => bytes);
  }

  /** What the server answers about this account: a copy, which a test may change. */
  lists(address: string): KeptLists {
    return structuredClone({ lists: this.allLists(address).slice(-1), newest: this.newest(address) });
  }

  /** What the device may still hand out. Fails where the device is not known. */
  stock(device: string): PrekeyIds {
    const ids = this.#prekeys.ids(DeviceId.parse(device));
    if (ids === undefined) throw new Error('no such device');
    return ids;
  }

  /** Removes one-time prekeys as if they had been handed out. */
  waste(device: string, ids: Partial<Pick<PrekeyIds, 'oneTime' | 'oneTimeKem'>>): void {
    this.#prekeys.remove(DeviceId.parse(device), { oneTime: [], oneTimeKem: [], ...ids });
  }

  /** What waits for a device, oldest first. */
  waiting(device: string): readonly ParsedEnvelope[] {
    return [...(this.kept.mailboxes.get(DeviceId.parse(device))?.values() ?? [])];
  }

  /** Lets these wait for the device instead, in this order: each gets a new sequence. Two of one id cannot wait. */
  replaceWaiting(device: string, envelopes: readonly WireEnvelope[]): void {
    const mailbox = new Map<EnvelopeId, ParsedEnvelope>();
    for (const envelope of envelopes) {
      const sequence = nextSequence(this.kept, DeviceId.parse(device));
      const parsed = v.parse(PUSHES['envelope:new'], { ...envelope, sequence });
      mailbox.set(parsed.id, parsed);
    }
    this.kept.mailboxes.set(DeviceId.parse(device), mailbox);
  }

  #account(address: string): MemoryAccount | undefined {
    return this.kept.accounts.get(AccountId.parse(address));
  }
}

/** The store in memory: nothing reaches a disk and no Node module is needed, so that it runs in a browser too. */
import type { DeviceId } from '@cipherchat/protocol';
import { readingOfRows, rowIdOf } from '../clock-reading.ts';
import { ifWanted } from '../is-wanted.ts';
import {
  StorageError,
  type BackupStore,
  type ErasureStore,
  type LinkStore,
  type PushClaim,
  type PushStore,
  type PushSubscription,
  type Retention,
  type RosterStore,
  type Store,
  type Swept,
} from '../port.ts';
import { MemoryAccounts } from './memory-accounts.ts';
import { MemoryBackups } from './memory-backups.ts';
import { newMemoryData, type MemoryData } from './memory-data.ts';
import { MemoryErasures } from './memory-erasures.ts';
import { MemoryLinks } from './memory-links.ts';
import { MemoryMailbox } from './memory-mailbox.ts';
import { MemoryPrekeys } from './memory-prekeys.ts';
import { MemoryRosters } from './memory-rosters.ts';
import { MemoryPush } from './memory-push.ts';

type Parts = {
  readonly mailbox: MemoryMailbox;
  readonly prekeys: MemoryPrekeys;
  readonly links: MemoryLinks;
  readonly erasures: MemoryErasures;
};

const sweepAll = ({ mailbox, prekeys, links, erasures }: Parts, retention: Retention): Swept => {
  links.sweep(retention.now);
  erasures.sweep(retention.now);
  const dropped = { ...mailbox.sweep(retention), prekeys: prekeys.sweep(retention.now, retention.rows) };
  return { ...dropped, more: Object.values(dropped).some((count) => count >= retention.rows) };
};

type Run = <A extends readonly unknown[], T>(operation: (...request: A) => T) => (...request: A) => Promise<T>;

const linkOperations = (run: Run, links: MemoryLinks): LinkStore => ({
  openLink: run((id, expires) => links.open(id, expires)),
  putLinkStep: run((...request) => links.put(...request)),
  linkStep: run((id, step, now) => links.step(id, step, now)),
  dropLink: run((id) => links.drop(id)),
});

const pushOperations = (run: Run, data: MemoryData): PushStore => {
  const pushes = new MemoryPush(data);
  return {
    keepSubscription: run((subscription: PushSubscription) => {
      if (!data.devices.has(subscription.device)) return 'unknown-device';
      pushes.keep(subscription);
      return 'kept';
    }),
    subscription: run((device: DeviceId) => pushes.one(device)),
    dropSubscription: run((device: DeviceId, endpoint?: string) => pushes.drop(device, endpoint)),
    subscribedDevices: run((after: string, limit: number) => pushes.page(after, limit)),
    claimPush: run((device: DeviceId, claim: PushClaim) => pushes.claim(device, claim)),
  };
};

const backupOperations = (run: Run, data: MemoryData): BackupStore => {
  const backups = new MemoryBackups(data);
  return {
    backup: run((account) => data.backups.get(account)),
    backupOf: run((access) => backups.backupOf(access)),
    backupRecords: run((account, ids) => backups.records(account, ids)),
    backupHashes: run((account) => backups.hashes(account)),
    addBackupRecords: run((account, records, room) => backups.add(account, records, room)),
    replaceBackup: run((backup) => backups.replace(backup)),
  };
};

const erasureOperations = (run: Run, data: MemoryData, erasures: MemoryErasures): ErasureStore => ({
  eraseAccount: run((erasure) => erasures.erase(erasure)),
  erasure: run((account) => data.erasures.get(account)?.bytes),
});

const rosterOperations = (run: Run, rosters: MemoryRosters): RosterStore => ({
  rosterEntries: run((account, from, limit) => rosters.entries(account, from, limit)),
  rosterEpoch: run((account) => rosters.epoch(account)),
  appendRosterEntry: run((entry) => rosters.append(entry)),
});

const clockOperations = (
  run: Run,
  data: MemoryData,
  mailbox: MemoryMailbox,
): Pick<Store, 'keepReading' | 'dropReadings' | 'readings'> => ({
  keepReading: run((reading) => void data.clocks.set(rowIdOf(reading), reading)),
  dropReadings: run((from, to) => {
    for (const [id, { at }] of data.clocks) if (at < from || at > to) data.clocks.delete(id);
  }),
  readings: run(() => (data.clocks.size > 0 ? [...data.clocks.values()] : readingOfRows(mailbox.newest()))),
});

/** A store on `data`, which outlives it: closed and opened again with the same data, it continues. */
export const openMemoryStore = (data: MemoryData = newMemoryData()): Store => {
  const prekeys = new MemoryPrekeys(data);
  const accounts = new MemoryAccounts(data, prekeys);
  const [mailbox, links, erasures] = [new MemoryMailbox(data), new MemoryLinks(data), new MemoryErasures(data)];
  let isClosed = false;

  /** An operation takes effect at the call, all of it or nothing. */
  const run =
    <A extends readonly unknown[], T>(operation: (...request: A) => T) =>
    async (...request: A): Promise<T> => {
      if (isClosed) throw new StorageError('unavailable', 'The store is closed.');
      return operation(...request);
    };

  return {
    account: run((account) => accounts.account(account)),
    lists: run((account, from, limit) => accounts.lists(account, from, limit)),
    device: run((device) => data.devices.get(device)),
    removedAmong: run((account, devices) => accounts.removedAmong(account, devices)),
    switchedOff: run(() => [...data.switchedOff]),
    forget: run(() => undefined),
    register: run((registration, isWanted) => ifWanted(isWanted, () => accounts.register(registration))),
    appendList: run((list, _, isWanted) => ifWanted(isWanted, () => accounts.append(list))),
    addPrekeys: run((device, records, limit, isWanted) =>
      ifWanted(isWanted, () => (data.devices.has(device) ? prekeys.add(device, records, limit) : 'unknown-device')),
    ),
    prekeys: run((device) => prekeys.ids(device)),
    removePrekeys: run((device, ids) => prekeys.remove(device, ids)),
    takeBundle: run((device, oneTime, now, purpose, isWanted) =>
      ifWanted(isWanted, () => prekeys.take(device, oneTime, now, purpose)),
    ),
    send: run((send, mailboxLimit, isWanted) => ifWanted(isWanted, () => mailbox.send(send, mailboxLimit))),
    hasSent: run((sender, id) => data.answers.has(`${sender}.${id}`)),
    pull: run((device, after, limit, maxBytes) => mailbox.pull(device, after, limit, maxBytes)),
    waiting: run((devices) => mailbox.waiting(devices)),
    waitingInAll: run(() => mailbox.waitingInAll()),
    acknowledge: run((device, ids, silent, now) => mailbox.acknowledge(device, ids, silent, now)),
    deliveries: run((sender, limit) => mailbox.deliveries(sender, limit)),
    acknowledgeDeliveries: run((sender, news) => mailbox.acknowledgeDeliveries(sender, news)),
    ...linkOperations(run, links),
    ...pushOperations(run, data),
    ...backupOperations(run, data),
    ...rosterOperations(run, new MemoryRosters(data)),
    ...erasureOperations(run, data, erasures),
    sweep: run((retention) => sweepAll({ mailbox, prekeys, links, erasures }, retention)),
    ...clockOperations(run, data, mailbox),
    spareBytes: run(() => 0),
    probe: run(() => undefined),
    close: async () => {
      isClosed = true;
    },
  };
};

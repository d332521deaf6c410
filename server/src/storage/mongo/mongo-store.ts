/**
 * The store on MongoDB, for any number of nodes. It uses no transaction, no change stream and no TTL index: an
 * operation is a sequence of repeatable writes, in an order in which a kill between two of them loses nothing (decision
 * 20). Mailbox writes that arrive together are written together.
 */
import type { Command, CommandName, Result } from '../commands.ts';
import type { Failpoints } from '../failpoints.ts';
import { GroupCommit, type WriteOptions } from '../group-commit.ts';
import { ifWanted, type IsWanted } from '../is-wanted.ts';
import {
  StorageError,
  type BackupStore,
  type BundleRecords,
  type ErasureStore,
  type LinkStore,
  type PushStore,
  type RosterStore,
  type Store,
} from '../port.ts';
import { AccountDocuments } from './account-documents.ts';
import { BackupDocuments } from './backup-documents.ts';
import { ClockDocuments } from './clock-documents.ts';
import { Connection, type OnCommand } from './connection.ts';
import type { BundleWant } from './hand-out.ts';
import { ErasureDocuments } from './erasure-documents.ts';
import { KeyedBatches } from './keyed-batches.ts';
import { KeyedQueue } from './keyed-queue.ts';
import { LinkDocuments } from './link-documents.ts';
import { MailboxBatches } from './mailbox-batches.ts';
import { MailboxCounts } from './mailbox-counts.ts';
import { MailboxDocuments } from './mailbox-documents.ts';
import { MailboxNumbers } from './mailbox-numbers.ts';
import { PolicyDocuments } from './policy-documents.ts';
import { PrekeyDocuments } from './prekey-documents.ts';
import { PushDocuments } from './push-documents.ts';
import { registerDevice } from './registration.ts';
import { RosterDocuments } from './roster-documents.ts';
import { sweepDocuments } from './retention-documents.ts';
import { SendBatch } from './send-batch.ts';
import { WaitingDocuments } from './waiting-documents.ts';

export type MongoOptions = {
  /** Includes the name of the database. */
  readonly url: string;
  readonly failpoints?: Failpoints | undefined;
  /** Called with every command before it is sent. The product sets none. */
  readonly onCommand?: OnCommand | undefined;
};

/** The parts that share one connection. */
const openServices = ({ url, failpoints, onCommand }: MongoOptions) => {
  const connection = new Connection(url, onCommand, failpoints);
  const { collections } = connection;
  const betweenWrites = async (place: string): Promise<void> => await failpoints?.betweenWrites?.(place);
  const queue = new KeyedQueue();
  const accounts = new AccountDocuments(collections, betweenWrites);
  const prekeys = new PrekeyDocuments(collections, betweenWrites);
  const numbers = new MailboxNumbers(collections);
  const counts = new MailboxCounts(collections);
  const mailbox = new MailboxDocuments({ collections, numbers, counts });
  const sends = new SendBatch({ collections, accounts, numbers, counts, betweenWrites });
  const waiting = new WaitingDocuments(collections);
  const batches = new MailboxBatches(mailbox, sends);
  const commits = new GroupCommit(
    async (batch: readonly Command[]): Promise<readonly Result[]> => await connection.use(() => batches.run(batch)),
    failpoints,
  );
  const bundles = new KeyedBatches<BundleWant, BundleRecords | undefined>(queue, (device, wants) =>
    connection.use(() => prekeys.take(device, wants)),
  );
  const clocks = new ClockDocuments(collections);
  const policy = new PolicyDocuments(collections);
  const links = new LinkDocuments(collections);
  const pushes = new PushDocuments(collections);
  const backups = new BackupDocuments(collections, betweenWrites);
  const erasures = new ErasureDocuments({ collections, accounts, betweenWrites });
  const rosters = new RosterDocuments(collections);
  return {
    rosters,
    erasures,
    backups,
    clocks,
    policy,
    links,
    pushes,
    connection,
    collections,
    betweenWrites,
    queue,
    accounts,
    prekeys,
    counts,
    mailbox,
    waiting,
    commits,
    bundles,
  };
};

const closeServices = async ({ commits, queue, connection }: ReturnType<typeof openServices>): Promise<void> => {
  await Promise.all([commits.close(), queue.idle()]);
  await connection.close();
};

const addPrekeys = async (
  { accounts, prekeys }: ReturnType<typeof openServices>,
  ...[device, records, stockLimit]: Parameters<Store['addPrekeys']>
): ReturnType<Store['addPrekeys']> =>
  (await accounts.device(device)) === undefined ? 'unknown-device' : prekeys.add(device, records, stockLimit);

type Ask = <T>(question: () => Promise<T>) => Promise<T>;
type InQueue = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** Each write is one insertion or deletion, so that they need no queue. */
const linkOperations = (links: LinkDocuments, ask: Ask): LinkStore => ({
  openLink: (...request) => ask(() => links.open(...request)),
  putLinkStep: (...request) => ask(() => links.put(...request)),
  linkStep: (...request) => ask(() => links.step(...request)),
  dropLink: (id) => ask(() => links.drop(id)),
});

const keepSubscription = async (
  { accounts, pushes }: ReturnType<typeof openServices>,
  ...[subscription, now]: Parameters<Store['keepSubscription']>
): ReturnType<Store['keepSubscription']> => {
  if ((await accounts.device(subscription.device)) === undefined) return 'unknown-device';
  await pushes.keep(subscription, now);
  return 'kept';
};

const pushOperations = (services: ReturnType<typeof openServices>, ask: Ask, inQueue: InQueue): PushStore => ({
  subscription: (device) => ask(() => services.pushes.one(device)),
  subscribedDevices: (after, limit) => ask(() => services.pushes.page(after, limit)),
  keepSubscription: (subscription, now) =>
    inQueue(subscription.device, () => keepSubscription(services, subscription, now)),
  dropSubscription: (device, endpoint) => inQueue(device, () => services.pushes.drop(device, endpoint)),
  claimPush: (device, claim) => inQueue(device, () => services.pushes.claim(device, claim)),
});

const backupOperations = (backups: BackupDocuments, ask: Ask, inQueue: InQueue): BackupStore => ({
  backup: (account) => ask(() => backups.backup(account)),
  backupOf: (access) => ask(() => backups.backupOf(access)),
  backupRecords: (account, ids) => ask(() => backups.records(account, ids)),
  backupHashes: (account) => ask(() => backups.hashes(account)),
  addBackupRecords: (account, records, room) => inQueue(`backup ${account}`, () => backups.add(account, records, room)),
  replaceBackup: (backup) => inQueue(`backup ${backup.account}`, () => backups.replace(backup)),
});

const erasureOperations = (
  { erasures, counts }: ReturnType<typeof openServices>,
  ask: Ask,
  inQueue: InQueue,
): ErasureStore => ({
  erasure: (account) => ask(() => erasures.erasure(account)),
  eraseAccount: (erasure) => inQueue(erasure.account, () => erasures.erase(erasure)).finally(() => counts.forget()),
});

const rosterOperations = (rosters: RosterDocuments, ask: Ask, inQueue: InQueue): RosterStore => ({
  rosterEntries: (...request) => ask(() => rosters.entries(...request)),
  rosterEpoch: (account) => ask(() => rosters.epoch(account)),
  appendRosterEntry: (entry) => inQueue(`roster ${entry.account}`, () => rosters.append(entry)),
});

const clockOperations = (
  clocks: ClockDocuments,
  ask: Ask,
  inQueue: InQueue,
): Pick<Store, 'keepReading' | 'dropReadings' | 'readings'> => ({
  keepReading: (reading) => inQueue('clock', () => clocks.keep(reading)),
  dropReadings: (from, to) => inQueue('clock', () => clocks.drop(from, to)),
  readings: () => ask(() => clocks.all()),
});

/** Connects at the first use and after every failure. Throws a `StorageError` only when the address cannot be read. */
export const openMongoStore = (options: MongoOptions): Store => {
  const services = openServices(options);
  const { connection, collections, queue, accounts, prekeys, counts, mailbox, waiting, commits, bundles, clocks } =
    services;
  let closing: Promise<void> | undefined;
  const whileOpen = async <T>(work: () => Promise<T>): Promise<T> => {
    if (closing !== undefined) throw new StorageError('unavailable', 'The store is closed.');
    return await work();
  };
  const ask = <T>(question: () => Promise<T>): Promise<T> => whileOpen(() => connection.use(question));
  const inQueue = <T>(key: string, work: () => Promise<T>, isWanted?: IsWanted): Promise<T> =>
    whileOpen(() => queue.run(key, async () => ifWanted(isWanted, () => connection.use(work))));
  const write = <T>(name: CommandName, request: unknown, options: WriteOptions = {}): Promise<T> =>
    commits.write({ name, request: [request] }, options) as Promise<T>;
  return {
    account: (account) => ask(() => accounts.account(account)),
    lists: (...request) => ask(() => accounts.lists(...request)),
    device: (device) => ask(() => accounts.device(device)),
    removedAmong: (...request) => ask(() => accounts.removedAmong(...request)),
    prekeys: (device) => ask(() => prekeys.ids(device)),
    hasSent: (sender, id) => ask(() => mailbox.hasSent(sender, id)),
    pull: (device, after, limit, maxBytes) => ask(() => mailbox.pull({ device, after, limit, maxBytes })),
    waiting: (devices) => ask(() => waiting.of(devices)),
    waitingInAll: () => ask(() => waiting.inAll()),
    deliveries: (sender, limit) => ask(() => mailbox.deliveries(sender, limit)),
    switchedOff: () => ask(() => services.policy.switchedOff()),
    forget: (account) => whileOpen(() => accounts.forget(account)),
    ...pushOperations(services, ask, inQueue),
    register: (registration, isWanted) =>
      inQueue(registration.list.account, () => registerDevice(services, registration), isWanted),
    appendList: (list, now, isWanted) => inQueue(list.account, () => accounts.append(list, now), isWanted),
    addPrekeys: (device, records, stockLimit, isWanted) =>
      inQueue(device, () => addPrekeys(services, device, records, stockLimit), isWanted),
    removePrekeys: (device, ids) => inQueue(device, () => prekeys.remove(device, ids)),
    takeBundle: (device, oneTime, now, purpose, isWanted) =>
      whileOpen(() => bundles.ask(device, { oneTime, now, purpose }, isWanted)),
    send: (send, mailboxLimit, isWanted) => write('send', { send, mailboxLimit }, { isWanted }),
    acknowledge: (device, ids, silent, now) => write('acknowledge', { device, ids, silent, now }),
    // Patient: no one waits for it, and news that is not acknowledged is only sent again.
    acknowledgeDeliveries: (sender, news) => write('acknowledgeDeliveries', { sender, news }, { isPatient: true }),
    ...linkOperations(services.links, ask),
    ...backupOperations(services.backups, ask, inQueue),
    ...erasureOperations(services, ask, inQueue),
    ...rosterOperations(services.rosters, ask, inQueue),
    ...clockOperations(clocks, ask, inQueue),
    sweep: (retention) => inQueue('sweep', () => sweepDocuments(collections, retention)).finally(() => counts.forget()),
    spareBytes: () => Promise.resolve(0),
    probe: () => ask(() => connection.probe()),
    close: () => (closing ??= closeServices(services)),
  };
};

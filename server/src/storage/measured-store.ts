/** Measures each operation of a store. The store of a server without metrics is not wrapped. */
import type { Metrics } from '../observability/metrics/port.ts';
import type { BackupStore, LinkStore, PushStore, Store } from './port.ts';

type StoreMetrics = Pick<Metrics, 'storeAsked' | 'storeSettled' | 'prekeysLow'>;
type Operation = (...request: readonly unknown[]) => Promise<unknown>;

type Measured = <N extends keyof Store>(name: N) => Store[N];

const measuredLinks = (measured: Measured): LinkStore => ({
  openLink: measured('openLink'),
  putLinkStep: measured('putLinkStep'),
  linkStep: measured('linkStep'),
  dropLink: measured('dropLink'),
});

const measuredPushes = (measured: Measured): PushStore => ({
  keepSubscription: measured('keepSubscription'),
  subscription: measured('subscription'),
  dropSubscription: measured('dropSubscription'),
  subscribedDevices: measured('subscribedDevices'),
  claimPush: measured('claimPush'),
});

const measuredBackups = (measured: Measured): BackupStore => ({
  backup: measured('backup'),
  backupOf: measured('backupOf'),
  backupRecords: measured('backupRecords'),
  backupHashes: measured('backupHashes'),
  addBackupRecords: measured('addBackupRecords'),
  replaceBackup: measured('replaceBackup'),
});

const measuredBy =
  (store: Store, metrics: StoreMetrics, now: () => number): Measured =>
  <N extends keyof Store>(name: N): Store[N] => {
    const operation = store[name].bind(store) as Operation;
    const measuredOperation: Operation = async (...request) => {
      const from = now();
      metrics.storeAsked();
      try {
        return await operation(...request);
      } finally {
        metrics.storeSettled(name, now() - from);
      }
    };
    return measuredOperation as Store[N];
  };

/** `now`: milliseconds that are never set. */
export const measureStore = (store: Store, metrics: StoreMetrics, now: () => number): Store => {
  const measured = measuredBy(store, metrics, now);
  const takeBundle = measured('takeBundle');
  return {
    account: measured('account'),
    lists: measured('lists'),
    device: measured('device'),
    removedAmong: measured('removedAmong'),
    switchedOff: measured('switchedOff'),
    forget: measured('forget'),
    register: measured('register'),
    appendList: measured('appendList'),
    prekeys: measured('prekeys'),
    addPrekeys: measured('addPrekeys'),
    removePrekeys: measured('removePrekeys'),
    takeBundle: async (...request) => {
      const records = await takeBundle(...request);
      if (records !== undefined && records.oneTime === undefined) metrics.prekeysLow();
      return records;
    },
    send: measured('send'),
    hasSent: measured('hasSent'),
    pull: measured('pull'),
    waiting: measured('waiting'),
    waitingInAll: measured('waitingInAll'),
    acknowledge: measured('acknowledge'),
    deliveries: measured('deliveries'),
    acknowledgeDeliveries: measured('acknowledgeDeliveries'),
    ...measuredLinks(measured),
    ...measuredPushes(measured),
    ...measuredBackups(measured),
    eraseAccount: measured('eraseAccount'),
    erasure: measured('erasure'),
    rosterEntries: measured('rosterEntries'),
    rosterEpoch: measured('rosterEpoch'),
    appendRosterEntry: measured('appendRosterEntry'),
    sweep: measured('sweep'),
    keepReading: measured('keepReading'),
    dropReadings: measured('dropReadings'),
    readings: measured('readings'),
    spareBytes: measured('spareBytes'),
    probe: measured('probe'),
    close: measured('close'),
  };
};

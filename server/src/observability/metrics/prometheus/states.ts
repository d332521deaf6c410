/** States of the server, read when Prometheus asks. */
import { Gauge, type Registry } from 'prom-client';
import type { Health } from '../../health.ts';

export type WaitingInAll = {
  readonly envelopes: number;
  /** Undefined where the store cannot tell. */
  readonly bytes: number | undefined;
  /** Time of the oldest one, milliseconds since 1970; undefined where nothing waits. */
  readonly oldest: number | undefined;
};

export type ServerStates = {
  readonly version: string;
  readonly store: 'sqlite' | 'mongodb';
  readonly now: () => number;
  readonly health: Pick<Health, 'isDraining' | 'isDegraded' | 'lacks'>;
  readonly isStoreThere: () => Promise<boolean>;
  /** Undefined: there is no Redis. */
  readonly isRedisUp: () => boolean | undefined;
  /** What waits in Redis for the store, as last seen. Undefined: nothing can wait there. */
  readonly buffered: () => { readonly entries: number; readonly bytes: number } | undefined;
  /** Of the disk under the data directory; undefined where the data is elsewhere. */
  readonly freeBytes: () => Promise<number | undefined>;
  /** Undefined until it was counted for the first time. */
  readonly waiting: () => WaitingInAll | undefined;
  /** Encrypted files, as counted within the last hour. Undefined until then. */
  readonly files: () => { readonly blobs: number; readonly bytes: number } | undefined;
};

type Value = number | boolean | undefined;
type Read = () => Value | Promise<Value>;

const MS = 1_000;

export const registerStates = (registry: Registry, states: ServerStates): void => {
  const registers = [registry];
  /** A gauge without a value has no sample, so an alert on it stays quiet. */
  const gauge = (name: string, help: string, read: Read): void => {
    const made = new Gauge({
      name: `cipherchat_${name}`,
      help,
      registers,
      collect: async () => {
        const value = await read();
        if (value === undefined) made.remove();
        else made.set(Number(value));
      },
    });
  };
  const { waiting, health } = states;
  new Gauge({
    name: 'cipherchat_build_info',
    help: 'Always 1; the version of the server and its store are labels.',
    labelNames: ['version', 'store'],
    registers,
  }).set({ version: states.version, store: states.store }, 1);
  gauge('store_up', '1 while the store takes writes.', states.isStoreThere);
  gauge('redis_up', '1 while nodes reach each other through Redis. Absent without Redis.', states.isRedisUp);
  gauge(
    'buffer_entries',
    'Entries that wait in Redis for MongoDB. Absent without Redis.',
    () => states.buffered()?.entries,
  );
  gauge('buffer_bytes', 'Bytes of those entries. Absent without Redis.', () => states.buffered()?.bytes);
  gauge('draining', '1 while the server stops.', () => health.isDraining);
  gauge('clock_doubtful', '1 while nothing is deleted because clocks differ.', () => health.isDegraded('clock'));
  gauge('database_damaged', '1 when the database file was found to be damaged.', () => health.isDegraded('damage'));
  gauge('disk_reserve_reached', '1 while only the reserve of the disk is left.', () => health.isDegraded('disk'));
  gauge('disk_free_bytes', 'Free bytes of the disk under DATA_DIR. Absent with MongoDB.', states.freeBytes);
  gauge('upgrades_missing', '1 while clients connect and no upgrade arrives.', () => health.isDegraded('upgrades'));
  gauge('proxy_misfit', '1 when TRUSTED_PROXY_HOPS does not fit the requests.', () => health.isDegraded('proxy'));
  gauge('missing_builds', 'Builds of inbox and widget that are not there.', () => health.lacks);
  gauge('files_stored', 'Encrypted files, counted once an hour.', () => states.files()?.blobs);
  gauge('files_bytes', 'Bytes of those files.', () => states.files()?.bytes);
  gauge('queue_depth', 'Envelopes that wait in all mailboxes, as last counted.', () => waiting()?.envelopes);
  gauge('queue_bytes', 'Bytes of those envelopes. Absent with MongoDB.', () => waiting()?.bytes);
  gauge('queue_oldest_seconds', 'Age of the oldest one, 0 if none waits.', () => {
    const counted = waiting();
    return counted && Math.max(0, states.now() - (counted.oldest ?? states.now())) / MS;
  });
};

/**
 * The connection to one database: durable writes, confirmed reads, migrations and indexes at the first use, and
 * reconnects.
 */
import { MongoClient, type CommandStartedEvent, type MongoClientOptions } from 'mongodb';
import type { Failpoints } from '../failpoints.ts';
import { StorageError } from '../port.ts';
import { collectionsOf, INDEXES, type Collections } from './collections.ts';
import { migrate, readSchema } from './migrate.ts';
import { isDuplicate, mongoFailure } from './mongo-failure.ts';

const OPTIONS: MongoClientOptions = {
  appName: 'cipherchat',
  writeConcern: { w: 'majority', journal: true, wtimeoutMS: 10_000 },
  // Reads never see data that a new primary may roll back.
  readConcern: { level: 'majority' },
  readPreference: 'primary',
  retryWrites: true,
  maxPoolSize: 20,
  connectTimeoutMS: 5_000,
  // Two tries fit into the 10 s after which a client gives up.
  serverSelectionTimeoutMS: 3_000,
  waitQueueTimeoutMS: 10_000,
  socketTimeoutMS: 20_000,
};

export type OnCommand = (command: CommandStartedEvent) => void;

const newClient = (url: string, onCommand: OnCommand | undefined): MongoClient => {
  try {
    const client = new MongoClient(url, { ...OPTIONS, monitorCommands: onCommand !== undefined });
    return onCommand === undefined ? client : client.on('commandStarted', onCommand);
  } catch {
    throw new StorageError('unavailable', 'MONGODB_URL cannot be read: check its form and its options.');
  }
};

export class Connection {
  readonly collections: Collections;
  readonly #client: MongoClient;
  readonly #inMigration: Failpoints['inMigration'];
  #prepared: Promise<void> | undefined;
  #isClosed = false;

  /** Throws a `StorageError` where the address has a form that the driver cannot read. Connects at the first use. */
  constructor(url: string, onCommand?: OnCommand, failpoints?: Failpoints) {
    this.#client = newClient(url, onCommand);
    this.#inMigration = failpoints?.inMigration;
    this.collections = collectionsOf(this.#client.db());
  }

  /** Runs one operation. Every failure is a `StorageError`. */
  async use<T>(operation: (collections: Collections) => Promise<T>): Promise<T> {
    if (this.#isClosed) throw new StorageError('unavailable', 'The store is closed.');
    try {
      await this.#prepare();
      return await operation(this.collections);
    } catch (cause) {
      throw mongoFailure(cause);
    }
  }

  /**
   * Writes something, durably. A node that runs while a newer release upgrades the database finds out here, and then
   * refuses everything as `newer-data`.
   */
  async probe(): Promise<void> {
    const { service } = this.collections;
    try {
      await readSchema(this.collections);
    } catch (cause) {
      if (cause instanceof StorageError && cause.code === 'newer-data') this.#prepared = undefined;
      throw cause;
    }
    const write = () => service.updateOne({ _id: 'probe' }, { $set: { value: Date.now() } }, { upsert: true });
    // Two nodes that insert it together: FerretDB refuses one of them, MongoDB tries again by itself.
    await write().catch((cause: unknown) => (isDuplicate(cause) ? write() : Promise.reject(mongoFailure(cause))));
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#client.close();
  }

  async #prepare(): Promise<void> {
    this.#prepared ??= this.#begin();
    try {
      await this.#prepared;
    } catch (cause) {
      this.#prepared = undefined;
      throw cause;
    }
  }

  async #begin(): Promise<void> {
    // Without this call, a client whose first connection fails stays closed; an explicit connect tries again.
    await this.#client.connect();
    await migrate(this.collections, { inMigration: this.#inMigration });
    await this.#makeIndexes();
  }

  /** Creating an existing index changes nothing. */
  async #makeIndexes(): Promise<void> {
    for (const name of Object.keys(INDEXES) as (keyof typeof INDEXES)[]) {
      // One at a time: FerretDB 1.24 fails over several that are there already.
      for (const index of INDEXES[name] ?? []) await this.collections[name].createIndexes([index]);
    }
  }
}

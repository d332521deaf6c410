/**
 * The connection to one database: durable writes, confirmed reads, migrations and indexes at the first use, and
 * reconnects.
 */
import { MongoClient, type CommandStartedEvent, type MongoClientOptions } from 'mongodb';
import type { Failpoints } from '../failpoints.ts';
import { StorageError } from '../port.ts';
import { collectionsOf, makeIndexes, type Collections } from './collections.ts';
import { CommandWatch } from './command-watch.ts';
import { migrate, readSchema } from './migrate.ts';
import { refuseMoving } from './moving-mark.ts';
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
  monitorCommands: true,
};
/** A command without an answer for so long hangs in the driver. */
const HANGS_AFTER_MS = 30_000;
const CLOSED_WITHIN_MS = 5_000;

export type OnCommand = (command: CommandStartedEvent) => void;

/** A client with the durability that the store needs; it is not connected yet. */
export const newClient = (url: string, onCommand: OnCommand | undefined): MongoClient => {
  try {
    const client = new MongoClient(url, OPTIONS);
    return onCommand === undefined ? client : client.on('commandStarted', onCommand);
  } catch {
    throw new StorageError('unavailable', 'MONGODB_URL cannot be read: check its form and its options.');
  }
};

export class Connection {
  readonly collections: Collections;
  readonly #client: MongoClient;
  readonly #inMigration: Failpoints['inMigration'];
  readonly #watch: CommandWatch;
  #prepared: Promise<void> | undefined;
  /** Ends what is under way. */
  readonly #underWay = new Set<(failure: StorageError) => void>();
  /** Done when the connections of before are closed. */
  #reset: Promise<void> = Promise.resolve();
  #isClosed = false;

  /** Throws a `StorageError` where the address has a form that the driver cannot read. Connects at the first use. */
  constructor(url: string, onCommand?: OnCommand, failpoints?: Failpoints) {
    this.#client = newClient(url, onCommand);
    this.#inMigration = failpoints?.inMigration;
    this.collections = collectionsOf(this.#client.db());
    this.#watch = new CommandWatch(this.#client, HANGS_AFTER_MS, () => this.openAnew());
  }

  /** Runs one operation. Every failure is a `StorageError`. */
  async use<T>(operation: (collections: Collections) => Promise<T>): Promise<T> {
    if (this.#isClosed) throw new StorageError('unavailable', 'The store is closed.');
    try {
      return await this.#endable(this.#prepare().then(() => operation(this.collections)));
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
    await refuseMoving(this.collections);
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

  /**
   * Refuses what is under way, and begins with new connections: the driver counts one that hangs as in use for ever.
   */
  openAnew(): void {
    this.#prepared = undefined;
    const ends = [...this.#underWay];
    this.#underWay.clear();
    for (const end of ends) end(new StorageError('unavailable', 'MongoDB failed (no answer).'));
    // Closing sends commands as well, and these may hang as well.
    const late = new Promise<void>((resolve) => void setTimeout(resolve, CLOSED_WITHIN_MS).unref());
    this.#reset = Promise.race([this.#client.close().catch(() => undefined), late]);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#watch.stop();
    await this.#reset;
    await this.#client.close();
  }

  #endable<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#underWay.add(reject);
      work.then(resolve, reject).finally(() => this.#underWay.delete(reject));
    });
  }

  async #prepare(): Promise<void> {
    const prepared = (this.#prepared ??= this.#begin());
    try {
      await prepared;
    } catch (cause) {
      if (this.#prepared === prepared) this.#prepared = undefined;
      throw cause;
    }
  }

  async #begin(): Promise<void> {
    await this.#reset;
    // Without this call, a client whose first connection fails stays closed; an explicit connect tries again.
    await this.#client.connect();
    await refuseMoving(this.collections);
    await migrate(this.collections, { inMigration: this.#inMigration });
    // A move that began before the schema was written did not see this server, and has its mark here by now.
    await refuseMoving(this.collections);
    await makeIndexes(this.collections);
  }
}

/** The connection to one database: durable writes, confirmed reads, indexes made at the first use. A server that is away is tried anew. */
import { MongoClient, type CommandStartedEvent, type MongoClientOptions } from 'mongodb';
import { StorageError } from '../port.ts';
import { collectionsOf, INDEXES, type Collections } from './collections.ts';
import { insertOne } from './insert-new.ts';
import { mongoFailure } from './mongo-failure.ts';

const SCHEMA_VERSION = 1;

const OPTIONS: MongoClientOptions = {
  appName: 'cipherchat',
  writeConcern: { w: 'majority', journal: true, wtimeoutMS: 10_000 },
  // What is read is what no change of the primary takes back.
  readConcern: { level: 'majority' },
  readPreference: 'primary',
  retryWrites: true,
  maxPoolSize: 20,
  connectTimeoutMS: 5_000,
  // A request is answered before its client gives up, also where it is tried twice; what fails is repeated by the client.
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
  #prepared: Promise<void> | undefined;
  #isClosed = false;

  /** Throws a `StorageError` where the address has a form that the driver cannot read. Connects at the first use. */
  constructor(url: string, onCommand?: OnCommand) {
    this.#client = newClient(url, onCommand);
    this.collections = collectionsOf(this.#client.db());
  }

  /** Carries out one operation; whatever fails is a `StorageError`. */
  async use<T>(operation: (collections: Collections) => Promise<T>): Promise<T> {
    if (this.#isClosed) throw new StorageError('unavailable', 'The store is closed.');
    try {
      await this.#prepare();
      return await operation(this.collections);
    } catch (cause) {
      throw mongoFailure(cause);
    }
  }

  /** Writes something, durably. */
  async probe(): Promise<void> {
    const probe = { $set: { value: Date.now() } };
    await this.collections.service.updateOne({ _id: 'probe' }, probe, { upsert: true });
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
    // A client that connects by itself and finds nobody is closed from then on; one that is told to connect begins anew.
    await this.#client.connect();
    await this.#makeIndexes();
  }

  /** Making an index that is there already changes nothing. */
  async #makeIndexes(): Promise<void> {
    const { service } = this.collections;
    const isNew = await insertOne(service, { _id: 'schema', value: SCHEMA_VERSION });
    const found = isNew ? SCHEMA_VERSION : (await service.findOne({ _id: 'schema' }))?.value;
    if (found !== undefined && found > SCHEMA_VERSION) {
      throw new StorageError('unavailable', 'The MongoDB database was written by a newer version of CipherChat.');
    }
    for (const name of Object.keys(INDEXES) as (keyof typeof INDEXES)[]) {
      // One at a time: FerretDB 1.24 fails over several that are there already.
      for (const index of INDEXES[name] ?? []) await this.collections[name].createIndexes([index]);
    }
  }
}

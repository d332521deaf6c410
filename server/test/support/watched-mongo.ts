/**
 * A connection to a test database that counts the documents it is given: what a question costs is what it reads, on
 * every server.
 */
import { MongoClient, type CommandSucceededEvent, type Db } from 'mongodb';

type Reply = {
  readonly cursor?: { readonly firstBatch?: readonly unknown[]; readonly nextBatch?: readonly unknown[] };
};

export type WatchedMongo = {
  readonly database: Db;
  /** Documents given since the last call. */
  readonly given: () => number;
  readonly close: () => Promise<void>;
};

export const watchMongo = (url: string): WatchedMongo => {
  const client = new MongoClient(url, { monitorCommands: true });
  let count = 0;
  client.on('commandSucceeded', ({ reply }: CommandSucceededEvent) => {
    const { cursor } = reply as Reply;
    count += (cursor?.firstBatch ?? cursor?.nextBatch ?? []).length;
  });
  const given = (): number => {
    const before = count;
    count = 0;
    return before;
  };
  return { database: client.db(), given, close: () => client.close() };
};

/** The stores on which the server is tried: SQLite, and what speaks the MongoDB protocol here. */
import { startTestMongo } from './test-mongo.ts';

export type TestStore = {
  readonly name: string;
  /** Settings for a server with data of its own. */
  readonly newEnvironment: () => Readonly<Record<string, string>>;
};

export type TestStores = { readonly all: readonly TestStore[]; readonly stop: () => Promise<void> };

export const startTestStores = async (): Promise<TestStores> => {
  const mongo = await startTestMongo();
  const sqlite: TestStore = { name: 'SQLite', newEnvironment: () => ({}) };
  const shared =
    mongo === undefined
      ? []
      : [{ name: mongo.name, newEnvironment: () => ({ MONGODB_URL: mongo.newDatabase() }) } satisfies TestStore];
  return { all: [sqlite, ...shared], stop: async () => await mongo?.stop() };
};

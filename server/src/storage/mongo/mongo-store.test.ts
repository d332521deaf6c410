import { afterAll, describe } from 'vitest';
import { startTestMongo, type TestMongo } from '../../../test/support/test-mongo.ts';
import { describeStore, type StoreHarness } from '../port.contract.ts';
import type { Store } from '../port.ts';
import { describeSeveralNodes } from '../several-nodes.contract.ts';
import { openMongoStore } from './mongo-store.ts';

const found = await startTestMongo();
afterAll(() => found?.stop());

describe.runIf(found !== undefined)('the store for several nodes', () => {
  const mongo = found as TestMongo;
  const name = found?.name ?? 'MongoDB';
  const harness = (): Promise<StoreHarness> => {
    const url = mongo.newDatabase();
    let store = openMongoStore({ url });
    return Promise.resolve({
      store,
      reopen: async () => {
        await store.close();
        store = openMongoStore({ url });
        return store;
      },
      dispose: async () => {
        await store.close();
        await mongo.drop(url);
      },
    });
  };
  describeStore(name, harness);
  describeSeveralNodes(name, () => {
    const url = mongo.newDatabase();
    const nodes: Store[] = [];
    return {
      open: (failpoints) => {
        const store = openMongoStore({ url, failpoints });
        nodes.push(store);
        return store;
      },
      dispose: async () => {
        await Promise.all(nodes.map((node) => node.close()));
        await mongo.drop(url);
      },
    };
  });
});

import { afterAll, expect, it } from 'vitest';
import { startTestMongo } from '../../../test/support/test-mongo.ts';
import { describeStore, type StoreHarness } from '../port.contract.ts';
import type { Store } from '../port.ts';
import { describeSeveralNodes } from '../several-nodes.contract.ts';
import { openMongoStore } from './mongo-store.ts';

const mongo = await startTestMongo();
afterAll(() => mongo?.stop());

if (mongo === undefined) {
  it('has nothing to run on: see the warning', () => expect(process.env['CI']).not.toBe('true'));
} else {
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
  describeStore(mongo.name, harness);
  describeSeveralNodes(mongo.name, () => {
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
}

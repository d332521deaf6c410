import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestMongo } from '../../../test/support/test-mongo.ts';
import { watchMongo, type WatchedMongo } from '../../../test/support/watched-mongo.ts';
import { newId, prekey } from '../contract-samples.contract.ts';
import { collectionsOf } from './collections.ts';
import { PrekeyDocuments } from './prekey-documents.ts';

const mongo = await startTestMongo();
afterAll(() => mongo?.stop());

describe.runIf(mongo !== undefined)('documents that are read', () => {
  let watched: WatchedMongo;
  beforeEach(() => {
    watched = watchMongo(mongo?.newDatabase() ?? '');
  });
  afterEach(() => watched.close());

  it('for an upload of prekeys are those under its ids, however many the device had', async () => {
    const prekeys = new PrekeyDocuments(collectionsOf(watched.database), () => Promise.resolve());
    const device = newId();
    const many = Array.from({ length: 100 }, (_, i) => prekey(2, i + 1));
    await prekeys.add(device, many, 200);
    watched.given();
    await prekeys.reuses(device, many.slice(0, 3));
    expect(watched.given()).toBe(3);
    await prekeys.add(device, [...many.slice(0, 3), prekey(2, 101)], 200);
    // One more is the number of those that wait.
    expect(watched.given()).toBe(4);
  });
});

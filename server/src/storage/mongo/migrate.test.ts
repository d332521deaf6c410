import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MongoClient } from 'mongodb';
import { startTestMongo, type TestMongo } from '../../../test/support/test-mongo.ts';
import { idsOf, join, MAILBOX_LIMIT, newAddress, sendOf } from '../contract-samples.contract.ts';
import { RELEASE } from '../newer-data.ts';
import type { Store } from '../port.ts';
import { collectionsOf, type Collections, type ServiceDocument } from './collections.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { openMongoStore } from './mongo-store.ts';

const found = await startTestMongo();
afterAll(() => found?.stop());

const CURRENT = MIGRATIONS.length;

describe.runIf(found !== undefined)('migrations of MongoDB', () => {
  const mongo = found as TestMongo;
  let url: string;
  let client: MongoClient;
  let collections: Collections;
  const stores: Store[] = [];
  beforeEach(() => {
    url = mongo.newDatabase();
    client = new MongoClient(url);
    collections = collectionsOf(client.db());
  });
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()));
    await client.close();
    await mongo.drop(url);
  });

  const open = (): Store => {
    const store = openMongoStore({ url });
    stores.push(store);
    return store;
  };
  const schema = (): Promise<ServiceDocument | null> => collections.service.findOne({ _id: 'schema' });
  const setSchema = (change: Partial<ServiceDocument>) =>
    collections.service.updateOne({ _id: 'schema' }, { $set: change }, { upsert: true });

  /** Doubles the time at which a user was created, once for each document: the second step marks what it has done. */
  const STEPS: readonly Migration[] = [
    async () => undefined,
    async ({ users }) => {
      const old = await users.find({ username: null }).toArray();
      for (const { _id, createdAt } of old) {
        const change = { $set: { createdAt: createdAt * 2, username: 'done' as unknown as null } };
        await users.updateOne({ _id, username: null }, change);
      }
    },
    async ({ sends }) => {
      await sends.deleteMany({});
    },
  ];
  const createdAt = async (): Promise<readonly number[]> =>
    (await collections.users.find().toArray()).map((user) => user.createdAt).sort((a, b) => a - b);
  const addUsers = async (): Promise<void> => {
    for (const at of [1, 2, 3]) await collections.users.insertOne({ ...USER, _id: `user ${at}`, createdAt: at });
  };
  const USER = { username: null, publicKey: undefined as never };

  it('give a new database the newest version and the name of the release', async () => {
    await open().probe();
    expect(await schema()).toEqual({ _id: 'schema', value: CURRENT, release: RELEASE });
  });

  it.each(Array.from({ length: CURRENT }, (_, version) => version))(
    'lead from version %i to the newest',
    async (version) => {
      await setSchema({ value: version });
      await open().probe();
      expect(await schema()).toEqual({ _id: 'schema', value: CURRENT, release: RELEASE });
    },
  );

  it('leave a database alone that is up to date', async () => {
    await setSchema({ value: CURRENT, release: '0.0.9' });
    await open().probe();
    expect(await schema()).toEqual({ _id: 'schema', value: CURRENT, release: '0.0.9' });
  });

  it('run in their order, each counted when it is done', async () => {
    await addUsers();
    await setSchema({ value: 1 });
    const places: string[] = [];
    await migrate(collections, { migrations: STEPS, inMigration: (place) => void places.push(place) });
    expect(places).toEqual(['2: changed', '2: done', '3: changed', '3: done']);
    expect(await createdAt()).toEqual([2, 4, 6]);
    expect(await schema()).toMatchObject({ value: 3 });
  });

  it('of five nodes that start together change each document once', async () => {
    await addUsers();
    await setSchema({ value: 1 });
    await Promise.all(Array.from({ length: 5 }, () => migrate(collections, { migrations: STEPS })));
    expect(await createdAt()).toEqual([2, 4, 6]);
    expect(await schema()).toMatchObject({ value: 3, release: RELEASE });
  });

  it('of five nodes that make a new database together give it one version', async () => {
    const nodes = Array.from({ length: 5 }, open);
    await Promise.all(nodes.map((node) => node.probe()));
    expect(await schema()).toMatchObject({ value: CURRENT });
  });

  it.each([
    ['2: changed', 1],
    ['2: done', 2],
    ['3: changed', 2],
  ])('of a node that dies at "%s" leave version %i, and another node goes on', async (place, version) => {
    await addUsers();
    await setSchema({ value: 1 });
    const die = (at: string): void => {
      if (at === place) throw new Error('killed');
    };
    await expect(migrate(collections, { migrations: STEPS, inMigration: die })).rejects.toThrow('killed');
    expect(await schema()).toMatchObject({ value: version });
    await migrate(collections, { migrations: STEPS });
    expect(await createdAt()).toEqual([2, 4, 6]);
    expect(await schema()).toMatchObject({ value: 3 });
  });

  it('of a node that dies within a step are continued where it stopped', async () => {
    await addUsers();
    await setSchema({ value: 1 });
    let left = 2;
    const dying: readonly Migration[] = STEPS.map((step, i) =>
      i !== 1
        ? step
        : async (all) =>
            step({
              ...all,
              users: new Proxy(all.users, {
                get: (users, name) => {
                  if (name === 'updateOne' && (left -= 1) < 0) throw new Error('killed');
                  const member = Reflect.get(users, name) as unknown;
                  return typeof member === 'function' ? (member.bind(users) as unknown) : member;
                },
              }),
            }),
    );
    await expect(migrate(collections, { migrations: dying })).rejects.toThrow('killed');
    expect(await createdAt()).toEqual([2, 3, 4]);
    await migrate(collections, { migrations: STEPS });
    expect(await createdAt()).toEqual([2, 4, 6]);
  });

  it('are not counted back by a slow node that did an older step', async () => {
    await setSchema({ value: 1 });
    const places: string[] = [];
    const slow: readonly Migration[] = [
      ...STEPS.slice(0, 1),
      async () => migrate(collections, { migrations: STEPS }),
      ...STEPS.slice(2),
    ];
    await migrate(collections, { migrations: slow, inMigration: (place) => void places.push(place) });
    expect(places).toEqual(['2: changed', '2: done']);
    expect(await schema()).toMatchObject({ value: 3 });
  });

  it('refuse a database into which a move has begun meanwhile', async () => {
    const beginMove = async (place: string): Promise<void> => {
      if (place !== `${CURRENT}: done`) return;
      await collections.service.insertOne({ _id: 'moving', value: 1, source: 'source', run: 'run' });
    };
    const store = openMongoStore({ url, failpoints: { inMigration: beginMove } });
    stores.push(store);
    // Only the start of the store looks: an operation does not.
    await expect(store.switchedOff()).rejects.toThrow('Data are being moved');
  });

  it('refuse data of a newer release with its name and what to do', async () => {
    await setSchema({ value: 99, release: '7.1.0' });
    const store = open();
    const refusal = {
      name: 'StorageError',
      code: 'newer-data',
      message: expect.stringMatching(
        /^The MongoDB database .+ newer version of CipherChat \(7\.1\.0, schema 99\)\..+Install CipherChat 7\.1\.0 or/u,
      ) as string,
    };
    await expect(store.probe()).rejects.toMatchObject(refusal);
    await expect(store.account(newAddress())).rejects.toMatchObject(refusal);
    expect(await schema()).toMatchObject({ value: 99 });
  });

  it('of a newer release are noticed by a node that runs: from the next probe on it refuses everything', async () => {
    const store = open();
    const [alice, bob] = [await join(store), await join(store)];
    await store.send(sendOf(alice, [bob]), MAILBOX_LIMIT);
    await setSchema({ value: 99, release: '7.1.0' });
    await expect(store.probe()).rejects.toMatchObject({ code: 'newer-data' });
    await expect(store.send(sendOf(alice, [bob]), MAILBOX_LIMIT)).rejects.toMatchObject({ code: 'newer-data' });
    await setSchema({ value: CURRENT });
    expect(await idsOf(store, bob.device)).toHaveLength(1);
  });
});

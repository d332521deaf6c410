import { CommandFailedEvent, CommandStartedEvent, CommandSucceededEvent, MongoClient } from 'mongodb';
import { afterAll, describe, expect, it } from 'vitest';
import { startTestMongo } from '../../../test/support/test-mongo.ts';
import { CommandWatch } from './command-watch.ts';
import { Connection } from './connection.ts';

const found = await startTestMongo();
afterAll(() => found?.stop());

/** What the driver tells of the command with this number. */
const told = <E extends object>({ prototype }: { readonly prototype: E }, requestId: number): E =>
  Object.assign(Object.create(prototype) as E, { requestId });

describe('a command that the driver waits for without an end', () => {
  it('is noticed by its age, once, and no sooner', () => {
    const client = new MongoClient('mongodb://127.0.0.1:1');
    let hangs = 0;
    const watch = new CommandWatch(client, 1000, () => (hangs += 1));
    const began = performance.now();
    for (const requestId of [1, 2]) client.emit('commandStarted', told(CommandStartedEvent, requestId));
    client.emit('commandSucceeded', told(CommandSucceededEvent, 1));
    watch.look(began + 900);
    expect(hangs).toBe(0);
    for (const later of [10_000, 20_000]) watch.look(began + later);
    expect(hangs).toBe(1);
    client.emit('commandStarted', told(CommandStartedEvent, 3));
    client.emit('commandFailed', told(CommandFailedEvent, 3));
    watch.look(began + 30_000);
    expect(hangs).toBe(1);
    watch.stop();
  });

  it.runIf(found !== undefined)('is refused with all that waits, and the next one has a connection', async () => {
    const connection = new Connection(found?.newDatabase() ?? '');
    const readAll = () => connection.use(({ service }) => service.find().toArray());
    await readAll();
    const stuck = connection.use(() => {
      setImmediate(() => connection.openAnew());
      return new Promise(() => undefined);
    });
    await expect(stuck).rejects.toMatchObject({ code: 'unavailable' });
    await expect(readAll()).resolves.toHaveLength(1);
    await connection.close();
  });
});

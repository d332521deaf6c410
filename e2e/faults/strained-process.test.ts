/** The process lacks what it works with: turns of its event loop, file descriptors, memory. It is not started again. */
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { Person } from '../../server/test/support/person.ts';
import { RawSocket } from '../../server/test/support/raw-socket.ts';
import { LIMIT_MS, withScenes } from './scene.ts';

const DESCRIPTORS = 128;
const READERS = 64;

describe('a server process', { timeout: LIMIT_MS }, () => {
  const open = withScenes();
  const idle: Socket[] = [];
  afterEach(() => {
    for (const socket of idle.splice(0)) socket.destroy();
  });

  test('whose event loop stands still for two seconds keeps its connections and takes what came meanwhile', async () => {
    const { server, talk } = await open();
    const { pid } = server;
    const lost = [talk.alice, talk.bob].map(({ client }) => {
      let count = 0;
      client.subscribe(() => {
        if (client.state().connection !== 'online') count += 1;
      });
      return () => count;
    });
    await server.ask({ aheadMs: 0, blocksMs: 2_000 });
    await talk.write(5);
    await talk.check();
    expect(lost.map((count) => count())).toEqual([0, 0]);
    expect(server.pid).toBe(pid);
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
  });

  test('that has no file descriptor left serves the connections it has, and takes new ones again afterwards', async () => {
    const { server, talk, reach } = await open({
      wrapper: () => ['sh', '-c', `ulimit -n ${String(DESCRIPTORS)}; exec "$0" "$@"`],
    });
    const { pid } = server;
    const { hostname, port } = new URL(server.url);
    let closed = 0;
    for (let i = 0; i < 2 * DESCRIPTORS; i += 1) {
      const socket = connect(Number(port), hostname);
      socket.on('error', () => undefined);
      socket.on('close', () => (closed += 1));
      idle.push(socket);
    }
    await expect.poll(() => closed).toBeGreaterThan(DESCRIPTORS / 2);
    await talk.write(5);
    await talk.arrives();
    for (const socket of idle.splice(0)) socket.destroy();
    await expect.poll(async () => (await Person.registered(reach)).token).not.toBe('');
    expect(server.pid).toBe(pid);
    await talk.check();
  });

  test('with a small heap lives through a crowd that asks for pages and reads none', async () => {
    const { server, talk, reach } = await open({ environment: { NODE_OPTIONS: '--max-old-space-size=64' } });
    const { pid } = server;
    const victim = await Person.registered(reach);
    const stop = talk.writesOn();
    for (let round = 0; round < 5; round += 1) {
      const readers = await Promise.all(
        Array.from({ length: READERS / 4 }, async () => {
          const reader = new RawSocket(server.url);
          await reader.isAdmitted(victim.token);
          reader.stopsReading();
          return reader;
        }),
      );
      for (const reader of readers)
        for (let i = 0; i < 40; i += 1) reader.frame(`42${String(i)}["mailbox:pull",{"after":0,"limit":200}]`);
      await expect.poll(() => talk.isSettled()).toBe(true);
      for (const reader of readers) reader.end();
    }
    await stop();
    await talk.check();
    expect(server.pid).toBe(pid);
  });
});

/** Everyone connects again at the same moment after the server was killed: all are let in, and mail waits for them. */
import { describe, expect, it } from 'vitest';
import type { FailpointServer } from './support/failpoint-server.ts';
import { Person, sendTo } from './support/person.ts';
import { RawSocket } from './support/raw-socket.ts';
import { withServerProcess } from './support/server-process.ts';

/** 100 devices, or as many as the environment asks for. */
const DEVICES = Number(process.env['STORM'] ?? 100);
const AT_ONCE = 16;

describe('a server that was killed', { timeout: 600_000 }, () => {
  let server: FailpointServer;
  withServerProcess((one) => {
    server = one;
  });

  it(`lets ${String(DEVICES)} devices in that come back at once, and each finds its mail`, async () => {
    await server.start();
    const alice = await Person.registered(server);
    await alice.connect();
    const people: Person[] = [];
    const enroll = async (): Promise<void> => {
      while (people.length < DEVICES) {
        const place = people.push(new Person(server)) - 1;
        const person = await Person.registered(server);
        people[place] = person;
        expect(await alice.request('envelope:send', sendTo([person]))).toMatchObject({ ok: true });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, enroll));
    await server.end('SIGKILL');
    await server.start();
    const sockets = people.map(() => new RawSocket(server.url));
    await Promise.all(
      sockets.map(async (socket, i) => {
        await socket.isAdmitted(people[i]?.token ?? '');
        socket.frame('420["mailbox:pull",{"after":0,"limit":10}]');
        await socket.until(({ received }) => received.includes('430['));
      }),
    );
    expect(sockets.filter(({ received }) => /430\[.*"id":"/u.test(received))).toHaveLength(DEVICES);
    await alice.comeBack();
    expect(await alice.request('mailbox:pull', { after: 0, limit: 1 })).toMatchObject({ ok: true });
    for (const socket of sockets) socket.end();
    alice.leave();
  });
});

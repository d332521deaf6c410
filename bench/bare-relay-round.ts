/**
 * The same messages over the bare relay: what the network and Socket.IO alone cost in this run. The time counts from
 * the call that sends a message, not from when it is due: the timer is late by more than the whole way takes.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { io } from 'socket.io-client';
import { freePort } from '../server/test/support/free-port.ts';
import { paced, waitUntil, wallClock, type Pace } from './paced.ts';
import { summarise, type Summary } from './percentiles.ts';

/** About the size of a sealed message of the smallest padding class on the wire. */
const BODY = 'x'.repeat(600);

export const measureBareRelay = async (pace: Pace): Promise<Summary> => {
  const port = await freePort();
  const relay = fork(fileURLToPath(new URL('bare-relay.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, PORT: String(port) },
  });
  await once(relay, 'message');
  const connect = () => io(`http://127.0.0.1:${String(port)}`, { transports: ['websocket'], forceNew: true });
  const [from, to] = [connect(), connect()];
  try {
    await waitUntil(() => from.connected && to.connected, 'A connection to the bare relay');
    const arrived: number[] = [];
    to.on('message', ({ i }: { readonly i: number }) => (arrived[i] = wallClock()));
    const { sent } = await paced(pace, (i) => from.emit('message', { i, body: BODY }));
    await waitUntil(() => arrived.filter(Boolean).length === pace.count, 'The last message over the bare relay');
    return summarise(sent.map((at, i) => (arrived[i] ?? Number.NaN) - at));
  } finally {
    from.close();
    to.close();
    relay.disconnect();
  }
};

/** Frames and packets that no honest client sends: that connection ends, the server and all others go on. */
import { MAX_FRAME_BYTES } from '@cipherchat/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Person, sendTo } from './support/person.ts';
import { RawSocket } from './support/raw-socket.ts';
import { startServer, type RunningServer } from './support/start-server.ts';

/** RFC 6455 section 5.2: a masked text frame of the greatest length, whose last byte, `]`, is missing. */
const UNFINISHED = Buffer.concat([
  Uint8Array.of(0x81, 0xff, 0, 0, 0, 0, 0, MAX_FRAME_BYTES >>> 16, 0, 0),
  Buffer.alloc(4),
  // An acknowledgement that no one waits for.
  Buffer.from(`4399999["${'0'.repeat(MAX_FRAME_BYTES - 11)}"`),
]);

describe('broken frames', () => {
  let server: RunningServer;
  let alice: Person;
  beforeAll(async () => {
    server = await startServer();
    alice = await Person.registered(server);
    await alice.connect();
  });
  afterAll(async () => {
    alice.leave();
    await server.stop();
  });

  const expectAlive = async (): Promise<void> => {
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    expect(await alice.request('mailbox:pull', { after: 0, limit: 1 })).toMatchObject({ ok: true });
  };
  const admitted = async (): Promise<RawSocket> => {
    const socket = new RawSocket(server.url);
    await socket.isAdmitted(alice.token);
    return socket;
  };
  /** Ended, or asked with a close frame to end. */
  const isClosed = ({ closed, received }: RawSocket): boolean => closed || received.includes('\u0088');

  it.each([
    ['an unmasked frame', (socket: RawSocket) => socket.frame('2', 0x81, false)],
    ['a reserved bit', (socket: RawSocket) => socket.frame('2', 0xc1)],
    ['text that is not UTF-8', (socket: RawSocket) => socket.frame(Uint8Array.from([0x34, 0x32, 0xff, 0xfe]))],
    ['an unknown opcode', (socket: RawSocket) => socket.frame('2', 0x8f)],
    ['a long control frame', (socket: RawSocket) => socket.frame('a'.repeat(200), 0x89)],
    [
      'a frame that announces gigabytes',
      (socket: RawSocket) => socket.write(Uint8Array.from([0x81, 0xff, 0, 0, 1, 0, 0, 0, 0, 0, 1, 2, 3, 4])),
    ],
    ['JSON that ends early', (socket: RawSocket) => socket.frame('42["mailbox:pull",{')],
    ['an event without a name', (socket: RawSocket) => socket.frame('42[]')],
    ['an event whose name is an object', (socket: RawSocket) => socket.frame('42[{"toString":"x"},1]')],
    ['a reserved name', (socket: RawSocket) => socket.frame('42["connect_error",{}]')],
    ['an unknown packet type', (socket: RawSocket) => socket.frame('49["a"]')],
    [
      'a packet with many attachments announced',
      (socket: RawSocket) => socket.frame('451000000-["a",{"_placeholder":true,"num":0}]'),
    ],
    ['an event for another namespace', (socket: RawSocket) => socket.frame('42/admin,["mailbox:pull",{}]')],
    ['a second connect', (socket: RawSocket) => socket.frame('40{"token":"x"}')],
    ['an attachment that belongs to nothing', (socket: RawSocket) => socket.frame(Uint8Array.from([1, 2, 3]), 0x82)],
  ])('end the connection after %s', async (_, send) => {
    const socket = await admitted();
    send(socket);
    await socket.until(isClosed);
    expect(isClosed(socket)).toBe(true);
    socket.end();
    await expectAlive();
  });

  it.each([
    ['an event', '4510-["a",{"_placeholder":true,"num":0}]'],
    ['an acknowledgement', '461-7[{"_placeholder":true,"num":0}]'],
  ])('end the connection after %s that announces attachments, before a ping would', async (_, packet) => {
    const socket = await admitted();
    socket.frame(packet);
    await socket.until(isClosed);
    expect(isClosed(socket)).toBe(true);
    expect(socket.received).not.toContain('\u0081\u00012');
    socket.end();
  });

  it.each([
    ['an acknowledgement nobody waits for', '4399999[{}]'],
    ['a ping of the client', '3'],
  ])('pass over %s', async (_, packet) => {
    const socket = await admitted();
    socket.frame(packet);
    socket.frame('427["mailbox:pull",{"after":0,"limit":1}]');
    await socket.until(({ received }) => received.includes('437[{"ok":true'));
    await expectAlive();
    socket.end();
  });

  it('answer nesting without end like any other wrong request', async () => {
    const socket = await admitted();
    socket.frame(`427["mailbox:pull",${'['.repeat(30_000)}${']'.repeat(30_000)}]`);
    await socket.until(({ received }) => received.includes('437[{"ok":false,"error":{"code":"malformed"'));
    socket.end();
    await expectAlive();
  });

  it('are refused at the door: other versions, transports and session ids', async () => {
    for (const query of [
      'EIO=3&transport=websocket',
      'EIO=3&transport=polling',
      'EIO=4&transport=webtransport',
      'EIO=4&transport=polling&sid=abcdef',
      'EIO=4&transport=websocket&sid=abcdef',
    ]) {
      const answer = await fetch(`${server.url}/socket.io/?${query}`);
      expect(answer.status).toBe(400);
      await answer.body?.cancel();
    }
    await expectAlive();
  });

  it('hold little when they never end, and cut off no other network', async () => {
    const bounded = await startServer({ environment: { RATE_LIMIT_FACTOR: '1', TRUSTED_PROXY_HOPS: '1' } });
    const from = (network: string) => ({ headers: { 'x-forwarded-for': network } });
    const [bob, carol] = [
      await Person.registered({ ...bounded, ...from('192.0.2.7') }),
      await Person.registered({ ...bounded, ...from('198.51.100.9') }),
    ];
    const open = async ({ token }: Person, network: string): Promise<RawSocket> => {
      const socket = new RawSocket(bounded.url, undefined, `X-Forwarded-For: ${network}\r\n`);
      await socket.isAdmitted(token);
      return socket;
    };
    const other = await open(carol, '198.51.100.9');
    other.write(UNFINISHED);
    const mine = await Promise.all(Array.from({ length: 5 }, () => open(bob, '192.0.2.7')));
    for (const socket of mine) socket.write(UNFINISHED);
    await expect.poll(() => mine.filter(({ closed }) => closed).length).toBe(3);
    expect(other.closed).toBe(false);
    other.write(Buffer.from(']'));
    other.frame('427["mailbox:pull",{"after":0,"limit":1}]');
    await other.until(({ received }) => received.includes('437[{"ok":true'));
    expect(other.received).toContain('437[{"ok":true');
    for (const socket of [other, ...mine]) socket.end();
    await bounded.stop();
  });

  it('ends a connection that never says who it is', async () => {
    const socket = new RawSocket(server.url);
    await socket.until(({ received }) => received.includes('0{"sid"'));
    await socket.until(isClosed);
    expect(isClosed(socket)).toBe(true);
    socket.end();
  });

  it('is offered no compression', async () => {
    const socket = await admitted();
    expect(socket.received).not.toMatch(/permessage-deflate/iu);
    socket.end();
  });

  it('refuses a frame beyond the limit', async () => {
    const person = await Person.registered(server);
    await person.connect();
    person.sockets[0]?.emit('envelope:send', { ...sendTo([alice]), filling: 'x'.repeat(7 * 1024 * 1024) });
    await person.hears((one) => one.pushes('disconnect').length === 1);
    await expectAlive();
  });
});

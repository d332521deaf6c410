import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toBase64Url } from '@cipherchat/protocol';
import { StubServer } from '../../test/support/stub-server.ts';
import type { Link, LinkEvents, Transport } from './port.ts';
import { createSocketTransport } from './socket-transport.ts';

const ID = '0123456789abcdef0123456789abcdef';
const ENVELOPE = { id: ID, sender: { account: 'a'.repeat(32), device: ID }, message: 'AQEi', at: 1, sequence: 1 };

class Ear {
  readonly pushes: unknown[] = [];
  closed = 0;
  readonly #waiting: (() => void)[] = [];
  readonly events: LinkEvents = {
    push: (name, push) => {
      this.pushes.push([name, push]);
      this.#waiting.splice(0).forEach((wake) => wake());
    },
    closed: () => {
      this.closed += 1;
      this.#waiting.splice(0).forEach((wake) => wake());
    },
  };

  /** Resolves at the next push or when the link closed. */
  next(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}

/** Longer than a local answer takes on any machine. */
const PATIENT_MS = 30_000;

describe('socket link', () => {
  let server: StubServer;
  let origin: string;
  let transport: Transport;
  let ear: Ear;

  const connect = (): Promise<Link> => transport.connect('the.token', ear.events);
  const answering = (answer: unknown) => {
    server.onSocket = (socket) => socket.onAny((_, __, acknowledge: (answer: unknown) => void) => acknowledge(answer));
  };

  beforeEach(async () => {
    server = new StubServer();
    origin = await server.start();
    transport = createSocketTransport(origin, { timeoutMs: PATIENT_MS });
    ear = new Ear();
  });
  afterEach(() => {
    vi.useRealTimers();
    return server.stop();
  });

  it('shows its token and speaks websocket from the first byte', async () => {
    const shown: unknown[] = [];
    server.admit = (auth) => {
      shown.push(auth);
      return undefined;
    };
    await connect();
    expect(shown).toEqual([{ token: 'the.token' }]);
    expect(server.sockets[0]?.conn.transport.name).toBe('websocket');
    expect(server.heard).toEqual([]);
  });

  it('passes on why the gate refuses', async () => {
    server.admit = () =>
      Object.assign(new Error('no'), { data: { code: 'rate-limited', message: 'wait', retryAfterMs: 40 } });
    await expect(connect()).rejects.toMatchObject({ name: 'TransportError', code: 'rate-limited', retryAfterMs: 40 });
    server.admit = () => new Error('no');
    await expect(connect()).rejects.toMatchObject({ code: 'unreachable' });
    expect(ear.closed).toBe(0);
  });

  it('gives up on a gate that does not answer, and on a server that is not there', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const isAsked = new Promise<void>((resolve) => {
      server.admit = () => {
        resolve();
        return 'never';
      };
    });
    const tried = expect(connect()).rejects.toMatchObject({ code: 'unreachable' });
    await isAsked;
    await vi.advanceTimersByTimeAsync(PATIENT_MS);
    await tried;
    vi.useRealTimers();
    await server.stop();
    await expect(connect()).rejects.toMatchObject({ code: 'unreachable' });
    expect(ear.closed).toBe(0);
  });

  it('sends a request and gives back its checked answer', async () => {
    const asked: unknown[] = [];
    server.onSocket = (socket) =>
      socket.on('mailbox:pull', (request, acknowledge: (answer: unknown) => void) => {
        asked.push(request);
        acknowledge({ ok: true, envelopes: [ENVELOPE], deliveries: [], more: false, now: 4, later: 1 });
      });
    const link = await connect();
    expect(await link.request('mailbox:pull', { after: 0, limit: 200 })).toEqual({
      envelopes: [ENVELOPE],
      deliveries: [],
      more: false,
      now: 4,
    });
    expect(asked).toEqual([{ after: 0, limit: 200 }]);
  });

  it('says how long it waits, once for each time, before the request that it holds for', async () => {
    const heard: unknown[] = [];
    server.onSocket = (socket) =>
      socket.onAny((name: string, request: unknown, acknowledge: (answer: unknown) => void) => {
        heard.push(name === 'session:wait' ? request : name);
        // A server of before this event.
        acknowledge(name === 'session:wait' ? { ok: false, error: { code: 'malformed', message: '' } } : { ok: true });
      });
    const link = await connect();
    for (let i = 0; i < 2; i += 1) await link.request('session:renew', { token: 't' });
    expect(heard).toEqual([{ ms: PATIENT_MS }, 'session:renew', 'session:renew']);
  });

  it('sends the same request on a page whose toJSON throws', async () => {
    const asked: unknown[] = [];
    server.onSocket = (socket) =>
      socket.on('session:renew', (request, acknowledge: (answer: unknown) => void) => {
        asked.push(request);
        acknowledge({ ok: true });
      });
    const link = await connect();
    const value = (): never => {
      throw new TypeError('of the page');
    };
    // The server of this test is in the same process: it must not meet the addition.
    Object.defineProperty(Object.prototype, 'toJSON', { value, configurable: true });
    const answer = link.request('session:renew', { token: 't' });
    Reflect.deleteProperty(Object.prototype, 'toJSON');
    await answer;
    expect(asked).toEqual([{ token: 't' }]);
  });

  it('passes on a refusal with its details', async () => {
    const list = new Uint8Array(222).fill(3);
    answering({ ok: false, error: { code: 'stale-list', message: 'newer', lists: [toBase64Url(list)] } });
    const link = await connect();
    await expect(link.request('session:renew', { token: 't' })).rejects.toMatchObject({
      code: 'stale-list',
      lists: [list],
    });
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'ok'],
    ['no verdict', {}],
    ['a success without its fields', { ok: true }],
    ['an unknown code', { ok: false, error: { code: 'nonsense', message: '' } }],
    ['a list that is not base64url', { ok: false, error: { code: 'stale-list', message: '', lists: ['=='] } }],
    ['fields without a verdict', { envelopes: [], deliveries: [], more: false, now: 4 }],
    [
      'an envelope of the wrong shape',
      { ok: true, envelopes: [{ ...ENVELOPE, id: 'x' }], deliveries: [], more: false, now: 4 },
    ],
  ])('calls %s an invalid answer', async (_, answer) => {
    answering(answer);
    const link = await connect();
    await expect(link.request('mailbox:pull', { after: 0, limit: 1 })).rejects.toMatchObject({
      code: 'invalid-answer',
    });
  });

  it('gives up on an answer that does not come in time, and stays open', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const link = await connect();
    const asked = expect(link.request('session:renew', { token: 't' })).rejects.toMatchObject({ code: 'unreachable' });
    await vi.advanceTimersByTimeAsync(PATIENT_MS);
    await asked;
    expect([ear.closed, server.sockets[0]?.connected]).toEqual([0, true]);
  });

  it('fails what is under way when the connection breaks, tells so once, and refuses from then on', async () => {
    const link = await connect();
    const asked = link.request('session:renew', { token: 't' });
    server.sockets[0]?.conn.close();
    await expect(asked).rejects.toMatchObject({ code: 'unreachable' });
    await expect(link.request('session:renew', { token: 't' })).rejects.toMatchObject({ code: 'unreachable' });
    link.close();
    await connect();
    expect([ear.closed, server.sockets.length]).toEqual([1, 2]);
  });

  it('tells once that it was closed by the client or put out by the server', async () => {
    const link = await connect();
    link.close();
    link.close();
    expect(ear.closed).toBe(1);
    await connect();
    const told = ear.next();
    server.sockets[1]?.disconnect();
    await told;
    await connect();
    expect(ear.closed).toBe(2);
  });

  it('hears pushes in order, also those that come with the admission', async () => {
    server.onSocket = (socket) => {
      socket.emit('envelope:new', { ...ENVELOPE, sequence: 1 });
      socket.emit('envelope:new', { ...ENVELOPE, sequence: 2, later: true });
      socket.emit('mailbox:more', {});
    };
    let linked = false;
    const early: boolean[] = [];
    await transport.connect('t', {
      push: (name, push) => {
        early.push(!linked);
        ear.events.push(name, push);
      },
      closed: ear.events.closed,
    });
    linked = true;
    while (ear.pushes.length < 3) await ear.next();
    expect(ear.pushes).toEqual([
      ['envelope:new', ENVELOPE],
      ['envelope:new', { ...ENVELOPE, sequence: 2 }],
      ['mailbox:more', {}],
    ]);
    expect(early).toEqual([false, false, false]);
  });

  it('passes over pushes that are unknown or malformed', async () => {
    server.onSocket = (socket) => {
      socket.emit('envelope:unheard-of', ENVELOPE);
      socket.emit('envelope:new', { ...ENVELOPE, message: '<>' });
      socket.emit('envelope:new', null);
      socket.emit('envelope:delivered', { deliveries: [{ id: ID, device: 'x', at: 1 }] });
      socket.emit('server:draining', { reconnectAfterMs: 10 });
    };
    await connect();
    await ear.next();
    expect(ear.pushes).toEqual([['server:draining', { reconnectAfterMs: 10 }]]);
  });

  it('opens a connection of its own each time', async () => {
    await connect();
    await connect();
    expect(new Set(server.sockets.map((socket) => socket.conn)).size).toBe(2);
  });
});

/** One Socket.IO connection. It does not reconnect: the client decides when to try again. */
import {
  ANSWERS,
  bare,
  failureSchema,
  PUSHES,
  wireErrorSchema,
  type ParsedAnswer,
  type ParsedPush,
  type PushName,
  type RequestName,
  type RequestOf,
} from '@cipherchat/protocol';
import { Manager, type Socket } from 'socket.io-client';
import { Decoder, Encoder, type Packet } from 'socket.io-parser';
import { safeParse } from 'valibot';
import { TransportError, type Link, type LinkEvents } from './port.ts';
import type { Patience } from './patience.ts';
import { wireFailure } from './wire-failure.ts';

/** What leaves does not depend on a page's `toJSON`. */
class PlainEncoder extends Encoder {
  override encode(packet: Packet): ReturnType<Encoder['encode']> {
    return super.encode(bare(packet) as Packet);
  }
}

export type Attempt = {
  readonly origin: string;
  readonly token: string;
  readonly events: LinkEvents;
  readonly via: 'websocket' | 'polling';
  readonly patience: Patience;
};

/** A websocket that takes longer to open is taken for swallowed by a proxy, and HTTP polling is tried. */
const OPEN_MS = 3_000;

/**
 * Query parameter that is constant for one polling connection: a balancer in front of several nodes can send all its
 * requests to one of them by it (`server/README.md`).
 */
const newPlace = (): string => [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte % 10).join('');

/** A manager of its own: `io()` keeps managers by address and parses it, and the build is smaller without that. */
const open = ({ origin, token, via, patience }: Attempt): Socket =>
  new Manager(origin, {
    transports: [via],
    ...(via === 'polling' ? { query: { place: newPlace() } } : {}),
    autoConnect: false,
    reconnection: false,
    timeout: patience.ms('connect'),
    withCredentials: false,
    parser: { Encoder: PlainEncoder, Decoder },
  }).socket('/', { auth: { token } });

/** What Engine.IO says of a request that failed: an HTTP status, where there was an answer. */
type EngineError = Error & { readonly description?: unknown };

/**
 * The server refuses admission with a wire error as data. `blocked`: the way did not open, so another one may. An HTTP
 * status says that requests get through.
 */
const openingFailure = (error: Error, isOpen: boolean, via: Attempt['via']): TransportError => {
  const refusal = safeParse(wireErrorSchema, (error as { readonly data?: unknown }).data);
  if (refusal.success) return wireFailure(refusal.output);
  const { description: status } = error as EngineError;
  if (status === 429) return new TransportError('rate-limited');
  const isAnswered = typeof status === 'number' && status > 0 && status < 500;
  return new TransportError(!isOpen && (via === 'websocket' || isAnswered) ? 'blocked' : 'unreachable');
};

/** Ignores pushes that are unknown or malformed: their envelopes are in the mailbox anyway. */
const hearPush = <N extends PushName>(socket: Socket, name: N, push: LinkEvents['push']): void => {
  const event: string = name;
  socket.on(event, (raw: unknown) => {
    const read = safeParse(PUSHES[name], raw);
    if (read.success) push(name, read.output as ParsedPush<N>);
  });
};

const answerOf = <N extends RequestName>(name: N, raw: unknown): ParsedAnswer<N> => {
  const failure = safeParse(failureSchema, raw);
  if (failure.success) throw wireFailure(failure.output.error);
  const read = safeParse(ANSWERS[name], raw);
  if (!read.success || (raw as { readonly ok?: unknown }).ok !== true) throw new TransportError('invalid-answer');
  return read.output;
};

const emit = async (socket: Socket, patience: Patience, name: string, request: unknown): Promise<unknown> => {
  if (!socket.connected) throw new TransportError('unreachable');
  const [timeoutMs, since] = [patience.ms(name), performance.now()];
  try {
    const answer: unknown = await socket.timeout(timeoutMs).emitWithAck(name, request);
    patience.answered(name, performance.now() - since);
    return answer;
  } catch {
    if (!socket.disconnected) patience.silent(name, timeoutMs);
    throw new TransportError('unreachable');
  }
};

/** Says how long the answers to what follows are waited for, once for each such time. */
const stateWait = (socket: Socket, ms: number, stated: { ms?: number }): void => {
  if (stated.ms === ms) return;
  stated.ms = ms;
  // A server that does not know it refuses it, which changes nothing.
  socket.emit('session:wait', { ms }, () => undefined);
};

/** No event of this name exists: a server of any version refuses it at once, and does nothing else for it. */
const PROBE = 'probe';

const linkOf = (socket: Socket, close: () => void, { patience, via }: Attempt): Link => {
  const stated = {};
  return {
    request: async <N extends RequestName>(name: N, request: RequestOf<N>) => {
      if (socket.connected) stateWait(socket, patience.ms(name), stated);
      return answerOf(name, await emit(socket, patience, name, request));
    },
    probe: async () => {
      await emit(socket, patience, PROBE, {});
    },
    slow: via === 'polling',
    close,
  };
};

/** Holds pushes back that arrive with the admission, until the caller has the link. */
const afterLink = (push: LinkEvents['push']): { readonly push: LinkEvents['push']; readonly release: () => void } => {
  let held: (() => void)[] | undefined = [];
  return {
    push: (name, content) => {
      if (held === undefined) push(name, content);
      else held.push(() => push(name, content));
    },
    release: () => {
      const waiting = held ?? [];
      held = undefined;
      for (const deliver of waiting) deliver();
    },
  };
};

/** Resolves when the server admitted the token. Code `blocked` where this way to the server does not open. */
export const connectSocket = (attempt: Attempt): Promise<Link> =>
  new Promise((resolve, reject) => {
    const { events, via, patience } = attempt;
    const socket = open(attempt);
    const { push, release } = afterLink(events.push);
    let phase: 'opening' | 'open' | 'over' = 'opening';
    let isOpen = false;
    const end = (failure: TransportError): void => {
      const before = phase;
      if (before === 'over') return;
      phase = 'over';
      clearTimeout(timer);
      socket.off();
      socket.disconnect();
      if (before === 'opening') reject(failure);
      else events.closed();
    };
    const lose = (): void => end(new TransportError('unreachable'));
    const timeoutMs = patience.ms('connect');
    const giveUp = (): void => {
      patience.silent('connect', timeoutMs);
      lose();
    };
    const swallowed = (): void => end(new TransportError('blocked', { retryAfterMs: OPEN_MS }));
    const openMs = Math.min(OPEN_MS, timeoutMs);
    let timer = setTimeout(via === 'websocket' ? swallowed : giveUp, via === 'websocket' ? openMs : timeoutMs);
    socket.io.on('open', () => {
      isOpen = true;
      clearTimeout(timer);
      timer = setTimeout(giveUp, timeoutMs);
    });
    socket.on('connect_error', (error) => end(openingFailure(error, isOpen, via)));
    socket.on('disconnect', lose);
    socket.on('connect', () => {
      phase = 'open';
      clearTimeout(timer);
      setTimeout(release, 0);
      resolve(linkOf(socket, lose, attempt));
    });
    for (const name of Object.keys(PUSHES) as readonly PushName[]) hearPush(socket, name, push);
    socket.connect();
  });

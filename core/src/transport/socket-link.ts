/** One Socket.IO connection, websocket only. It does not reconnect: the client decides when to try again. */
import {
  ANSWERS,
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
import { safeParse } from 'valibot';
import { TransportError, type Link, type LinkEvents } from './port.ts';
import { wireFailure } from './wire-failure.ts';

/** A manager of its own: `io()` keeps managers by address and parses it, and the build is smaller without that. */
const open = (origin: string, token: string, timeoutMs: number): Socket =>
  new Manager(origin, {
    transports: ['websocket'],
    autoConnect: false,
    reconnection: false,
    timeout: timeoutMs,
    withCredentials: false,
  }).socket('/', { auth: { token } });

/** The server refuses admission with a wire error as data. Any other error means that the server was not reached. */
const admissionFailure = (error: Error): TransportError => {
  const refusal = safeParse(wireErrorSchema, (error as { readonly data?: unknown }).data);
  return refusal.success ? wireFailure(refusal.output) : new TransportError('unreachable');
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

const emit = async (socket: Socket, name: string, request: unknown, timeoutMs: number): Promise<unknown> => {
  if (!socket.connected) throw new TransportError('unreachable');
  try {
    return await socket.timeout(timeoutMs).emitWithAck(name, request);
  } catch {
    throw new TransportError('unreachable');
  }
};

const linkOf = (socket: Socket, close: () => void, timeoutMs: number): Link => ({
  request: async <N extends RequestName>(name: N, request: RequestOf<N>) =>
    answerOf(name, await emit(socket, name, request, timeoutMs)),
  close,
});

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

/** Resolves when the server admitted the token; `timeoutMs` bounds that and each request. */
export const connectSocket = (origin: string, token: string, events: LinkEvents, timeoutMs: number): Promise<Link> =>
  new Promise((resolve, reject) => {
    const socket = open(origin, token, timeoutMs);
    const { push, release } = afterLink(events.push);
    let phase: 'opening' | 'open' | 'over' = 'opening';
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
    const timer = setTimeout(lose, timeoutMs);
    socket.on('connect_error', (error) => end(admissionFailure(error)));
    socket.on('disconnect', lose);
    socket.on('connect', () => {
      phase = 'open';
      clearTimeout(timer);
      setTimeout(release, 0);
      resolve(linkOf(socket, lose, timeoutMs));
    });
    for (const name of Object.keys(PUSHES) as readonly PushName[]) hearPush(socket, name, push);
    socket.connect();
  });

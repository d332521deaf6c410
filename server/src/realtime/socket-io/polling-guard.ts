/**
 * Bounds on HTTP polling, which takes over where a proxy lets no websocket pass. Engine.IO takes these requests before
 * the application does, so that what the application does for its own ones is done here: counted for the network, one
 * request of a TCP connection at a time, and a body that is announced before it is read.
 */
import { ServerResponse, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { MAX_FRAME_BYTES, WIRE_ERRORS, type WireErrorCode } from '@cipherchat/protocol';
import type { Server } from 'socket.io';
import { wireError, wireFailure } from '../../edge/wire-failure.ts';
import type { SocketServerParts } from './port.ts';
import type { PreAuthGuard } from './pre-auth-guard.ts';

type Engine = Server['engine'];

export type PollingParts = Pick<SocketServerParts, 'mayOpen' | 'mayPoll' | 'beginBody' | 'onLostUpgrade'> & {
  readonly guard: Pick<PreAuthGuard, 'mostBytes'>;
};

const refuse = (response: ServerResponse, error: ReturnType<typeof wireError>): void => {
  const seconds = Math.ceil((error.retryAfterMs ?? 0) / 1000);
  response.writeHead(WIRE_ERRORS[error.code], {
    'Content-Type': 'application/json; charset=utf-8',
    // What follows on this connection would be the body that is not read.
    Connection: 'close',
    ...(seconds > 0 ? { 'Retry-After': String(seconds) } : {}),
  });
  response.end(JSON.stringify(error));
};

/** Length of the body that is announced; undefined for a body of unknown length. */
const announced = ({ headers }: IncomingMessage): number | undefined => {
  const { 'content-length': length, 'transfer-encoding': encoding } = headers;
  return encoding === undefined && length !== undefined && /^[0-9]{1,9}$/u.test(length) ? Number(length) : undefined;
};

/** Why a body is not read. */
const bodyRefusal = (request: IncomingMessage, mostBytes: number): WireErrorCode | undefined => {
  const bytes = announced(request);
  if (bytes === undefined) return 'malformed';
  return bytes > Math.min(mostBytes, MAX_FRAME_BYTES) ? 'too-large' : undefined;
};

/** The hold that `mayOpen` gave ends with the connection, or with the answer if none was made. */
const endWith = (engine: Engine, request: IncomingMessage, response: ServerResponse, end: () => void): void => {
  let isConnected = false;
  const see = (connection: { readonly request: IncomingMessage; once: (event: 'close', end: () => void) => void }) => {
    if (connection.request !== request) return;
    isConnected = true;
    connection.once('close', end);
  };
  engine.on('connection', see);
  response.once('close', () => {
    engine.off('connection', see);
    if (!isConnected) end();
  });
};

const takeBody = (request: IncomingMessage, response: ServerResponse, parts: PollingParts, sid: string): boolean => {
  const refusal = bodyRefusal(request, parts.guard.mostBytes(sid));
  if (refusal !== undefined) {
    refuse(response, wireError(refusal));
    return false;
  }
  const end = parts.beginBody(request, announced(request) ?? 0);
  if (end === undefined) {
    refuse(response, wireError('rate-limited', { retryAfterMs: 1_000 }));
    return false;
  }
  response.once('close', end);
  return true;
};

const admitRequest = async (
  engine: Engine,
  request: IncomingMessage,
  response: ServerResponse,
  parts: PollingParts,
): Promise<boolean> => {
  const { searchParams } = new URL(request.url ?? '', 'http://localhost');
  const sid = searchParams.get('sid');
  if (searchParams.get('transport') === 'websocket') {
    parts.onLostUpgrade();
    // Engine.IO would give it to the websocket whose session id it names, which never answers.
    refuse(response, wireError('malformed'));
    return false;
  }
  if (request.method === 'POST' && !takeBody(request, response, parts, sid ?? '')) return false;
  if (sid === null) endWith(engine, request, response, await parts.mayOpen(request));
  else await parts.mayPoll(request);
  return !request.socket.destroyed;
};

export const guardPolling = (engine: Engine, parts: PollingParts): void => {
  /** TCP connections with a request that is not answered yet. */
  const busy = new WeakSet<Socket>();
  engine.use((request: IncomingMessage, response: unknown, next: (failure?: unknown) => void) => {
    if (!(response instanceof ServerResponse)) {
      next();
      return;
    }
    const answer = response as ServerResponse;
    const { socket } = request;
    if (busy.has(socket)) {
      socket.destroy();
      return;
    }
    busy.add(socket);
    answer.once('close', () => busy.delete(socket));
    answer.setHeader('Access-Control-Allow-Origin', '*');
    answer.setHeader('X-Content-Type-Options', 'nosniff');
    answer.setHeader('Cache-Control', 'no-store');
    admitRequest(engine, request, answer, parts).then(
      (isAdmitted) => {
        if (isAdmitted) next();
      },
      (cause: unknown) => refuse(answer, wireFailure(cause)),
    );
  });
};

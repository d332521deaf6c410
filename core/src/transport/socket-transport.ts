/** The real transport: REST for keys and login, Socket.IO for mail. Works in browsers and in Node. */
import type { OtherWay } from './other-way.ts';
import { Patience } from './patience.ts';
import { TransportError, type Transport } from './port.ts';
import { createRestDirectory } from './rest-directory.ts';
import { connectSocket } from './socket-link.ts';

/** Websockets that did not open in a row before polling is tried. A server that restarts fails once. */
const FAILURES_BEFORE_POLLING = 2;

const isBlocked = (cause: unknown): cause is TransportError =>
  cause instanceof TransportError && cause.code === 'blocked';

export type SocketTransportOptions = {
  readonly timeoutMs?: number;
  /** Loaded before the first request: then a policy of the page that stops that one is known, too. */
  readonly otherWay?: OtherWay | undefined;
};

/** `origin` as a browser serialises it, for example `https://chat.example`. */
export const createSocketTransport = (
  origin: string,
  { timeoutMs, otherWay: given }: SocketTransportOptions = {},
): Transport => {
  const patience = new Patience(timeoutMs);
  let loading = given && Promise.resolve(given);
  /** Undefined where it cannot be loaded: then nothing gets through. */
  const otherWay = async (): Promise<OtherWay | undefined> => {
    loading ??= import('./other-way.ts').then(({ createOtherWay }) => createOtherWay(origin));
    return loading.catch(() => (loading = undefined));
  };
  const failure = async (kind: 'http' | 'ws'): Promise<TransportError> =>
    new TransportError((await (await otherWay())?.whyNot(kind)) ?? 'unreachable');
  let failures = 0;
  return {
    origin,
    directory: createRestDirectory({ origin, patience, failure: () => failure('http') }),
    rosters: async () => (await import('./roster-directory.ts')).createRosterDirectory(origin),
    blobs: async () => (await import('./blob-directory.ts')).createBlobDirectory(origin),
    connect: async (token, events, fallback = true) => {
      const attempt = { origin, token, events, patience };
      try {
        const link = await connectSocket({ ...attempt, via: 'websocket' });
        failures = 0;
        return link;
      } catch (cause) {
        if (!isBlocked(cause)) throw cause;
        // A websocket without any answer took its time: there is no need to wait for another one.
        failures += cause.retryAfterMs === undefined ? 1 : FAILURES_BEFORE_POLLING;
        const why = await failure('ws');
        const other = await otherWay();
        if (!fallback || other === undefined || (failures < FAILURES_BEFORE_POLLING && why.code !== 'policy'))
          throw why;
        return other.open(attempt);
      }
    },
  };
};

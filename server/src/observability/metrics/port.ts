/**
 * What the server counts for its operator. No report takes an account, a device, a network or an envelope: a label that
 * named one would make the numbers a record of people. Outside of this folder only the port is imported; `compose.ts`
 * names the implementation.
 */
import type { BlobRouteName, RequestName, RouteName, WireErrorCode } from '@cipherchat/protocol';

export type RequestKind = RouteName | BlobRouteName | RequestName | 'unknown';
export type Outcome = 'ok' | WireErrorCode;
export type Transport = 'websocket' | 'polling';
/** Who or what ended a connection. `lost`: the network, or a frame that could not be read. */
export type CloseReason = 'client' | 'server' | 'timeout' | 'lost';

export type HttpAnswer = {
  readonly method: string;
  /** A pattern such as `/v1/accounts/:account/lists`, never a path. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
};

/** Rows that one slice of the sweep dropped, by kind. */
export type DroppedRows = { readonly messages: number; readonly prekeys: number; readonly answers: number };

/** Calls cost next to nothing where nothing is counted. No call throws. Times are in milliseconds. */
export interface Metrics {
  /** False: nothing is kept, so a caller need not measure. */
  readonly isOn: boolean;
  /** A request of the wire contract, over REST or a socket. */
  answered(kind: RequestKind, outcome: Outcome): void;
  /** Any answer over HTTP, files too. */
  answeredHttp(answer: HttpAnswer): void;
  /** A client asked to be admitted to the socket. */
  admitted(outcome: Outcome): void;
  opened(transport: Transport): void;
  closed(transport: Transport, reason: CloseReason): void;
  /** A send was acknowledged. `bytes`: all its sealed messages. `ms`: from the request to the push. */
  relayed(bytes: number, ms: number): void;
  /** `ms`: from a push to its acknowledgement by the client. */
  delivered(ms: number): void;
  /** An operation of the store began; it has ended when `storeSettled` is called. */
  storeAsked(): void;
  /** `operation` is a method of the store's port. */
  storeSettled(operation: string, ms: number): void;
  /** A rate limit refused a request. `rule` is its name in `edge/rate-limits.ts`. */
  refused(rule: string): void;
  /** A client connected without an upgrade to a websocket. */
  upgradeMissed(): void;
  /** A bundle without one-time prekeys was handed out. */
  prekeysLow(): void;
  swept(dropped: DroppedRows): void;
  /** A push was tried: what the push service made of it. */
  pushed(outcome: 'taken' | 'gone' | 'later' | 'refused'): void;
  /** A page asked for the loader of that build of the widget. */
  buildRequested(build: string): void;
}

/** Where the operator's monitoring reads them: a port of its own. */
export type MetricsEndpoint = {
  /** Resolves with the port, which the system chose if the settings say 0. */
  readonly listen: () => Promise<number>;
  readonly close: () => Promise<void>;
};

/**
 * The server as the client needs it: the REST routes and the socket of `@cipherchat/protocol`, decoded and validated.
 */
import type {
  AccountId,
  DeviceId,
  LinkStep,
  ParsedAnswer,
  ParsedPush,
  PushName,
  RequestName,
  RequestOf,
  RouteAnswer,
  RouteBody,
  TokenAnswer,
} from '@cipherchat/protocol';
import type { AskedPause } from '../base/backoff.ts';
import type { TransportErrorCode } from '../base/failure-codes.ts';

export type { TransportErrorCode };

export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly code: TransportErrorCode;
  readonly retryAfterMs: AskedPause | undefined;
  /** With `stale-list`: the newest device lists as the server has them, not verified. */
  readonly lists: readonly Uint8Array[];
  /** With `not-found`, where a login or a registration was refused: a `RefusalReason`, or unknown. */
  readonly reason: string | undefined;

  constructor(
    code: TransportErrorCode,
    details: {
      readonly retryAfterMs?: AskedPause | number | undefined;
      readonly lists?: readonly Uint8Array[];
      readonly reason?: string | undefined;
    } = {},
  ) {
    super(`the server request failed: ${code}`);
    this.code = code;
    this.retryAfterMs = details.retryAfterMs as AskedPause | undefined;
    this.lists = details.lists ?? [];
    this.reason = details.reason;
  }
}

export type Proof = { readonly nonce: Uint8Array; readonly expires: number; readonly signature: Uint8Array };

/** The REST routes. Every failure is a `TransportError`. */
export interface Directory {
  challenge(): Promise<{ readonly nonce: Uint8Array; readonly expires: number }>;
  logIn(request: {
    readonly account: AccountId;
    readonly device: DeviceId;
    readonly proof: Proof;
  }): Promise<TokenAnswer>;
  register(request: {
    readonly device: DeviceId;
    readonly list: Uint8Array;
    readonly prekeys: readonly Uint8Array[];
    readonly proof: Proof;
    /** For a server that takes new inboxes by invitation. */
    readonly invitation?: string | undefined;
  }): Promise<TokenAnswer>;
  /**
   * Versions from `from` on, ascending, at most 100; without `from` the newest alone. `roster`: epoch of the newest
   * entry of the account's roster, as the server says.
   */
  lists(
    account: AccountId,
    from?: number,
  ): Promise<{ readonly lists: readonly Uint8Array[]; readonly newest: number; readonly roster?: number | undefined }>;
  publishList(token: string, account: AccountId, list: Uint8Array): Promise<void>;
  /** `attempt`: 32 random hexadecimal digits, the same in each repeat, which then spends no further prekey. */
  bundle(token: string, account: AccountId, device: DeviceId, attempt: string): Promise<Uint8Array>;
  prekeys(token: string): Promise<RouteAnswer<'prekeys'>>;
  addPrekeys(token: string, prekeys: readonly Uint8Array[]): Promise<void>;
  removePrekeys(token: string, ids: RouteBody<'removePrekeys'>): Promise<void>;
}

/** The rendezvous of two devices that link. `id`: 32 hexadecimal digits. Every failure is a `TransportError`. */
export interface LinkDirectory {
  /** Code `conflict`: there is one under this id. */
  open(token: string, id: string): Promise<void>;
  /** `not-found`; `conflict`: other bytes are there, or the step before is missing. The same bytes again succeed. */
  put(id: string, step: LinkStep, blob: Uint8Array): Promise<void>;
  /** Waits for up to 25 s. Code `not-found`: it did not come, or there is no such rendezvous. */
  read(id: string, step: LinkStep): Promise<Uint8Array>;
}

/** Where an account ends (PROTOCOL 22.3). Every failure is a `TransportError`. */
export interface ErasureDirectory {
  /** `erasure`: 112 bytes. The same again succeeds. Codes: see `ERASURE_ROUTES`. */
  erase(account: AccountId, erasure: Uint8Array): Promise<void>;
}

/** Rosters of teams (docs/protocol.md 8.3). Every failure is a `TransportError`. */
export interface RosterDirectory {
  /** From epoch `from` on, ascending, at most 100; without it the newest. None is verified. `newest`: 0 without any. */
  entries(
    account: AccountId,
    from?: number,
  ): Promise<{ readonly entries: readonly Uint8Array[]; readonly newest: number }>;
  /** The same again succeeds. Codes: see `ROSTER_ROUTES`. */
  publish(token: string, account: AccountId, entry: Uint8Array): Promise<void>;
}

/** A backup as the server has it; nothing of it is verified. */
export type ServedBackup = {
  readonly manifest: Uint8Array;
  readonly slots: readonly Uint8Array[];
  /** Record id and SHA-256 of the record, 48 bytes each. */
  readonly index: Uint8Array;
};

/** `access`: hash of the access key, 32 bytes. */
export type ServedSlot = { readonly slot: Uint8Array; readonly access: Uint8Array };

/** The routes of the backup (docs/protocol.md 10). Every failure is a `TransportError`. */
export interface BackupDirectory {
  own(token: string): Promise<ServedBackup & { readonly accesses: readonly Uint8Array[] }>;
  addRecords(token: string, records: readonly Uint8Array[]): Promise<void>;
  /** `ids`: of all records, ascending. */
  replace(
    token: string,
    backup: {
      readonly manifest: Uint8Array;
      readonly slots: readonly ServedSlot[];
      readonly ids: readonly Uint8Array[];
    },
  ): Promise<void>;
  /** The first 65 bytes of the slots that need more than a recovery code. */
  heads(account: AccountId): Promise<readonly Uint8Array[]>;
  /** `access`: access key, 32 bytes. */
  open(access: Uint8Array): Promise<ServedBackup & { readonly account: AccountId }>;
  /** At least the first of the records. */
  read(access: Uint8Array, ids: readonly Uint8Array[]): Promise<readonly Uint8Array[]>;
}

/**
 * The routes of encrypted files (docs/protocol.md 14.5). `id`: 32 hexadecimal digits; `size`: of the whole blob, in
 * bytes. Every failure is a `TransportError`.
 */
export interface BlobDirectory {
  /** Bytes that the server has, 0 where it knows no such blob. `not-found`: it takes no files. */
  have(token: string, id: string, size: number, stop: AbortSignal): Promise<number>;
  /** Adds bytes from `from` on; gives how many are there. `conflict`: others are there: ask `have`. */
  put(
    token: string,
    part: { readonly id: string; readonly from: number; readonly size: number; readonly bytes: Uint8Array },
    stop: AbortSignal,
  ): Promise<number>;
  /** At least one byte from `from` on, unless the blob ends there. `not-found`: it is not there, or expired. */
  read(id: string, from: number, stop: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
}

/** One live connection. It never reconnects by itself: the client decides in one place when to try again. */
export interface Link {
  /** Rejects with a `TransportError`; `unreachable` when no acknowledgement came in time. */
  request<N extends RequestName>(name: N, request: RequestOf<N>): Promise<ParsedAnswer<N>>;
  /** Resolves at any sign of life of the server, which needs no work of its store for it. */
  probe(): Promise<void>;
  /** True for HTTP polling. */
  readonly slow: boolean;
  close(): void;
}

export type LinkEvents = {
  readonly push: <N extends PushName>(name: N, push: ParsedPush<N>) => void;
  /** Called once, also after `close`. */
  readonly closed: () => void;
};

export interface Transport {
  /** Origin of the chat server as a browser serialises it; login signatures are bound to it. */
  readonly origin: string;
  readonly directory: Directory;
  /** Loaded with the first file: `onDemand`. */
  readonly blobs: () => Promise<BlobDirectory>;
  /** Loaded with the first team: `onDemand`. */
  readonly rosters: () => Promise<RosterDirectory>;
  /**
   * Opens the socket with a token; resolves when the server admitted it. With `fallback`, which is the default, HTTP
   * polling takes over where websockets do not get through. Codes `unauthenticated`, `unreachable`, `rate-limited`,
   * `policy`, `blocked`.
   */
  connect(token: string, events: LinkEvents, fallback?: boolean): Promise<Link>;
}

/**
 * The connection as the rest of the client sees it: requests, and the token of this device. Without a connection every
 * request rejects with a `TransportError` `unreachable`.
 */
export interface Wire {
  readonly online: boolean;
  readonly request: Link['request'];
  /** Token of this device, for the authenticated routes. */
  token(): string;
  /** The server no longer accepts the token: log in again. */
  restart(): void;
}

/** What keeps a store in order: retention, the probe of its health, and its end. */

export type Retention = {
  readonly now: number;
  /** Envelopes and delivery news older than this are dropped. Milliseconds. */
  readonly mailMs: number;
  /** First answers older than this are dropped. Milliseconds. */
  readonly answersMs: number;
  /** Most rows of each kind in one call. */
  readonly rows: number;
};

/** Rows that one slice dropped. */
export type Swept = {
  readonly messages: number;
  readonly prekeys: number;
  readonly answers: number;
  /** A kind filled its slice: there may be more. */
  readonly more: boolean;
};

/** What the clock of one process said. Milliseconds since 1970. */
export type ClockReading = {
  /** Names the process among those that share the store; at most 32 characters. */
  readonly node: string;
  readonly at: number;
  /** False while the process itself doubts its clock. */
  readonly isTrusted: boolean;
};

/** What waits in the mailboxes of all devices, of one slice of the store. */
export type WaitingSlice = {
  readonly envelopes: number;
  /** Sealed messages of them; undefined where the store cannot tell without reading them. */
  readonly bytes: number | undefined;
  /** Time of the oldest, milliseconds since 1970; undefined where none waits. */
  readonly oldest: number | undefined;
  /** Where the next slice begins; undefined: this was the last one. */
  readonly next: number | undefined;
};

export interface UpkeepStore {
  /** Begin with 0, and go on with `next`. `rows`: most rows to look at, where the store works in slices. */
  waitingInAll(after: number, rows: number): Promise<WaitingSlice>;
  /** Drops one slice of what is older than its retention, even if newer rows lie before it. */
  sweep(retention: Retention): Promise<Swept>;
  /** Replaces the reading of that node with that trust. */
  keepReading(reading: ClockReading): Promise<void>;
  /** Drops the readings before `from` and those after `to`. Milliseconds since 1970. */
  dropReadings(from: number, to: number): Promise<void>;
  /** If no process has left a reading yet: the time of the newest row, as a reading of the node `rows`. */
  readings(): Promise<readonly ClockReading[]>;
  /** Bytes that the store holds on disk and will use again before it grows; 0 where that is not known. */
  spareBytes(): Promise<number>;
  /** Resolves when a write is on disk; rejects when the store takes none. */
  probe(): Promise<void>;
  /** Commits what waits, then closes everything. Refuses later requests as `unavailable`. */
  close(): Promise<void>;
}

/** Counts of what a store holds. They name no one. */
import { StorageError } from './port.ts';

export type StoreStats = {
  readonly accounts: number;
  /** Registered devices that no list has removed. */
  readonly devices: number;
  /** Envelopes that wait for their receivers, and the bytes of their messages. */
  readonly waiting: number;
  readonly waitingBytes: number;
  /** When the oldest of them was stored, in milliseconds since 1970; undefined if none waits. */
  readonly oldestWaiting: number | undefined;
  /** Deliveries of which the sender does not know yet. */
  readonly deliveries: number;
  /** Devices with fewer than `LOW_PREKEYS` of a one-time kind: they are about to be reached by a last-resort key. */
  readonly lowOnPrekeys: number;
  /** Size of the database on disk. */
  readonly databaseBytes: number;
};

export const LOW_PREKEYS = 3;

/** For commands that read the tables themselves: they know one layout, and must not upgrade a database. */
export const refuseOtherSchema = (found: number, known: number): void => {
  if (found === known) return;
  throw new StorageError(
    'unavailable',
    `The database has schema ${found}, and this command reads schema ${known}: start the server of this version ` +
      'once, which upgrades the database.',
  );
};

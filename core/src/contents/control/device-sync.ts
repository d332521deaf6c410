/** Type 10: what one device of an account tells the others (PROTOCOL 20). Read by `own-devices/`. */
import { isMap, listOf, mapOf, oneOf, required, uint, where, type Form } from '../forms/form.ts';
import { readSyncPart, syncPart, writeSyncPart, type SyncPart } from '../forms/sync-parts.ts';
import { EVERYWHERE, reservedKind } from '../kind.ts';

const SNAPSHOT = 6;
const MAX_PARTS = 256;

type SnapshotPart = {
  /** From 1. */
  readonly part: number;
  /** How many there are, up to 256. */
  readonly parts: number;
  readonly state: readonly SyncPart[];
};

export type DeviceSync =
  | SyncPart
  | { readonly kind: 'snapshot'; readonly snapshot: SnapshotPart }
  | { readonly kind: 'snapshot-wanted' };

const snapshot = where(
  mapOf<SnapshotPart>({
    part: required(0, uint(1, MAX_PARTS)),
    parts: required(1, uint(1, MAX_PARTS)),
    // Bounded by the 60,000 bytes of a content of this type.
    state: required(2, listOf(syncPart, 0, 60_000)),
  }),
  ({ part, parts }) => part <= parts,
);
const wanted = mapOf<{ readonly wanted: 1 }>({ wanted: required(3, oneOf(1)) });

export const deviceSyncBody: Form<DeviceSync> = {
  read: (body) => {
    if (!isMap(body)) return undefined;
    const [kind, map] = [body.get(0), body.get(1)];
    if (kind !== SNAPSHOT) return readSyncPart(kind, map);
    if (wanted.read(map) !== undefined) return { kind: 'snapshot-wanted' };
    const read = snapshot.read(map);
    return read && { kind: 'snapshot', snapshot: read };
  },
  write: (sync) => {
    if (sync.kind === 'snapshot-wanted') return body(SNAPSHOT, wanted.write({ wanted: 1 }));
    if (sync.kind === 'snapshot') return body(SNAPSHOT, snapshot.write(sync.snapshot));
    return body(...writeSyncPart(sync));
  },
};

const body = (kind: number, map: ReturnType<typeof wanted.write>): ReturnType<typeof wanted.write> =>
  new Map([
    [0, kind],
    [1, map],
  ]);

export const deviceSync = reservedKind({
  number: 10,
  ordered: false,
  to: EVERYWHERE,
  outbox: 'drop',
});

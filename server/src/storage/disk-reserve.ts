/**
 * Stops growth before the disk is full. On a full disk SQLite can delete nothing either, so acknowledgements and the
 * sweep, which make room, would be refused too. What adds rows stops while there is a reserve for what removes them.
 */
import { StorageError, type Store } from './port.ts';

export type DiskReserveParts = {
  /** Free bytes of the disk. Rejects where that cannot be found out: then nothing is refused. */
  readonly freeBytes: () => Promise<number>;
  /** Growth stops below it and goes on at twice as much, so that it does not stop and go with each message. */
  readonly reserveBytes: number;
  /** An answer is valid for this long. Milliseconds. */
  readonly everyMs: number;
  /** Milliseconds that are never set. */
  readonly now: () => number;
  /** Called once at each change. */
  readonly tell: (isTight: boolean) => void;
};

export type DiskReserve = {
  readonly store: Store;
  /** True while growth is refused. */
  readonly isTight: () => boolean;
};

/** The same store; what adds rows rejects with `full` while the disk is tight. */
export const keepDiskReserve = (store: Store, parts: DiskReserveParts): DiskReserve => {
  const { freeBytes, reserveBytes, everyMs, now, tell } = parts;
  let isTight = false;
  let asked: { readonly at: number; readonly answer: Promise<void> } | undefined;

  const look = async (): Promise<void> => {
    const free = (await freeBytes()) + (await store.spareBytes());
    const tightNow = free < (isTight ? 2 * reserveBytes : reserveBytes);
    if (tightNow === isTight) return;
    isTight = tightNow;
    tell(isTight);
  };
  const recentLook = (): Promise<void> => {
    if (asked === undefined || now() - asked.at >= everyMs) {
      // Where the disk cannot be asked, its own refusals have to do.
      asked = { at: now(), answer: look().catch(() => undefined) };
    }
    return asked.answer;
  };
  const growing =
    <A extends readonly unknown[], T>(operation: (...request: A) => Promise<T>) =>
    async (...request: A): Promise<T> => {
      await recentLook();
      if (isTight) throw new StorageError('full', 'The disk has only its reserve left.');
      return await operation(...request);
    };

  return {
    isTight: () => isTight,
    store: {
      ...store,
      register: growing((...request: Parameters<Store['register']>) => store.register(...request)),
      appendList: growing((...request: Parameters<Store['appendList']>) => store.appendList(...request)),
      addPrekeys: growing((...request: Parameters<Store['addPrekeys']>) => store.addPrekeys(...request)),
      openLink: growing((...request: Parameters<Store['openLink']>) => store.openLink(...request)),
      putLinkStep: growing((...request: Parameters<Store['putLinkStep']>) => store.putLinkStep(...request)),
      keepSubscription: growing((...request: Parameters<Store['keepSubscription']>) =>
        store.keepSubscription(...request),
      ),
      addBackupRecords: growing((...request: Parameters<Store['addBackupRecords']>) =>
        store.addBackupRecords(...request),
      ),
      appendRosterEntry: growing((...request: Parameters<Store['appendRosterEntry']>) =>
        store.appendRosterEntry(...request),
      ),
      send: growing((...request: Parameters<Store['send']>) => store.send(...request)),
    },
  };
};

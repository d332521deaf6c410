/** Work that has queued is dropped where nobody waits for it any more. */
import { StorageError } from './storage-error.ts';

/** False once nobody waits for the outcome. Asked before the work begins, and never after that. */
export type IsWanted = () => boolean;

export const abandoned = (): StorageError => new StorageError('abandoned', 'Nobody waits for it any more.');

export const refuseAbandoned = (isWanted: IsWanted | undefined): void => {
  if (isWanted?.() === false) throw abandoned();
};

/** Does the work, unless nobody waits for it any more. */
export const ifWanted = <T>(isWanted: IsWanted | undefined, work: () => T): T => {
  refuseAbandoned(isWanted);
  return work();
};

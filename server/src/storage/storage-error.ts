/** How a store fails. Messages are written for operators and name no person and no address of a database. */
export type StorageErrorCode =
  /** The disk is full. Nothing of this write was kept. */
  | 'full'
  /** The store cannot be reached, is closed, or failed. Whether this write was kept is not known. */
  | 'unavailable'
  /** Nobody waited for it any more when its turn came. Nothing of it was done. */
  | 'abandoned'
  /** A newer release wrote the data. Nothing was read or changed. */
  | 'newer-data';

export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.code = code;
  }
}

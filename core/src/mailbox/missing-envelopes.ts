import { troubles } from '../rows/records.ts';
import type { EngineStore } from '../rows/engine-store.ts';

/** Whether a device must be asked for something again (PROTOCOL 11). */
export const isAnythingMissing = (store: EngineStore): Promise<boolean> =>
  store.read(async (copy) => (await copy.list(troubles, { group: 'missing', limit: 1 })).length > 0);

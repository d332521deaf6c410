/** `stats`: how much the server holds. Counts only, so the output may be passed on. */
import { DAY_MS, HOUR_MS } from '@cipherchat/protocol';
import type { Config } from '../config.ts';
import { countRows } from '../storage/sqlite/count-rows.ts';
import { LOW_PREKEYS, type StoreStats } from '../storage/store-stats.ts';
import { done, type Outcome } from './outcome.ts';

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

const ago = (ms: number): string =>
  ms < 2 * DAY_MS ? `${(Math.max(ms, 0) / HOUR_MS).toFixed(1)} hours` : `${(ms / DAY_MS).toFixed(1)} days`;

const linesOf = (stats: StoreStats, now: number): readonly string[] =>
  [
    ['accounts', stats.accounts],
    ['devices', stats.devices],
    ['envelopes that wait', `${stats.waiting} (${megabytes(stats.waitingBytes)})`],
    ['oldest of them', stats.oldestWaiting === undefined ? 'none' : ago(now - stats.oldestWaiting)],
    ['deliveries not told yet', stats.deliveries],
    [`devices with fewer than ${LOW_PREKEYS} one-time prekeys`, stats.lowOnPrekeys],
    ['database', megabytes(stats.databaseBytes)],
  ].map(([name, value]) => `${String(name)}: ${String(value)}`);

/** A field that is not known is null, so that every field is always there. */
const jsonOf = ({ oldestWaiting, ...stats }: StoreStats, now: number): string =>
  JSON.stringify({
    ...stats,
    oldestWaitingSeconds: oldestWaiting === undefined ? null : Math.max(0, Math.round((now - oldestWaiting) / 1000)),
  });

const countAll = async ({ mongodbUrl, dataDir }: Config): Promise<StoreStats> => {
  if (mongodbUrl === undefined) return countRows(dataDir);
  const { countDocuments } = await import('../storage/mongo/count-documents.ts');
  return await countDocuments(mongodbUrl);
};

export const stats = async (config: Config, isJson: boolean, now = Date.now()): Promise<Outcome> => {
  const counted = await countAll(config);
  return isJson ? done(jsonOf(counted, now)) : done(...linesOf(counted, now));
};

/** The routes of the backup: texts into bytes and back, and what rate limits bound. */
import { fromBase64Url, fromHex, toBase64Url, type RouteName } from '@cipherchat/protocol';
import type { RateLimits } from '../edge/rate-limits.ts';
import type { Backups, ServedBackup } from '../services/backups.ts';
import { refuseUnless } from '../services/service-error.ts';
import type { RouteHandlers } from './api.ts';

export type BackupRoute = Extract<
  RouteName,
  'ownBackup' | 'addBackupRecords' | 'replaceBackup' | 'backupHeads' | 'openBackup' | 'readBackup'
>;

const NOTHING = new Uint8Array(0);

/** The schema has checked the text already. */
const bytesOf = (text: string): Uint8Array => {
  const bytes = fromBase64Url(text);
  refuseUnless(bytes !== undefined, 'malformed');
  return bytes;
};

const texts = ({ manifest, slots, index }: ServedBackup) => ({
  manifest: toBase64Url(manifest),
  slots: slots.map(toBase64Url),
  index: toBase64Url(index),
});

export const backupHandlers = ({
  backups,
  limits,
}: {
  readonly backups: Backups;
  readonly limits: RateLimits;
}): Pick<RouteHandlers, BackupRoute> => ({
  ownBackup: async ({ principal }) => {
    await limits.demand('backup/account', principal.account);
    const backup = await backups.own(principal);
    return { ...texts(backup), accesses: backup.accesses.map((access) => toBase64Url(fromHex(access) ?? NOTHING)) };
  },
  addBackupRecords: async ({ body, principal }) => {
    await limits.demand('backup/account', principal.account);
    await backups.add(principal, body.records.map(bytesOf));
    return {};
  },
  replaceBackup: async ({ body, principal }) => {
    await limits.demand('backup/account', principal.account);
    await backups.replace(principal, {
      manifest: bytesOf(body.manifest),
      slots: body.slots.map(({ slot, access }) => ({ slot: bytesOf(slot), access: bytesOf(access) })),
      ids: bytesOf(body.ids),
    });
    return {};
  },
  backupHeads: async ({ params }) => ({ heads: (await backups.heads(params.account)).map(toBase64Url) }),
  openBackup: async ({ body }) => {
    const backup = await backups.open(bytesOf(body.access));
    return { account: backup.account, ...texts(backup) };
  },
  readBackup: async ({ body }) => ({
    records: (await backups.read(bytesOf(body.access), bytesOf(body.ids))).map(toBase64Url),
  }),
});

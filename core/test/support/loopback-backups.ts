/** The routes of the backup on the loopback server: the services of the real one. */
import { AccountId, concatBytes } from '@cipherchat/protocol';
import type { Principal } from '../../../server/src/auth/principal.ts';
import { wireFailure as failureOnTheWire } from '../../../server/src/edge/wire-failure.ts';
import type { ServedBackup as Stored } from '../../../server/src/services/backups.ts';
import type { Services } from '../../../server/src/services/create-services.ts';
import { refuseUnless } from '../../../server/src/services/service-error.ts';
import type { BackupDirectory } from '../../src/transport/port.ts';
import { wireFailure } from '../../src/transport/wire-failure.ts';
import type { Wire } from './wire.ts';

type RouteOfBackup = 'ownBackup' | 'addBackupRecords' | 'replaceBackup' | 'backupHeads' | 'openBackup' | 'readBackup';

const servedOf = ({ manifest, slots, index }: Stored) => ({ manifest, slots, index });

/** `onFault` hears of failures that no client may cause. */
export const loopbackBackups = (
  { backups, authenticate }: Pick<Services, 'backups' | 'authenticate'>,
  wire: Wire,
  onFault: (cause: unknown) => void,
): BackupDirectory => {
  const exchange = <A>(name: RouteOfBackup, request: unknown, work: () => Promise<A>): Promise<A> =>
    wire.exchange(name, request, async () => {
      try {
        return await work();
      } catch (cause) {
        const failure = failureOnTheWire(cause);
        if (failure.code === 'internal') onFault(cause);
        throw wireFailure(failure);
      }
    });
  const principalOf = async (token: string): Promise<Principal> => {
    const verified = await authenticate(token);
    refuseUnless(verified !== undefined, 'unauthenticated');
    return verified;
  };
  return {
    own: (token) =>
      exchange('ownBackup', {}, async () => {
        const stored = await backups.own(await principalOf(token));
        const accesses = stored.accesses.map((access) => Uint8Array.from(Buffer.from(access, 'hex')));
        return { ...servedOf(stored), accesses };
      }),
    addRecords: (token, records) =>
      exchange('addBackupRecords', { records }, async () => backups.add(await principalOf(token), records)),
    replace: (token, { manifest, slots, ids }) =>
      exchange('replaceBackup', { manifest, slots, ids }, async () =>
        backups.replace(await principalOf(token), { manifest, slots, ids: concatBytes(...ids) }),
      ),
    heads: (account) => exchange('backupHeads', { account }, async () => backups.heads(AccountId.parse(account))),
    open: (access) =>
      exchange('openBackup', {}, async () => {
        const stored = await backups.open(access);
        return { account: stored.account, ...servedOf(stored) };
      }),
    read: (access, ids) => exchange('readBackup', { ids }, async () => backups.read(access, concatBytes(...ids))),
  };
};

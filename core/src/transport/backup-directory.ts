/** The routes of the backup with `fetch`. Only an inbox has them. */
import { BACKUP_ROUTES, concatBytes, fromBase64Url, toBase64Url } from '@cipherchat/protocol';
import { Patience } from './patience.ts';
import { TransportError, type BackupDirectory, type ServedBackup } from './port.ts';
import { createCall } from './rest-directory.ts';

/** The fields were checked for this by their schema. */
const bytesOf = (text: string): Uint8Array => fromBase64Url(text) ?? new Uint8Array();

type Answered = { readonly manifest: string; readonly slots: readonly string[]; readonly index: string };

const servedOf = ({ manifest, slots, index }: Answered): ServedBackup => ({
  manifest: bytesOf(manifest),
  slots: slots.map(bytesOf),
  index: bytesOf(index),
});

/** `origin` as a browser serialises it. */
export const createBackupDirectory = (origin: string): BackupDirectory => {
  const failure = (): Promise<TransportError> => Promise.resolve(new TransportError('unreachable'));
  const call = createCall({ origin, patience: new Patience(), failure }, BACKUP_ROUTES);
  return {
    own: async (token) => {
      const answer = await call('ownBackup', { token });
      return { ...servedOf(answer), accesses: answer.accesses.map(bytesOf) };
    },
    addRecords: async (token, records) => {
      await call('addBackupRecords', { token, body: { records: records.map(toBase64Url) } });
    },
    replace: async (token, { manifest, slots, ids }) => {
      const body = {
        manifest: toBase64Url(manifest),
        slots: slots.map(({ slot, access }) => ({ slot: toBase64Url(slot), access: toBase64Url(access) })),
        ids: toBase64Url(concatBytes(...ids)),
      };
      await call('replaceBackup', { token, body });
    },
    heads: async (account) => (await call('backupHeads', { params: { account } })).heads.map(bytesOf),
    open: async (access) => {
      const answer = await call('openBackup', { body: { access: toBase64Url(access) } });
      return { account: answer.account, ...servedOf(answer) };
    },
    read: async (access, ids) => {
      const body = { access: toBase64Url(access), ids: toBase64Url(concatBytes(...ids)) };
      return (await call('readBackup', { body })).records.map(bytesOf);
    },
  };
};

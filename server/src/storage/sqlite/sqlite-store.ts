/** The store on one SQLite file: WAL, `synchronous=FULL`, group commit. Reads see what is committed. */
import { StorageError, type Store } from '../port.ts';
import { GroupCommit, type Failpoints } from './group-commit.ts';
import { openDatabase, type OpenOptions } from './open-database.ts';
import { storageFailure } from './sqlite-failure.ts';
import { Writer } from './writer.ts';

export type SqliteOptions = OpenOptions & { readonly failpoints?: Failpoints | undefined };

/** On the files in `dataDir`. Throws a `StorageError` that says what to do when they cannot be used. */
export const openSqliteStore = (options: SqliteOptions): Store => {
  const { database, close } = openDatabase(options);
  const writer = new Writer(database);
  const { failpoints } = options;
  const commits = new GroupCommit({ database, rolledBack: () => writer.forget(), failpoints });
  const { writes, accounts, messages, prekeys } = writer;
  let isOpen = true;
  const reading = async <T>(read: () => T): Promise<T> => {
    if (!isOpen) throw new StorageError('unavailable', 'The store is closed.');
    try {
      return read();
    } catch (cause) {
      throw storageFailure(cause);
    }
  };
  return {
    account: (account) => reading(() => accounts.account(account)),
    lists: (account, from, limit) => reading(() => accounts.lists(account, from, limit)),
    device: (device) => reading(() => accounts.device(device)),
    prekeys: (device) => reading(() => prekeys.ids(device)),
    pull: (...request) => reading(() => messages.pull(...request)),
    deliveries: (sender, limit) => reading(() => messages.deliveries(sender, limit)),
    register: (registration) => commits.write('register', () => writes.register(registration)),
    appendList: (list, now) => commits.write('appendList', () => writes.appendList(list, now)),
    addPrekeys: (...request) => commits.write('addPrekeys', () => writes.addPrekeys(...request)),
    removePrekeys: (device, ids) => commits.write('removePrekeys', () => writes.removePrekeys(device, ids)),
    takeBundle: (...request) => commits.write('takeBundle', () => writes.takeBundle(...request)),
    send: (send, mailboxLimit) => commits.write('send', () => writes.send(send, mailboxLimit)),
    acknowledge: (...request) => commits.write('acknowledge', () => writes.acknowledge(...request)),
    acknowledgeDeliveries: (sender, news) =>
      commits.write('acknowledgeDeliveries', () => writes.acknowledgeDeliveries(sender, news)),
    sweep: (retention) => commits.write('sweep', () => writes.sweep(retention)),
    probe: () =>
      commits.write('probe', () => {
        database.pragma(`user_version = ${String(database.pragma('user_version', { simple: true }))}`);
      }),
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      commits.close();
      close();
    },
  };
};

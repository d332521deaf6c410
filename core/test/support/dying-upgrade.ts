/** A worker that upgrades a database and stops in the middle of it, until it is killed. */
import { MIGRATIONS } from '../../src/storage/dexie/migrations.ts';
import { openDexieStore } from '../../src/storage/dexie/open-dexie-store.ts';
import { Dexie } from '../../src/storage/dexie/dexie-modern.js';
import { rewriting } from '../../src/storage/dexie/upgrade-rows.ts';
import { storageCryptography } from './storage-cryptography.ts';

addEventListener('message', ({ data: name }: MessageEvent<string>) => {
  void openDexieStore(name, storageCryptography, {
    migrations: [
      ...MIGRATIONS,
      {
        stores: { pictures: '&key, [group+order]' },
        records: {},
        upgrade: rewriting(async (rows) => {
          await rows.rewrite('messages', (row) => ({ ...row, value: 'half of it' }));
          postMessage('half');
          await Dexie.waitFor(new Promise(() => undefined));
        }),
      },
    ],
  });
});

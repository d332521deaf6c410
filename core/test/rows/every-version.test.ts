/** Whatever a released build left on a disk is read by this one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeAll, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../src/storage/dexie/migrations.ts';
import { openDexieStore } from '../../src/storage/dexie/open-dexie-store.ts';
import { openMemoryStore } from '../../src/storage/memory/memory-chat-store.ts';
import type { ChatStore, Row, Table } from '../../src/storage/port.ts';
import { readPage } from '../../src/views/conversation-page.ts';
import { readTranscript } from '../../src/views/transcript.ts';
import { WaitingIndex } from '../../src/views/waiting-index.ts';
import { loadRowsAtRest, readRowsAtRest } from '../support/rows-at-rest.ts';
import { storageCryptography } from '../support/storage-cryptography.ts';
import { isRows, kindOf, RECORD_KINDS } from './record-kinds.ts';
import { WRITTEN_ROWS } from './written-rows.ts';

type Sample = { readonly table: Table; readonly row: Row };

const RELEASES = ['0.1.0'];

const SOURCE = fileURLToPath(new URL('../../src', import.meta.url));

const sampled: Sample[] = [...WRITTEN_ROWS];

beforeAll(async () => {
  for (const release of RELEASES)
    for (const person of ['owner', 'visitor'] as const) sampled.push(...(await readRowsAtRest(release, person)));
});

const samplesOf = (kind: string, version: number): readonly Sample[] =>
  sampled.filter(({ table, row }) => kindOf(table, row) === kind && (row.version ?? 1) === version);

const layouts = Object.entries(RECORD_KINDS).flatMap(([kind, { version }]) =>
  Array.from({ length: version }, (_, i) => [kind, i + 1] as const),
);

/** Where kinds of records are defined. A new file belongs into `record-kinds.ts` too. */
const DEFINING = [
  'accounts/contacts.ts',
  'accounts/identity.ts',
  'rows/backup-records.ts',
  'rows/conversation-rows.ts',
  'rows/device-rows.ts',
  'rows/handshakes.ts',
  'rows/history-rows.ts',
  'rows/intents.ts',
  'rows/last-sends.ts',
  'rows/list-changes.ts',
  'rows/message-changes.ts',
  'rows/move-rows.ts',
  'rows/own-device-rows.ts',
  'rows/processed.ts',
  'rows/read-marks.ts',
  'rows/records.ts',
  'rows/room-rows.ts',
  'rows/session-rows.ts',
  'rows/statuses.ts',
  'rows/team-rows.ts',
  'rows/uploads.ts',
  'rows/verification-rows.ts',
  'rows/visitor-rows.ts',
  'sessions/prekey-rows.ts',
];

describe('records at rest', () => {
  it('are defined where this test looks for them', () => {
    const defining = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.endsWith('define-rows.ts'))
      .filter((path) =>
        /\b(?:defineRows|conversationRows)\b|import \{[^}]*\bplain\b/u.test(readFileSync(join(SOURCE, path), 'utf8')),
      );
    expect(defining.map((path) => path.replaceAll('\\', '/')).sort()).toEqual(DEFINING);
  });

  it.each(DEFINING)('of %s are all known to record-kinds.ts', async (path) => {
    const exported: unknown = await import(join(SOURCE, path));
    const known = new Set<unknown>(Object.values(RECORD_KINDS));
    const forgotten = Object.entries(exported as object).filter(([, value]) => isRows(value) && !known.has(value));
    expect(forgotten.map(([name]) => name)).toEqual([]);
  });

  it('are all of a kind', () => {
    const strangers = sampled.filter(({ table, row }) => RECORD_KINDS[kindOf(table, row) ?? ''] === undefined);
    expect(strangers).toEqual([]);
  });

  it('get a new layout together with a step of the database, which keeps older builds away', () => {
    const announced = new Map(MIGRATIONS.flatMap(({ records }) => Object.entries(records)));
    const newer = Object.entries(RECORD_KINDS).filter(([, { version }]) => version > 1);
    expect(Object.fromEntries(announced)).toEqual(
      Object.fromEntries(newer.map(([kind, { version }]) => [kind, version])),
    );
  });

  it.each(layouts)('%s of version %i are read, and written again at the same place', async (kind, version) => {
    const rows = RECORD_KINDS[kind];
    const samples = samplesOf(kind, version);
    expect(samples.length, 'a row of each released version belongs into written-rows.ts').toBeGreaterThan(0);
    for (const { table, row } of samples) {
      const written = rows?.toRow(row.key, await rows.fromRow(row));
      expect([table, written?.key, written?.group, written?.order]).toEqual([
        rows?.table,
        row.key,
        row.group,
        row.order,
      ]);
      expect(written?.version ?? 1).toBe(rows?.version);
      // What is newest already is not changed by reading and writing.
      if (written !== undefined && version === rows?.version) {
        expect({ ...written, handles: written.handles ?? [] }).toEqual({ ...row, handles: row.handles ?? [] });
      }
    }
  });
});

const NOW = 1_795_980_400_000;
const PRESENT = { now: NOW, connection: 'offline', isWriting: () => false, waiting: new WaitingIndex() } as const;

const readAll = async (store: ChatStore) => (await readPage(store, { limit: 50 }, PRESENT)).conversations;

type Fill = (store: ChatStore) => Promise<void>;

const stores: readonly (readonly [string, (fill: Fill) => Promise<ChatStore>])[] = [
  [
    'memory',
    async (fill) => {
      const store = openMemoryStore();
      await fill(store);
      return store;
    },
  ],
  [
    'Dexie, which this build upgrades',
    async (fill) => {
      const api = { indexedDB: new IDBFactory(), IDBKeyRange };
      const of010 = await openDexieStore('rows', storageCryptography, { ...api, migrations: MIGRATIONS.slice(0, 1) });
      await fill(of010.store);
      await of010.store.close();
      return (await openDexieStore('rows', storageCryptography, api)).store;
    },
  ],
];

describe.each(stores)('the inbox of 0.1.0 in %s', (_, open) => {
  it('shows its conversations', async () => {
    const store = await open((empty) => loadRowsAtRest(empty, '0.1.0', 'owner'));
    const [second, first] = await readAll(store);
    expect([first?.draft, first?.unread, first?.preview?.text]).toEqual(['Half an answer', 2, 'And a table']);
    expect([second?.unread, second?.preview]).toEqual([
      0,
      { text: 'Answered while the server was away', mine: true, status: 'waiting' },
    ]);
    const { items } = await readTranscript(store, {
      conversation: first?.id ?? ('' as never),
      limit: 50,
      connection: 'offline',
    });
    expect(items.flatMap((item) => (item.kind === 'text' && item.mine ? [item.status] : []))).toEqual(['read', 'read']);
    expect(items.map((item) => (item.kind === 'text' ? item.text : item.note.kind))).toEqual([
      'Do you ship to Tromsø?',
      'We do, in two weeks',
      'Then a bench, please',
      'Gladly',
      'gap',
      'Overtook the other one',
      'And a table',
    ]);
    await store.close();
  });

  it('of a visitor shows what was not sent', async () => {
    const store = await open((empty) =>
      loadRowsAtRest(empty, '0.1.0', 'visitor', (name) => name.endsWith('a'.repeat(32))),
    );
    expect((await readAll(store)).map(({ preview, obstacle }) => [preview, obstacle])).toEqual([
      [{ text: 'For no one', mine: true, status: 'not-sent' }, 'unknown-address'],
    ]);
    await store.close();
  });
});

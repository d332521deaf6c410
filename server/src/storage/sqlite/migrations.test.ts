import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Failpoints } from '../failpoints.ts';
import { RELEASE } from '../newer-data.ts';
import { MIGRATIONS } from './migrations.ts';
import { openDatabase } from './open-database.ts';

describe('migrations of SQLite', () => {
  let dataDir: string;
  let file: string;

  const withFile = <T>(work: (database: Database.Database) => T): T => {
    const database = new Database(file);
    try {
      return work(database);
    } finally {
      database.close();
    }
  };
  const open = (failpoints?: Failpoints): void => {
    const { database, release } = openDatabase({ dataDir }, failpoints);
    database.close();
    release();
  };
  /** A file as it was left by the release that knew the first `version` migrations. */
  const makeVersion = (version: number): void =>
    withFile((database) => {
      for (const step of MIGRATIONS.slice(0, version)) database.exec(step);
      database.pragma('application_id = 0x43706843');
      database.pragma(`user_version = ${version}`);
    });
  const versionOf = (): unknown => withFile((database) => database.pragma('user_version', { simple: true }));
  const schemaOf = (): readonly unknown[] =>
    withFile((database) =>
      database.prepare("SELECT type, name, sql FROM sqlite_schema WHERE name <> 'sqlite_sequence' ORDER BY name").all(),
    );
  const releaseOf = (): unknown =>
    withFile((database) => database.prepare("SELECT value FROM service WHERE _id = 'release'").pluck().get());

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'cipherchat-migrations-'));
    file = join(dataDir, 'cipherchat.db');
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it.each(MIGRATIONS.map((_, version) => version))('lead from version %i to the layout of a new file', (version) => {
    open();
    const ofNewFile = schemaOf();
    rmSync(dataDir, { recursive: true });
    dataDir = mkdtempSync(join(tmpdir(), 'cipherchat-migrations-'));
    file = join(dataDir, 'cipherchat.db');
    if (version > 0) makeVersion(version);
    open();
    expect([versionOf(), releaseOf()]).toEqual([MIGRATIONS.length, RELEASE]);
    expect(schemaOf()).toEqual(ofNewFile);
  });

  it('from 1 to 2: keep every row and name the release that ran them', () => {
    makeVersion(1);
    const row = ['a'.repeat(32), null, Buffer.from([1]), 5, 3, Buffer.from([2]), 'b', 'c'];
    withFile((database) => database.prepare('INSERT INTO users VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(...row));
    open();
    const kept = withFile((database) => database.prepare('SELECT * FROM users').raw().all());
    expect(kept).toEqual([row.slice(0, -1)]);
    expect(releaseOf()).toBe(RELEASE);
  });

  it('from 2 to 3: keep every row and find the old ones by time', () => {
    makeVersion(2);
    const row = [1, 'a'.repeat(32), 'b'.repeat(32), 7];
    withFile((database) => database.prepare('INSERT INTO sends VALUES (?, ?, ?, ?)').run(...row));
    open();
    expect(withFile((database) => database.prepare('SELECT timestamp FROM sends').pluck().all())).toEqual([7]);
    const plan = withFile((database) =>
      database.prepare('EXPLAIN QUERY PLAN SELECT _id FROM sends WHERE timestamp < 9 ORDER BY timestamp').all(),
    );
    expect(JSON.stringify(plan)).toContain('sendsByTime');
  });

  it('from 3 to 4: keep every removed device, in a row of its own', () => {
    makeVersion(3);
    const ids = Array.from({ length: 20_000 }, (_, i) => i.toString(16).padStart(32, '0'));
    withFile((database) => {
      const insert = database.prepare('INSERT INTO users VALUES (?, NULL, ?, 1, 1, ?, ?, ?)');
      for (const [user, removed] of [
        ['many', ids.join(' ')],
        ['one', ids[7]],
        ['none', ''],
      ])
        insert.run(user, Buffer.from([1]), Buffer.from([2]), 'listed', removed);
    });
    open();
    const found = withFile((database) =>
      database.prepare('SELECT userId, deviceId FROM removedDevices ORDER BY userId, deviceId').raw().all(),
    );
    expect(found).toEqual([...ids.map((id) => ['many', id]), ['one', ids[7]]]);
    const users = withFile((database) => database.prepare('SELECT _id, listedDevices FROM users').raw().all());
    expect(users).toEqual([
      ['many', 'listed'],
      ['none', 'listed'],
      ['one', 'listed'],
    ]);
  });

  it('from 4 to 5: keep all mail in its order, and number it for each device alone', () => {
    makeVersion(4);
    withFile((database) => {
      const insert = database.prepare(
        "INSERT INTO messages VALUES (?, ?, 'sender', 'user', ?, ?, NULL, 7, ?, ?) RETURNING sequence",
      );
      for (const [sequence, receiver, status] of [
        [3, 'a', 'sent'],
        [5, 'b', 'sent'],
        [8, 'a', 'delivered'],
        [9, 'b', 'sent'],
        [20, 'a', 'sent'],
      ] as const) {
        const payload = status === 'sent' ? Buffer.from([sequence]) : null;
        insert.get(sequence, `id${String(sequence)}`, receiver, payload, status, status === 'sent' ? null : 8);
      }
    });
    open();
    const mail = withFile((database) =>
      database.prepare('SELECT receiverId, sequence, _id FROM messages ORDER BY receiverId, sequence').raw().all(),
    );
    expect(mail).toEqual([
      ['a', 1, 'id3'],
      ['a', 2, 'id8'],
      ['a', 3, 'id20'],
      ['b', 1, 'id5'],
      ['b', 2, 'id9'],
    ]);
    expect(withFile((database) => database.prepare('SELECT * FROM mailboxes').raw().all())).toEqual([
      ['a', 3],
      ['b', 2],
    ]);
    const plan = withFile((database) =>
      database
        .prepare(
          "EXPLAIN QUERY PLAN SELECT _id FROM messages WHERE receiverId = 'a' AND deliveryStatus = 'sent' " +
            'AND sequence > 1 ORDER BY sequence',
        )
        .all(),
    );
    expect(JSON.stringify(plan)).toContain('messagesWaiting (receiverId=? AND sequence>?)');
    expect(JSON.stringify(plan)).not.toContain('TEMP B-TREE');
  });

  it('from 5 to 6: keep every first answer, in 40 bytes', () => {
    makeVersion(5);
    const [sender, envelope] = ['a1'.repeat(16), 'b2'.repeat(16)];
    withFile((database) => database.prepare('INSERT INTO sends VALUES (1, ?, ?, 7)').run(sender, envelope));
    open();
    expect(withFile((database) => database.prepare('SELECT * FROM sends').raw().all())).toEqual([
      [Buffer.from(sender + envelope, 'hex'), 7],
    ]);
  });

  it('run once', () => {
    open();
    const places: string[] = [];
    open({ inMigration: (place) => void places.push(place) });
    expect(places).toEqual([]);
  });

  const interruptions = MIGRATIONS.flatMap((_, before) => {
    const version = before + 1;
    return [[`${version}: changed`, before] as const, [`${version}: done`, version] as const];
  });

  it.each(interruptions)(
    'that are interrupted at "%s" leave version %i and are continued by the next start',
    (place, version) => {
      const die = (at: string): void => {
        if (at === place) throw new Error('interrupted');
      };
      expect(() => open({ inMigration: die })).toThrow();
      expect(versionOf()).toBe(version);
      open();
      expect([versionOf(), releaseOf()]).toEqual([MIGRATIONS.length, RELEASE]);
    },
  );

  it('refuse a file of a newer release with its name and what to do, and leave it as it is', () => {
    open();
    withFile((database) => {
      database.exec("UPDATE service SET value = '7.1.0' WHERE _id = 'release'; CREATE TABLE groups (name TEXT)");
      database.pragma(`user_version = ${MIGRATIONS.length + 3}`);
    });
    const before = readFileSync(file);
    expect(() => open()).toThrow(
      expect.objectContaining({
        code: 'newer-data',
        message:
          `${file} was written by a newer version of CipherChat (7.1.0, schema ${MIGRATIONS.length + 3}). ` +
          `This is version ${RELEASE}, which reads schemas up to ${MIGRATIONS.length}. ` +
          'Install CipherChat 7.1.0 or newer, or restore a backup from before the upgrade. Nothing was changed.',
      }) as Error,
    );
    expect(readFileSync(file)).toEqual(before);
  });

  it('refuse a file of a newer release that keeps its name elsewhere', () => {
    makeVersion(1);
    withFile((database) => database.pragma('user_version = 99'));
    expect(() => open()).toThrow(/newer version of CipherChat \(unknown, schema 99\).+in the version that wrote it/u);
  });

  it('from 6 to 7: keep every prekey, and remember from now on what was handed out for which purpose', () => {
    makeVersion(6);
    const row = ['device', 2, 1, 9, Buffer.from([1]), Buffer.from([2])];
    withFile((database) => database.prepare('INSERT INTO prekeys VALUES (?, ?, ?, ?, ?, ?)').run(...row));
    open();
    expect(withFile((database) => database.prepare('SELECT * FROM prekeys').raw().all())).toEqual([row]);
    expect(withFile((database) => database.prepare('SELECT * FROM handedOut').all())).toEqual([]);
  });

  it('from 8 to 9: keep every invitation, and begin without a link', () => {
    makeVersion(8);
    const row = ['hash', 1, 2, null];
    withFile((database) => database.prepare('INSERT INTO invitations VALUES (?, ?, ?, ?)').run(...row));
    open();
    expect(withFile((database) => database.prepare('SELECT * FROM invitations').raw().all())).toEqual([row]);
    expect(withFile((database) => database.prepare('SELECT * FROM links').all())).toEqual([]);
  });

  it('from 7 to 8: keep every account, of which none is switched off, and begin without invitations', () => {
    makeVersion(7);
    const row = ['account', null, Buffer.from([1]), 5, 1, Buffer.from([2]), 'device'];
    withFile((database) => database.prepare('INSERT INTO users VALUES (?, ?, ?, ?, ?, ?, ?)').run(...row));
    open();
    expect(withFile((database) => database.prepare('SELECT * FROM users').raw().all())).toEqual([row]);
    for (const table of ['switchedOff', 'invitations']) {
      expect(withFile((database) => database.prepare(`SELECT * FROM ${table}`).all())).toEqual([]);
    }
  });

  it('from 9 to 10: keep every device, of which none is rung', () => {
    makeVersion(9);
    const row = ['device', 'account', Buffer.from([1]), 5];
    withFile((database) => database.prepare('INSERT INTO devices VALUES (?, ?, ?, ?)').run(...row));
    open();
    expect(withFile((database) => database.prepare('SELECT * FROM devices').raw().all())).toEqual([row]);
    expect(withFile((database) => database.prepare('SELECT * FROM pushSubscriptions').all())).toEqual([]);
  });

  it('from 10 to 11: keep every account, and begin without backups', () => {
    makeVersion(10);
    const row = ['account', null, Buffer.from([1]), 5, 1, Buffer.from([2]), 'device'];
    withFile((database) => database.prepare('INSERT INTO users VALUES (?, ?, ?, ?, ?, ?, ?)').run(...row));
    open();
    expect(withFile((database) => database.prepare('SELECT * FROM users').raw().all())).toEqual([row]);
    for (const table of ['backups', 'backupAccesses', 'backupRecords']) {
      expect(withFile((database) => database.prepare(`SELECT * FROM ${table}`).all())).toEqual([]);
    }
  });

  it('from 11 to 12: keep every account, of which none has ended', () => {
    makeVersion(11);
    const row = ['account', null, Buffer.from([1]), 5, 1, Buffer.from([2]), 'device'];
    withFile((database) => database.prepare('INSERT INTO users VALUES (?, ?, ?, ?, ?, ?, ?)').run(...row));
    open();
    expect(withFile((database) => database.prepare('SELECT * FROM users').raw().all())).toEqual([row]);
    expect(withFile((database) => database.prepare('SELECT * FROM erasures').all())).toEqual([]);
  });

  it('from 12 to 13: keep every erasure, and begin without rosters', () => {
    makeVersion(12);
    const row = ['account', Buffer.from([1]), 5];
    withFile((database) => database.prepare('INSERT INTO erasures VALUES (?, ?, ?)').run(...row));
    open();
    expect(withFile((database) => database.prepare('SELECT * FROM erasures').raw().all())).toEqual([row]);
    expect(withFile((database) => database.prepare('SELECT * FROM rosterEntries').all())).toEqual([]);
  });
});

/** The routes of the backup, over HTTP: a whole backup takes the place of the one before, or nothing does. */
import { AccountId, fromBase64Url, SLOT_KIND, toBase64Url } from '@cipherchat/protocol';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Person, type Answer } from './support/person.ts';
import { startServer, type RunningServer } from './support/start-server.ts';
import { backupBody, idOf, manifestHash, testRecord, testSlot, type TestBackup } from './support/test-backup.ts';

const codeOf = ({ status, json }: Answer): unknown => (status === 200 ? 'ok' : json['code']);

describe('backups over REST', () => {
  let server: RunningServer;
  let alice: Person;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    alice = await Person.registered(server);
  });

  const add = (records: readonly Uint8Array[], person = alice): Promise<Answer> =>
    person.post('/v1/backup/records', { records: records.map(toBase64Url) });
  const replace = (backup: TestBackup, person = alice): Promise<Answer> =>
    person.post('/v1/backup', backupBody(backup));
  const store = async (backup: TestBackup): Promise<unknown> => {
    expect(codeOf(await add(backup.records))).toBe('ok');
    return codeOf(await replace(backup));
  };
  const open = (key: Uint8Array = new Uint8Array(32)): Promise<Answer> =>
    alice.post('/v1/backup/open', { access: toBase64Url(key) }, '');
  const read = (key: Uint8Array | undefined, ids: Uint8Array): Promise<Answer> =>
    alice.post('/v1/backup/read', { access: toBase64Url(key ?? new Uint8Array(32)), ids: toBase64Url(ids) }, '');
  const ownManifest = async (): Promise<unknown> => (await alice.get('/v1/backup')).json['manifest'];

  it('are there as a whole, for the device and for anyone with the access key of a slot', async () => {
    const backup = alice.account.backup();
    expect(codeOf(await alice.get('/v1/backup'))).toBe('not-found');
    expect(await store(backup)).toBe('ok');
    const stored = {
      manifest: toBase64Url(backup.manifest),
      slots: backup.slots.map(({ slot }) => toBase64Url(slot)),
      index: toBase64Url(backup.index),
    };
    const accesses = backup.slots.map(({ access }) => toBase64Url(access));
    expect((await alice.get('/v1/backup')).json).toEqual({ ...stored, accesses });
    const key = backup.slots[0]?.key;
    expect((await open(key)).json).toEqual({ account: alice.account.address, ...stored });
    expect((await read(key, backup.ids)).json['records']).toEqual(backup.records.map(toBase64Url));
    expect(codeOf(await open())).toBe('not-found');
    expect(codeOf(await read(undefined, backup.ids))).toBe('not-found');
  });

  it('show no record before a manifest names it', async () => {
    const backup = alice.account.backup();
    await store(backup);
    const staged = testRecord(alice.account.address, 2);
    await add([staged]);
    expect(codeOf(await read(backup.slots[0]?.key, idOf(staged)))).toBe('not-found');
  });

  it('are replaced by the next generation, and by nothing that does not fit', async () => {
    const { account } = alice;
    const first = account.backup();
    await store(first);
    const mallory = await Person.registered(server);
    const parts = { generation: 2, previous: manifestHash(first), slots: first.slots };
    const next = account.backup(parts);
    await add(next.records);
    const refused: readonly (readonly [string, TestBackup])[] = [
      ['bad-signature', mallory.account.backup(parts)],
      ['malformed', account.backup({ ...parts, records: next.records, changes: { recordCount: 3 } })],
      ['malformed', account.backup({ ...parts, records: next.records, changes: { slotsHash: new Uint8Array(32) } })],
      ['malformed', account.backup({ ...parts, records: next.records, changes: { indexHash: new Uint8Array(32) } })],
      [
        'malformed',
        account.backup({
          ...parts,
          records: next.records,
          changes: { account: AccountId.toBytes(mallory.account.address) },
        }),
      ],
      ['malformed', account.backup({ ...parts, records: next.records, slots: [testSlot(mallory.account.address)] })],
      ['malformed', { ...next, ids: Uint8Array.from([...next.ids.slice(16), ...next.ids.slice(0, 16)]) }],
      ['not-found', account.backup(parts)],
      ['conflict', account.backup({ ...parts, generation: 1, previous: new Uint8Array(32), records: next.records })],
    ];
    for (const [code, backup] of refused) {
      expect(codeOf(await replace(backup))).toBe(code);
      expect(await ownManifest()).toBe(toBase64Url(first.manifest));
    }
    expect(codeOf(await replace(next, mallory))).toBe('bad-signature');
    expect(codeOf(await replace(next))).toBe('ok');
    expect(codeOf(await replace(next))).toBe('ok');
    expect(codeOf(await replace(first))).toBe('conflict');
    expect(await ownManifest()).toBe(toBase64Url(next.manifest));
  });

  it('take no record of another account, and no other bytes under an id', async () => {
    const record = testRecord(alice.account.address, 1);
    const other = testRecord(alice.account.address, 1, idOf(record));
    const mallory = await Person.registered(server);
    expect(codeOf(await add([record], mallory))).toBe('malformed');
    expect(codeOf(await add([record, record]))).toBe('malformed');
    expect(codeOf(await add([record]))).toBe('ok');
    expect(codeOf(await add([other]))).toBe('conflict');
  });

  it('show the heads of slots that need a salt, and no recovery code', async () => {
    const { account } = alice;
    const heads = async (): Promise<unknown> =>
      (await alice.get(`/v1/accounts/${account.address}/backup`)).json['heads'];
    expect(await heads()).toEqual([]);
    const kinds = [SLOT_KIND.code, SLOT_KIND.passphrase, SLOT_KIND.passkey];
    const slots = kinds.map((kind) => testSlot(account.address, kind));
    await store(account.backup({ slots }));
    expect(await heads()).toEqual(slots.slice(1).map(({ slot }) => toBase64Url(slot.slice(0, 65))));
  });

  it('bring as many records as an answer has room for, and never none', async () => {
    const { account } = alice;
    const records = Array.from({ length: 20 }, () => testRecord(account.address, 1, undefined, 65_536));
    const backup = account.backup({ records });
    for (let i = 0; i < records.length; i += 5) await add(backup.records.slice(i, i + 5));
    expect(codeOf(await replace(backup))).toBe('ok');
    const answer = (await read(backup.slots[0]?.key, backup.ids)).json['records'] as readonly string[];
    expect(answer).toEqual(backup.records.slice(0, answer.length).map(toBase64Url));
    expect(answer.length).toBeLessThan(records.length);
    const bytes = answer.reduce((sum, text) => sum + (fromBase64Url(text)?.length ?? 0), 0);
    expect(bytes).toBeLessThanOrEqual(1024 * 1024);
  });
});

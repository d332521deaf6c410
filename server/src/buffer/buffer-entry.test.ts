import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newMember, NOW, sendOf } from '../storage/contract-samples.contract.ts';
import { readEntry, writeEntry, type BufferEntry } from './buffer-entry.ts';
import type { FoundRecord } from './port.ts';

const KEY = new Uint8Array(32).fill(7);
const OTHER = new Uint8Array(32).fill(8);

/** As the first build with a buffer wrote them, with that key. They have to be read for as long as mail waits. */
const VERSION_1: readonly (readonly [FoundRecord, BufferEntry['kind']])[] = [
  [
    {
      place: '1-1',
      version: '1',
      text: '{"kind":"send","sender":{"account":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","device":"00000000000000000000000000000001"},"id":"00000000000000000000000000000002","receivers":[{"account":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb","device":"00000000000000000000000000000003","message":"AWCk","iv":"AAAAAAAAAAAAAAAA"}],"lists":[{"account":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb","version":1}],"now":1800000000000}',
      mark: 'DCDArO5ppKUZoNmrlS-tvA',
    },
    'send',
  ],
  [
    {
      place: '1-2',
      version: '1',
      text: '{"kind":"acknowledge","device":"00000000000000000000000000000003","ids":["00000000000000000000000000000002"],"silent":false,"now":1800000000000}',
      mark: 'giaQLBkGO5Zy8XPOHWd4wA',
    },
    'acknowledge',
  ],
];

const entries = (): readonly BufferEntry[] => {
  const { sender, id, receivers, lists, now } = sendOf(newMember(), [newMember(), newMember()]);
  return [
    {
      kind: 'send',
      sender,
      id,
      receivers: receivers.map((one) => ({ ...one })),
      ...(lists && { lists: lists.map((one) => ({ ...one })) }),
      now,
    },
    { kind: 'acknowledge', device: newMember().device, ids: [id], silent: true, now: NOW },
  ];
};

const found = (entry: BufferEntry): FoundRecord => ({ ...writeEntry(entry, [KEY]), place: '1-1' });

describe('an entry of the buffer', () => {
  it.each(entries().map((entry) => [entry.kind, entry] as const))('is read as it was written: %s', (_, entry) => {
    expect(readEntry(found(entry), [KEY])).toEqual(entry);
    expect(readEntry(found(entry), [OTHER, KEY])).toEqual(entry);
  });

  it.each(VERSION_1)('of version 1 is read: %#', (record, kind) => {
    expect(readEntry(record, [KEY])).toMatchObject({ kind, now: 1_800_000_000_000 });
  });

  it('has one key for each send, and another one for each acknowledgement', () => {
    const [send, acknowledgement] = entries() as readonly [BufferEntry, BufferEntry];
    const keyOf = (entry: BufferEntry): string => writeEntry(entry, [KEY]).key;
    expect(keyOf({ ...send, now: NOW + 1 })).toBe(keyOf(send));
    expect(keyOf({ ...acknowledgement, now: NOW + 1 })).not.toBe(keyOf(acknowledgement));
  });

  it('is not read where no node of this server wrote it', () => {
    const [send] = entries() as readonly [BufferEntry];
    const record = found(send);
    const forged = [
      { ...record, text: record.text.replace('"now":', '"now":1') },
      { ...record, mark: randomBytes(16).toString('base64url') },
      { ...record, mark: '' },
      { ...record, version: '0' },
      { ...record, text: '{' },
    ];
    for (const one of forged) expect(readEntry(one, [KEY])).toBe('unreadable');
    expect(readEntry(record, [OTHER])).toBe('unreadable');
  });

  it('of a newer form is told apart, if a node of this server wrote it', () => {
    const record = { place: '1-1', version: '2', text: '{"kind":"group"}', mark: 'n3mdpr0VEqSCeT7h7ip8yA' };
    expect(readEntry(record, [KEY])).toBe('newer');
    expect(readEntry({ ...record, text: '{"kind":"grope"}' }, [KEY])).toBe('unreadable');
  });
});

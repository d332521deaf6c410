/** What every buffer has to do. A new implementation runs this suite with a harness of its own. */
import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BufferBounds, BufferRecord, BufferStream } from './port.ts';

/** Of an empty buffer. */
export type CreateBuffer = () => Promise<BufferStream>;

const BOUNDS: BufferBounds = { entries: 1_000, bytes: 1024 * 1024, keptMs: 60_000 };
const ROOMY = 1024 * 1024;
const LEASE_MS = 60_000;

const newRecord = (changes: Partial<BufferRecord> = {}): BufferRecord => ({
  key: randomBytes(16).toString('hex'),
  version: '1',
  text: '{}',
  mark: 'mark',
  ...changes,
});

export const describeBufferStream = (name: string, create: CreateBuffer): void => {
  describe(`buffer contract: ${name}`, () => {
    let stream: BufferStream;
    beforeEach(async () => {
      stream = await create();
    });
    const fill = async (count: number, text = '{}'): Promise<readonly BufferRecord[]> => {
      const records = Array.from({ length: count }, () => newRecord({ text }));
      for (const record of records) expect(await stream.add(record, BOUNDS)).toBe('added');
      return records;
    };
    const places = async (): Promise<readonly string[]> =>
      (await stream.read('', 1_000, ROOMY)).map(({ place }) => place);

    it('gives what was added, in order, page by page', async () => {
      const records = await Promise.all(
        ['a', 'b', 'c'].map(async (text) => {
          const record = newRecord({ text: `{"${text}":"ü"}` });
          await stream.add(record, BOUNDS);
          return record;
        }),
      );
      const first = await stream.read('', 2, ROOMY);
      const rest = await stream.read(first.at(-1)?.place ?? '', 2, ROOMY);
      expect([...first, ...rest].map(({ place, ...record }) => [place !== '', record])).toEqual(
        records.map(({ version, text, mark }) => [true, { version, text, mark }]),
      );
      expect(await stream.read(rest.at(-1)?.place ?? '', 2, ROOMY)).toEqual([]);
    });

    it('ends a page at so many bytes, but not before its first record', async () => {
      await fill(3, 'x'.repeat(1_000));
      expect(await stream.read('', 10, 1)).toHaveLength(1);
      expect(await stream.read('', 10, 1_500)).toHaveLength(2);
    });

    it('keeps the first of two records with one key, until it is removed', async () => {
      const record = newRecord();
      expect(await stream.add(record, BOUNDS)).toBe('added');
      expect(await stream.add({ ...record, text: '{"other":1}' }, BOUNDS)).toBe('known');
      expect((await stream.load()).entries).toBe(1);
      await stream.remove(await places());
      expect(await stream.add(record, BOUNDS)).toBe('added');
    });

    it('is full at so many records or bytes, and has room again for as much as was removed', async () => {
      await fill(3, 'x'.repeat(1_000));
      const { entries, bytes } = await stream.load();
      expect([entries, bytes >= 3_000]).toEqual([3, true]);
      expect(await stream.add(newRecord(), { ...BOUNDS, entries: 3 })).toBe('full');
      expect(await stream.add(newRecord({ text: 'x'.repeat(1_000) }), { ...BOUNDS, bytes })).toBe('full');
      const [oldest = ''] = await places();
      await stream.remove([oldest, oldest, '1-1']);
      expect(await stream.add(newRecord({ text: 'x'.repeat(1_000) }), { ...BOUNDS, bytes })).toBe('added');
      expect(await stream.load()).toEqual({ entries: 3, bytes });
      await stream.remove(await places());
      expect(await stream.load()).toEqual({ entries: 0, bytes: 0 });
    });

    it('is for one holder at a time, who may prolong it, and only who has it can give it back', async () => {
      expect([await stream.hold('a', LEASE_MS), await stream.hold('b', LEASE_MS)]).toEqual([true, false]);
      await stream.release('b');
      expect([await stream.hold('a', LEASE_MS), await stream.hold('b', LEASE_MS)]).toEqual([true, false]);
      await stream.release('a');
      expect(await stream.hold('b', LEASE_MS)).toBe(true);
    });
  });
};

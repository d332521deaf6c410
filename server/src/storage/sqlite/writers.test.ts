import { describe, expect, it } from 'vitest';
import type { Command } from '../commands.ts';
import { writeInThread } from './writers.ts';

const BATCH: readonly Command[] = [{ name: 'probe', request: [] }];
const script = (text: string): URL => new URL(`data:text/javascript,${encodeURIComponent(text)}`);

/** Dies at the first batch of a process, answers all later ones. */
const DIES_ONCE = script(`
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', (batch) => {
    if (batch === undefined) parentPort.close();
    else if (process.env.HAS_DIED === 'yes') {
      parentPort.postMessage(JSON.stringify(JSON.parse(batch).map(() => ({ ok: true, outcome: 7 }))));
    }
    else process.exit(3);
  });
`);

/** Throws at the first batch of a process, answers all later ones. */
const THROWS_ONCE = script(`
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', (batch) => {
    if (batch === undefined) parentPort.close();
    else if (process.env.HAS_THROWN === 'yes') {
      parentPort.postMessage(JSON.stringify(JSON.parse(batch).map(() => ({ ok: true, outcome: 7 }))));
    }
    else throw new Error('no disk');
  });
`);

describe('the thread that writes', () => {
  it('is replaced when it dies, and the batch that was under way is not taken for kept', async () => {
    const writer = writeInThread(DIES_ONCE, { dataDir: '.' });
    await expect(writer.commit(BATCH)).rejects.toMatchObject({ name: 'StorageError', code: 'unavailable' });
    process.env['HAS_DIED'] = 'yes';
    expect(await writer.commit(BATCH)).toEqual([{ ok: true, outcome: 7 }]);
    delete process.env['HAS_DIED'];
    await writer.close();
  });

  it('takes no later batch with it: its end comes after its fault, when the next thread is at work', async () => {
    const writer = writeInThread(THROWS_ONCE, { dataDir: '.' });
    await expect(writer.commit(BATCH)).rejects.toMatchObject({ code: 'unavailable' });
    process.env['HAS_THROWN'] = 'yes';
    expect(await writer.commit(BATCH)).toEqual([{ ok: true, outcome: 7 }]);
    delete process.env['HAS_THROWN'];
    await writer.close();
  });

  it('is lost when it cannot begin, and can be closed all the same', async () => {
    const writer = writeInThread(script("throw new Error('no disk')"), { dataDir: '.' });
    await expect(writer.commit(BATCH)).rejects.toMatchObject({ code: 'unavailable' });
    await writer.close();
  });
});

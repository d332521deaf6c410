import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StorageError } from '../storage/port.ts';
import { createLogger } from './logger.ts';
import { StoreWatch } from './store-watch.ts';

describe('the watch over the store', () => {
  let now: number;
  let probes: number;
  let failure: Error | undefined;
  let lines: string[];
  let watch: StoreWatch;
  const start = (name: 'mongodb' | 'sqlite'): StoreWatch =>
    new StoreWatch({
      name,
      probe: () => {
        probes += 1;
        return failure === undefined ? Promise.resolve() : Promise.reject(failure);
      },
      now: () => now,
      logger: createLogger('info', { write: (line) => void lines.push(line) }),
    });
  const later = async (): Promise<boolean> => {
    now += 2_000;
    return await watch.isThere();
  };
  beforeEach(() => {
    [now, probes, failure, lines] = [1_800_000_000_000, 0, undefined, []];
    watch = start('mongodb');
  });
  afterEach(() => {
    watch.stop();
    vi.useRealTimers();
  });

  it('says once that it is away, with the reason, and once that it is back', async () => {
    failure = new StorageError('unavailable', 'MongoDB failed (ECONNREFUSED).');
    expect([await watch.isThere(), await later()]).toEqual([false, false]);
    failure = undefined;
    expect([await later(), await later()]).toEqual([true, true]);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      {
        level: 50,
        reason: 'MongoDB failed (ECONNREFUSED).',
        msg: expect.stringContaining('mongodb is away') as string,
      },
      { level: 30, msg: 'mongodb is there' },
    ]);
  });

  it('rejects at the start where a newer release wrote the data, and not for other failures', async () => {
    let refusal: unknown;
    watch.answered.catch((cause: unknown) => (refusal = cause));
    failure = new StorageError('unavailable', 'away');
    await watch.isThere();
    expect(refusal).toBeUndefined();
    failure = new StorageError('newer-data', 'Install 9.9.9 or newer.');
    await later();
    expect(refusal).toBe(failure);
  });

  it('does not end a server that runs when another node upgrades the data', async () => {
    await watch.isThere();
    failure = new StorageError('newer-data', 'Install 9.9.9 or newer.');
    expect(await later()).toBe(false);
    await expect(watch.answered).resolves.toBeUndefined();
  });

  it('repeats nothing that an unknown failure says', async () => {
    failure = new TypeError('mongodb://alice:hunter2@db.example');
    await watch.isThere();
    expect(lines.join('')).toContain('TypeError');
    expect(lines.join('')).not.toMatch(/hunter2|db\.example/u);
  });

  it('asks the store seldom, however many ask, and anew when the clock was put back', async () => {
    await Promise.all(Array.from({ length: 100 }, () => watch.isThere()));
    await watch.isThere();
    expect(probes).toBe(1);
    now -= 3_600_000;
    await watch.isThere();
    expect(probes).toBe(2);
  });

  it.each([
    ['mongodb', 3],
    ['sqlite', 2],
  ] as const)(
    'of %s asks by itself until it answers: %i times in three rounds, of which the second answers',
    async (name, times) => {
      watch = start(name);
      failure = new StorageError('unavailable', 'away');
      let hasAnswered = false;
      void watch.answered.then(() => (hasAnswered = true));
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      const round = async (): Promise<void> => {
        now += 2_000;
        await vi.advanceTimersByTimeAsync(2_000);
      };
      watch.start();
      await vi.advanceTimersByTimeAsync(0);
      expect(hasAnswered).toBe(false);
      failure = undefined;
      await round();
      expect(hasAnswered).toBe(true);
      await round();
      expect(probes).toBe(times);
      watch.stop();
      await round();
      expect(probes).toBe(times);
    },
  );

  it('does not call a store away that the server itself has closed', async () => {
    watch.stop();
    failure = new StorageError('unavailable', 'The store is closed.');
    await watch.isThere();
    expect(lines).toEqual([]);
  });
});

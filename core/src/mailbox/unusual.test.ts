import { beforeEach, describe, expect, it, vi } from 'vitest';

const fresh = async () => {
  vi.resetModules();
  return import('./unusual.ts');
};

describe('what few envelopes need', () => {
  let module: Awaited<ReturnType<typeof fresh>>;
  beforeEach(async () => {
    module = await fresh();
  });

  it('is loaded with the first that needs it: its commit is given up, and runs again', async () => {
    const began: string[] = [];
    const take = (name: string, needsIt: boolean) =>
      module.withUnusual(async () => {
        began.push(name);
        await Promise.resolve();
        return needsIt ? typeof module.unusual().refuse : 'plain';
      });
    expect(await take('plain', false)).toBe('plain');
    expect(await take('first', true)).toBe('function');
    expect(await take('second', true)).toBe('function');
    expect(began).toEqual(['plain', 'first', 'first', 'second']);
  });

  it('is no excuse for another failure: that passes, and nothing runs twice', async () => {
    let runs = 0;
    const failing = module.withUnusual(() => {
      runs += 1;
      return Promise.reject(new Error('the disk is full'));
    });
    await expect(failing).rejects.toThrow('the disk is full');
    expect(runs).toBe(1);
  });

  it('may be loaded by another while a commit is under way', async () => {
    const first = module.withUnusual(async () => Promise.resolve(module.unusual()));
    const second = module.withUnusual(async () => Promise.resolve(module.unusual()));
    expect(await first).toBe(await second);
  });
});

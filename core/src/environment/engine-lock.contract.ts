/** What every engine lock must do. `open` gives the lock as a further tab of the same profile has it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EngineLock } from './port.ts';

const never = new AbortController().signal;
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
};

/** Holds the lock until released. Records when it got the lock and whether it lost it. */
class Holding {
  lost: AbortSignal | undefined;
  ended = false;
  readonly done: Promise<void>;
  #enter: () => void = () => undefined;
  #leave: () => void = () => undefined;
  readonly entered = new Promise<void>((resolve) => {
    this.#enter = resolve;
  });
  readonly #left = new Promise<void>((resolve) => {
    this.#leave = resolve;
  });

  constructor(lock: EngineLock, { steal = false, cancel = never, endsWhenLost = true } = {}) {
    this.done = lock
      .hold({ steal, cancel }, async (lost) => {
        this.lost = lost;
        this.#enter();
        if (endsWhenLost) lost.addEventListener('abort', () => this.#leave());
        await this.#left;
      })
      .finally(() => {
        this.ended = true;
      });
    this.done.catch(() => undefined);
  }

  letGo(): Promise<void> {
    this.#leave();
    return this.done;
  }
}

export const describeEngineLock = (name: string, createProfile: () => { readonly open: () => EngineLock }): void => {
  describe(`engine lock: ${name}`, () => {
    let a: EngineLock;
    let b: EngineLock;
    let c: EngineLock;
    let holdings: Holding[] = [];

    const hold = (lock: EngineLock, options: ConstructorParameters<typeof Holding>[1] = {}): Holding => {
      const holding = new Holding(lock, options);
      holdings.push(holding);
      return holding;
    };

    beforeEach(() => {
      const profile = createProfile();
      [a, b, c] = [profile.open(), profile.open(), profile.open()];
      holdings = [];
    });
    afterEach(async () => {
      for (const holding of holdings) await holding.letGo().catch(() => undefined);
    });

    it('is held until the run settles', async () => {
      const first = hold(a);
      await first.entered;
      await turns();
      expect([first.ended, first.lost?.aborted]).toEqual([false, false]);
      await first.letGo();
      expect(first.lost?.aborted).toBe(false);
    });

    it('goes to the tabs that wait, in order, one at a time', async () => {
      const first = hold(a);
      await first.entered;
      const second = hold(b);
      const third = hold(c);
      await turns();
      expect([second.lost, third.lost]).toEqual([undefined, undefined]);
      await first.letGo();
      await second.entered;
      await turns();
      expect(third.lost).toBeUndefined();
      await second.letGo();
      await third.entered;
    });

    it('passes on the failure of the run and is free afterwards', async () => {
      await expect(a.hold({ steal: false, cancel: never }, () => Promise.reject(new Error('broke')))).rejects.toThrow(
        'broke',
      );
      await hold(b).entered;
    });

    it('rejects with AbortError when the wait is given up, and then passes that tab over', async () => {
      const first = hold(a);
      await first.entered;
      const cancel = new AbortController();
      const second = hold(b, { cancel: cancel.signal });
      const third = hold(c);
      await turns();
      cancel.abort();
      await expect(second.done).rejects.toMatchObject({ name: 'AbortError' });
      await first.letGo();
      await third.entered;
      expect(second.lost).toBeUndefined();
    });

    it('does not begin when it was given up before', async () => {
      const waiting = hold(a, { cancel: AbortSignal.abort() });
      await expect(waiting.done).rejects.toMatchObject({ name: 'AbortError' });
      const stealing = hold(a, { steal: true, cancel: AbortSignal.abort() });
      await expect(stealing.done).rejects.toMatchObject({ name: 'AbortError' });
    });

    it('takes no notice of a cancellation once it is held', async () => {
      const cancel = new AbortController();
      const first = hold(a, { cancel: cancel.signal });
      await first.entered;
      cancel.abort();
      await turns();
      expect([first.ended, first.lost?.aborted]).toEqual([false, false]);
      await expect(first.letGo()).resolves.toBeUndefined();
    });

    it('is stolen at once; the former holder is told and ends in peace', async () => {
      const first = hold(a);
      await first.entered;
      const thief = hold(b, { steal: true });
      await thief.entered;
      await expect(first.done).resolves.toBeUndefined();
      expect([first.lost?.aborted, thief.lost?.aborted]).toEqual([true, false]);
    });

    it('stays with the thief although the former holder does not end', async () => {
      const first = hold(a, { endsWhenLost: false });
      await first.entered;
      const thief = hold(b, { steal: true });
      await thief.entered;
      const third = hold(c);
      await turns();
      expect([first.ended, third.lost]).toEqual([false, undefined]);
      await first.letGo();
      await turns();
      expect(third.lost).toBeUndefined();
      await thief.letGo();
      await third.entered;
    });

    it('leaves those who wait in their place when it is stolen', async () => {
      const first = hold(a);
      await first.entered;
      const waiting = hold(b);
      const thief = hold(c, { steal: true });
      await thief.entered;
      await turns();
      expect(waiting.lost).toBeUndefined();
      await thief.letGo();
      await waiting.entered;
    });

    it('can be stolen from a thief, and where nobody holds it', async () => {
      const first = hold(a, { steal: true });
      await first.entered;
      const second = hold(b, { steal: true });
      await second.entered;
      await first.done;
      expect([first.lost?.aborted, second.lost?.aborted]).toEqual([true, false]);
    });
  });
};

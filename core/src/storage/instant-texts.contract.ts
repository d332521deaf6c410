/** What every store must do with texts that are kept at once. Part of the contract of the store. */
import { describe, expect, it } from 'vitest';
import type { ChatStore } from './port.ts';

type Handles = { readonly store: ChatStore; readonly openOther: () => Promise<ChatStore> };

export const describeInstantTexts = (handles: () => Handles): void => {
  describe('texts that are kept at once', () => {
    const kept = async (handle: ChatStore) => new Map(await handle.instant?.read());

    it('are there when the call returns, and found by the next handle', async () => {
      await handles().store.instant?.read();
      handles().store.instant?.hold('draft:a', 'half a th\u{1f4a1}ught');
      expect(await kept(await handles().openOther())).toEqual(new Map([['draft:a', 'half a th\u{1f4a1}ught']]));
    });

    it('can be empty, and as long as three messages', async () => {
      await handles().store.instant?.read();
      handles().store.instant?.hold('draft:a', '');
      const long = '€'.repeat(16_384);
      await handles().store.instant?.read();
      handles().store.instant?.hold('draft:b', long);
      expect(await kept(handles().store)).toEqual(
        new Map([
          ['draft:a', ''],
          ['draft:b', long],
        ]),
      );
    });

    it('go when they are settled, unless a later one took their place', async () => {
      await handles().store.instant?.read();
      const settleFirst = handles().store.instant?.hold('draft:a', 'first');
      await handles().store.instant?.read();
      const settleSecond = handles().store.instant?.hold('draft:a', 'second');
      settleFirst?.();
      expect(await kept(handles().store)).toEqual(new Map([['draft:a', 'second']]));
      settleSecond?.();
      expect(await kept(handles().store)).toEqual(new Map());
    });

    it('go when a commit of another handle took their place', async () => {
      const other = await handles().openOther();
      await handles().store.instant?.read();
      handles().store.instant?.hold('draft:a', 'of a page that is gone');
      other.instant?.hold('draft:a', undefined)();
      expect(await kept(handles().store)).toEqual(new Map());
    });
  });
};

import { conversationNamed, FakeClient } from '@cipherchat/core/fakes';
import { describe, expect, test } from 'vitest';
import { notices as words } from '../locales/en-notices.ts';
import { ringForArrival, type RingsParts, type Sight } from './page-rings.ts';
import { withCard } from './with-card.ts';

const ALICE = conversationNamed('k4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly');

/** As `navigator.locks` with `ifAvailable`. */
const oneLock = (): RingsParts['locks'] => {
  const held = new Set<string>();
  const request = async (name: string, _: LockOptions, run: (lock: object | null) => Promise<void>): Promise<void> => {
    if (held.has(name)) return run(null);
    held.add(name);
    await run({ name, mode: 'exclusive' });
    held.delete(name);
  };
  return { request } as unknown as RingsParts['locks'];
};

type Tab = { readonly sight: Sight };

/** What all tabs together do when one message arrives. */
const arrive = async (tabs: readonly Tab[]): Promise<{ readonly sounds: number; readonly notices: number }> => {
  const client = new FakeClient();
  client.receive(ALICE, 'Hello');
  const locks = oneLock();
  const waiting: { readonly ms: number; readonly run: () => void }[] = [];
  let sounds = 0;
  /** By tag: a second one with the same tag takes the place of the first. */
  let notices = 0;
  const parts = ({ sight }: Tab): RingsParts => ({
    locks,
    sightOf: () => sight,
    find: async () => {
      const view = await client.conversations.get(ALICE);
      return view && (await withCard(client, view));
    },
    notices: () =>
      Promise.resolve({
        showNotification: () => {
          notices += 1;
          return Promise.resolve();
        },
        getNotifications: () => Promise.resolve([]),
      }),
    words,
    playSound: () => {
      sounds += 1;
      return Promise.resolve();
    },
    now: () => new Date(2026, 10, 30, 12),
    pause: (ms) => new Promise((run) => waiting.push({ ms, run })),
  });
  const all = Promise.all(tabs.map((tab) => ringForArrival(parts(tab), { conversation: ALICE, id: 'one' })));
  let isDone = false;
  void all.then(() => (isDone = true));
  while (!isDone) {
    // The shortest pause ends first, and what follows from it comes before the next.
    waiting.sort((a, b) => a.ms - b.ms);
    waiting.shift()?.run();
    await new Promise((resolve) => setTimeout(resolve));
  }
  return { sounds, notices };
};

describe('a message that arrives in an open inbox', () => {
  const tabs = (...sights: readonly Sight[]): readonly Tab[] => sights.map((sight) => ({ sight }));

  test('makes no sound where its conversation is on screen, whatever other tabs there are', async () => {
    expect(await arrive(tabs('conversation'))).toEqual({ sounds: 0, notices: 0 });
    expect(await arrive(tabs('hidden', 'hidden', 'inbox', 'conversation'))).toEqual({ sounds: 0, notices: 0 });
  });

  test('makes one sound, and no notification, where another place of the inbox is seen', async () => {
    expect(await arrive(tabs('hidden', 'inbox', 'hidden'))).toEqual({ sounds: 1, notices: 0 });
  });

  test('makes one sound and one notification where nobody looks, with five tabs as with one', async () => {
    expect(await arrive(tabs('hidden'))).toEqual({ sounds: 1, notices: 1 });
    expect(await arrive(tabs('hidden', 'hidden', 'hidden', 'hidden', 'hidden'))).toEqual({ sounds: 1, notices: 1 });
  });
});

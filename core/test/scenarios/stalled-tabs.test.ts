/** Pages that stand still in a debugger lose the notes of the other tabs. What they missed is shown afterwards. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Chat, type Inbox, type Tab } from './support/chat.ts';
import { ShownLog } from './support/shown-log.ts';

const HOLDS = ['stall', 'freeze'] as const;

const step = fc.oneof(
  fc.record({ kind: fc.constant('write'), by: fc.nat(3) }),
  fc.record({ kind: fc.constantFrom(...HOLDS, 'thaw'), tab: fc.nat(2) }),
  fc.record({ kind: fc.constant('wait'), ms: fc.nat(6_000) }),
);

describe('a tab that stood still', () => {
  let chat: Chat;
  let bob: Inbox;
  let leader: Tab;
  let follower: Tab;
  let third: Tab;
  let shown: readonly ShownLog[];

  const open = async (): Promise<void> => {
    chat = new Chat();
    bob = await chat.inbox();
    const alice = await chat.inbox();
    leader = alice;
    follower = await chat.open(alice.person, { kind: 'widget' });
    third = await chat.open(alice.person, { kind: 'widget' });
    await Promise.all([follower.online(), third.online()]);
    shown = [leader, follower, third].map((tab) => new ShownLog(tab, bob.address));
  };
  beforeEach(open);
  afterEach(() => chat.close());

  const allShow = async (texts: readonly string[]): Promise<void> => {
    const isShown = async (): Promise<boolean> => {
      const logs = await Promise.all(shown.map((log) => log.texts()));
      return logs.every((log) => log.length === texts.length);
    };
    // The engine of a tab that stood still may be replaced, and its successor starts with a pause.
    await chat.clock.until(isShown, { withinMs: 120_000 }).catch(() => undefined);
    const written = await third.texts(bob.address);
    expect(written.map(({ text }) => text).toSorted()).toEqual([...texts].toSorted());
    for (const log of shown) expect(await log.texts()).toEqual(written.map(({ text }) => text));
  };

  it('shows as a follower what came meanwhile, also before the next message', async () => {
    follower.tab.browser.stall();
    await bob.client.messages.send(leader.address, 'missed');
    await third.shows(bob.address, 'missed');
    await chat.clock.advance(0);
    follower.tab.browser.thaw();
    await allShow(['missed']);
  });

  it('sends as the leader what a follower wrote meanwhile', async () => {
    leader.tab.browser.stall();
    await follower.client.messages.send(bob.address, 'asked in vain');
    await chat.clock.advance(1_500);
    leader.tab.browser.thaw();
    const at = chat.clock.now();
    await bob.shows(leader.address, 'asked in vain');
    expect(chat.clock.now() - at).toBeLessThanOrEqual(2_000);
  });

  it('lacks nothing after any schedule of writing and standing still', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async (steps) => {
        await chat.close();
        await open();
        const still = new Set<Tab>();
        const tabs = [leader, follower, third];
        const texts: string[] = [];
        for (const one of steps) {
          if (one.kind === 'wait') await chat.clock.advance(one.ms);
          else if (one.kind === 'write') {
            const by = tabs[one.by];
            if (by !== undefined && still.has(by)) continue;
            texts.push(`text ${String(texts.length)}`);
            await (by ?? bob).client.messages.send(by ? bob.address : leader.address, texts.at(-1) ?? '');
          } else {
            const tab = tabs[one.tab] ?? third;
            tab.tab.browser[one.kind]();
            if (one.kind === 'thaw') still.delete(tab);
            else still.add(tab);
          }
        }
        for (const tab of tabs) tab.tab.browser.thaw();
        await allShow(texts);
      }),
      { numRuns: 12 },
    );
  });
});

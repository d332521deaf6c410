import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestTab } from '../support/people.ts';
import { Chat, type Tab } from './support/chat.ts';

/** A tab whose texts are committed when `held` resolves. */
const holdTexts = (tab: TestTab, held: Promise<void>): TestTab => {
  const { commit } = tab.store;
  const store: TestTab['store'] = {
    ...tab.store,
    commit: async (changes, options) => {
      if (changes.some(({ kind, table }) => kind === 'put' && table === 'outbox')) await held;
      await commit(changes, options);
    },
  };
  return { ...tab, store };
};

describe('a draft', () => {
  let chat: Chat;
  let bob: Tab;
  let alice: Awaited<ReturnType<Chat['inbox']>>;

  beforeEach(async () => {
    chat = new Chat();
    [bob, alice] = [await chat.inbox(), await chat.inbox()];
  });
  afterEach(() => chat.close());

  const draftIn = async (tab: Tab) => (await tab.client.conversations.get(bob.address))?.draft;

  it('of a page that ends before the commit is there when the next one opens', async () => {
    await alice.client.conversations.saveDraft(bob.address, 'half');
    alice.tab.dieAtCommit('before');
    void alice.client.conversations.saveDraft(bob.address, 'half a thought', true);
    await alice.died();
    const next = await chat.open(alice.person, { kind: 'widget' });
    expect(await draftIn(next)).toBe('half a thought');
    const last = await chat.open(alice.person, { kind: 'widget' });
    await last.client.conversations.saveDraft(bob.address, '');
    expect(await draftIn(await chat.open(alice.person, { kind: 'widget' }))).toBeUndefined();
  });

  it('that was emptied by a page that ended stays empty', async () => {
    await alice.client.conversations.saveDraft(bob.address, 'sent in the meantime');
    alice.tab.dieAtCommit('before');
    void alice.client.conversations.saveDraft(bob.address, '', true);
    await alice.died();
    expect(await draftIn(await chat.open(alice.person, { kind: 'widget' }))).toBeUndefined();
  });

  it('is what becomes of a text that was sent as the page ended, before what was in the box', async () => {
    await alice.client.conversations.saveDraft(bob.address, 'and the saucer?');
    alice.tab.dieAtCommit('before');
    void alice.client.messages.send(bob.address, 'Is it blue?');
    await alice.died();
    const next = await chat.open(alice.person, { kind: 'widget' });
    expect(await draftIn(next)).toBe('Is it blue?\nand the saucer?');
    expect(await draftIn(await chat.open(alice.person, { kind: 'widget' }))).toBe('Is it blue?\nand the saucer?');
  });

  it.each(['Is it blue?', 'Is it'])(
    'does not double the box that was saved as "%s" while it was written',
    async (saved) => {
      await alice.client.conversations.saveDraft(bob.address, saved);
      alice.tab.dieAtCommit('before');
      void alice.client.messages.send(bob.address, 'Is it blue?');
      await alice.died();
      expect(await draftIn(await chat.open(alice.person, { kind: 'widget' }))).toBe('Is it blue?');
    },
  );

  it('goes when the text was stored as the page ended', async () => {
    await alice.client.conversations.saveDraft(bob.address, 'Is it blue?');
    alice.tab.dieAtCommit('after');
    void alice.client.messages.send(bob.address, 'Is it blue?');
    await alice.died();
    const next = await chat.open(alice.person, { kind: 'widget' });
    expect(await draftIn(next)).toBeFalsy();
    expect((await next.texts(bob.address)).map(({ text }) => text)).toEqual(['Is it blue?']);
  });

  it('is not made of a text that was stored as the page ended', async () => {
    alice.tab.dieAtCommit('after');
    void alice.client.messages.send(bob.address, 'Is it blue?');
    await alice.died();
    const next = await chat.open(alice.person, { kind: 'widget' });
    expect(await draftIn(next)).toBeFalsy();
    expect((await next.texts(bob.address)).map(({ text }) => text)).toEqual(['Is it blue?']);
  });

  describe('next to a tab that is just committing a text', () => {
    let writing: Tab;
    let commit: () => void;
    /** How often the tab that starts has looked for what others left. */
    let looks: number;

    beforeEach(async () => {
      const held = new Promise<void>((resolve) => (commit = resolve));
      writing = await chat.open(alice.person, { kind: 'widget', wrapStore: (tab) => holdTexts(tab, held) });
      void writing.client.messages.send(bob.address, 'Is it blue?');
      looks = 0;
    });

    const counted = (tab: TestTab): TestTab => {
      const { instant } = tab.store;
      const read = async (): Promise<readonly (readonly [string, string])[]> => {
        looks += 1;
        return (await instant?.read()) ?? [];
      };
      return { ...tab, store: { ...tab.store, instant: instant && { hold: instant.hold, read } } };
    };
    /** Opens a tab, and calls `meanwhile` when it has seen the text, or is open. */
    const openNext = async (meanwhile: () => void): Promise<Tab> => {
      let next: Tab | undefined;
      const opening = chat.open(alice.person, { kind: 'widget', wrapStore: counted }).then((tab) => (next = tab));
      await chat.clock.until(() => next !== undefined || looks > 1, { what: 'a look' });
      meanwhile();
      await chat.clock.until(() => next !== undefined, { what: 'an open tab' });
      return opening;
    };

    it('is not made of that text, which is sent once', async () => {
      const next = await openNext(() => commit());
      await next.shows(bob.address, 'Is it blue?');
      expect(await draftIn(next)).toBeFalsy();
      expect(await draftIn(await chat.open(alice.person, { kind: 'widget' }))).toBeFalsy();
      await bob.shows(alice.address, 'Is it blue?');
    });

    it('is made of it where that tab dies', async () => {
      const next = await openNext(() => writing.tab.kill());
      expect(await draftIn(next)).toBe('Is it blue?');
    });

    it('is made of it by the next start where that tab is frozen and dies later', async () => {
      writing.tab.browser.freeze();
      expect(await draftIn(await openNext(() => undefined))).toBeFalsy();
      writing.tab.kill();
      expect(await draftIn(await openNext(() => undefined))).toBe('Is it blue?');
    });
  });

  it('of a page that ended gives way to one that was saved after it', async () => {
    const other = await chat.open(alice.person, { kind: 'widget' });
    alice.tab.dieAtCommit('before');
    void alice.client.conversations.saveDraft(bob.address, 'older', true);
    await alice.died();
    await other.client.conversations.saveDraft(bob.address, 'newer');
    expect(await draftIn(await chat.open(alice.person, { kind: 'widget' }))).toBe('newer');
  });
});

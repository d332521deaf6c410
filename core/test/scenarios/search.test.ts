/** The search through all texts on a device. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FoundText, SearchResult } from '../../src/facade/search.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';

describe('the search through the history', () => {
  let chat: Chat;
  let shop: Inbox;
  let [mara, tomas]: Inbox[] = [];

  const say = async (from: Inbox | undefined, text: string): Promise<void> => {
    if (from === undefined) return;
    await from.client.messages.send(shop.address, text);
    await shop.shows(from.address, text);
  };

  beforeEach(async () => {
    chat = new Chat();
    shop = await chat.inbox('Shop', 'app');
    [mara, tomas] = [await chat.inbox(), await chat.inbox()];
    await say(mara, 'Is the blue Glaze safe?');
    for (let i = 0; i < 60; i += 1) await mara?.client.messages.send(shop.address, `filler ${String(i)}`);
    await shop.shows(mara?.address ?? shop.address, 'filler 59');
    await chat.clock.advance(1_000);
    await say(tomas, 'A crème glaze, please');
  });
  afterEach(() => chat.close());

  const search = async (tab: Tab, query: string, limit = 50): Promise<SearchResult | undefined> => {
    let last: SearchResult | undefined;
    const { signal } = new AbortController();
    await tab.client.search?.texts(query, { limit, signal }, (result) => (last = result));
    return last;
  };
  const textsOf = (result: SearchResult | undefined): readonly string[] =>
    result?.texts.map(({ text }: FoundText) => text) ?? [];

  it('finds old texts in all conversations, newest first, without case and accents', async () => {
    const found = await search(shop, 'GLAZE');
    expect(textsOf(found)).toEqual(['A crème glaze, please', 'Is the blue Glaze safe?']);
    expect(found).toMatchObject({ count: 2, searched: 2, conversations: 2 });
    expect(textsOf(await search(shop, 'creme glaze'))).toEqual(['A crème glaze, please']);
    expect(textsOf(await search(shop, 'glaze filler'))).toEqual([]);
    expect(await search(shop, '   ')).toBeUndefined();
  });

  it('gives as many as were asked for, and counts all', async () => {
    const found = await search(shop, 'filler', 3);
    expect(textsOf(found)).toEqual(['filler 59', 'filler 58', 'filler 57']);
    expect(found?.count).toBe(60);
  });

  it('has what came since the last search, also what the user wrote', async () => {
    expect((await search(shop, 'kiln'))?.count).toBe(0);
    await say(mara, 'How hot is the kiln?');
    expect(textsOf(await search(shop, 'kiln'))).toEqual(['How hot is the kiln?']);
    const peer = mara?.address ?? shop.address;
    await shop.client.messages.send(peer, 'The kiln has 1,260 degrees');
    await mara?.shows(shop.address, 'The kiln has 1,260 degrees');
    expect((await search(shop, 'kiln'))?.texts.map(({ mine }) => mine)).toEqual([true, false]);
    shop.client.search?.forget();
    expect((await search(shop, 'kiln'))?.count).toBe(2);
  });

  it('says nothing more once it was given up', async () => {
    const controller = new AbortController();
    controller.abort();
    await shop.client.search?.texts('glaze', { limit: 5, signal: controller.signal }, () =>
      expect.fail('was given up'),
    );
  });
});

/** A visitor's conversation goes on in another browser: what the owner's devices join, and when (PROTOCOL 22.2, L1). */
import { AccountId, encodeCbor, MessageId } from '@cipherchat/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { moveBody, type Move } from '../../src/contents/forms/move.ts';
import { moveHash } from '../../src/crypto/move-hash.ts';
import { putRow } from '../../src/rows/put-row.ts';
import { outbox } from '../../src/rows/records.ts';
import { Chat, type Inbox } from './support/chat.ts';
import { openOwnDevice } from './support/own-device.ts';

const SECRET = new Uint8Array(32).fill(7);

let chat: Chat;
let shop: Inbox;
let old: Inbox;
let next: Inbox;
let third: Inbox;
let number = 0;

beforeEach(async () => {
  chat = new Chat();
  shop = await chat.inbox('Shop', 'app');
  [old, next, third] = [await chat.inbox('Mara'), await chat.inbox(), await chat.inbox()];
  await old.client.messages.send(shop.address, 'from the laptop');
  await shop.shows(old.address, 'from the laptop');
  await shop.client.contacts?.change(old.address, { name: 'Mara, mugs', tags: ['gift'] });
});
afterEach(() => chat.close());

/** As the client of a visitor writes a content of its own. */
const sendStep = async (from: Inbox, step: Move): Promise<void> => {
  number += 1;
  const id = MessageId.fromBytes(new Uint8Array(16).fill(number));
  const fields = encodeCbor(moveBody.write(step));
  const body = { type: 22, fields } as const;
  await from.tab.store.commit([putRow(outbox, id, { conversation: shop.address, sentAt: chat.clock.now(), body })]);
  await from.client.account.setReceipts({ delivered: true, read: true }); // the engine looks
  // Ordered: once this is there, the step is.
  await from.client.messages.send(shop.address, `after step ${String(number)}`);
  await shop.shows(from.address, `after step ${String(number)}`);
};
const announce = async (from = old): Promise<void> =>
  sendStep(from, {
    step: 1,
    hash: await moveHash(AccountId.toBytes(old.address), AccountId.toBytes(shop.address), SECRET),
  });
const claim = (from = next): Promise<void> =>
  sendStep(from, { step: 2, secret: SECRET, oldAccount: AccountId.toBytes(old.address) });

const notesIn = async (tab: Inbox, of: Inbox): Promise<readonly string[]> =>
  (await tab.client.messages.transcript(of.address, 50)).items.flatMap((item) =>
    item.kind === 'note' ? item.note.kind : [],
  );
const cardOf = async (tab: Inbox, of: Inbox) => await tab.client.contacts?.card(of.address);

describe('both steps', () => {
  it.each(['announced first', 'claimed first'])('join the conversations, %s', async (order) => {
    if (order === 'announced first') await announce();
    await claim();
    if (order === 'claimed first') await announce();
    expect(await cardOf(shop, next)).toMatchObject({ name: 'Mara, mugs', tags: ['gift'] });
    expect((await shop.client.conversations.get(next.address))?.name).toBe('Mara');
    expect(await notesIn(shop, old)).toEqual(['ended']);
    // Where a text follows the last step, it opens the old conversation again.
    expect(await cardOf(shop, old)).toMatchObject({ isClosed: order === 'announced first' });
    expect(await notesIn(shop, next)).toEqual([]);
  });

  it('join them on each device of the owner', async () => {
    const phone = await openOwnDevice(chat, shop);
    chat.excuse('the phone joined after the first text', 'D1', 'D2', 'D4');
    await announce();
    await claim();
    await phone.shows(next.address, `after step ${String(number)}`);
    expect(await notesIn(phone, old)).toEqual(['ended']);
    await chat.clock.until(async () => (await cardOf(phone, next))?.name === 'Mara, mugs', { what: 'the name' });
  });

  it('keep what the owner has written about the new one', async () => {
    await next.client.messages.send(shop.address, 'hello');
    await shop.shows(next.address, 'hello');
    await shop.client.contacts?.change(next.address, { name: 'Mara Lind' });
    await announce();
    await claim();
    expect(await cardOf(shop, next)).toMatchObject({ name: 'Mara Lind', tags: ['gift'] });
  });
});

describe('nothing is joined, and nothing shown', () => {
  const isApart = async (...others: readonly Inbox[]): Promise<void> => {
    expect(await notesIn(shop, old)).toEqual([]);
    for (const other of others) {
      expect((await cardOf(shop, other))?.name).toBeUndefined();
      expect(await notesIn(shop, other)).toEqual([]);
    }
  };

  it('by one step alone', async () => {
    await announce();
    await isApart();
    await claim(third);
    expect((await cardOf(shop, third))?.name).toBe('Mara, mugs');
  });

  it('by a claim that nobody announced', async () => {
    await claim();
    await isApart(next);
  });

  it('where somebody else announced it', async () => {
    await announce(third);
    await claim();
    await isApart(next);
  });

  it('by a secret that was used', async () => {
    await announce();
    await claim();
    await claim(third);
    expect((await cardOf(shop, third))?.name).toBeUndefined();
  });
});

/** The export: every message of a device once, as plain records. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MessageId } from '@cipherchat/protocol';
import { messageKey } from '../../src/rows/message-key.ts';
import { messages, type TextRecord } from '../../src/rows/records.ts';
import type { ConversationId, ExportedMessage, ExportRecord } from '../../src/view.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';
import { joinDevice } from './support/joined-device.ts';

/** More than two pages, and a page full of texts at one place of the log. */
const MANY = 450;
const AT_ONE_PLACE = 230;

describe('the export', () => {
  let chat: Chat;
  let shop: Inbox;
  let mara: Inbox;

  const say = async (from: Tab, to: Tab, text: string): Promise<void> => {
    await from.client.messages.send(to.address, text);
    await to.shows(from.address, text);
  };

  beforeEach(async () => {
    chat = new Chat();
    [shop, mara] = [await chat.inbox('Shop', 'app'), await chat.inbox('Mara')];
    await say(mara, shop, 'Do you ship to Norway?');
    await say(shop, mara, 'Twice a week');
  });
  afterEach(() => chat.close());

  const read = async (tab: Tab, only?: ConversationId): Promise<readonly ExportRecord[]> => {
    const records: ExportRecord[] = [];
    for await (const record of tab.client.export?.records(only) ?? expect.fail('no export')) records.push(record);
    return records;
  };
  const textsOf = (records: readonly ExportRecord[]): readonly ExportedMessage[] =>
    records.filter((one) => one.kind === 'message');

  it('has conversations, newest first, and their messages, oldest first, with what was done to them', async () => {
    chat.excuse('a text is changed', 'D1', 'D2');
    await chat.clock.advance(2_000);
    const tomas = await chat.inbox();
    await say(tomas, shop, 'Hello');
    await shop.client.contacts?.change(mara.address, { name: 'Mara Holm', tags: ['gift'] });
    const [first, second] = textsOf(await read(shop, mara.address));
    await shop.client.messages.change(mara.address, second?.id ?? '', { kind: 'edit', text: 'Once a week' });
    await shop.client.messages.change(mara.address, first?.id ?? '', { kind: 'react', reaction: '👍' });
    await mara.shows(shop.address, 'Once a week');
    const all = await read(shop);
    const heads = all.filter((one) => one.kind === 'conversation');
    expect(heads.map(({ address }) => address)).toEqual([tomas.address, mara.address]);
    expect(heads[1]).toMatchObject({ name: 'Mara Holm', callsItself: 'Mara', tags: ['gift'], verified: undefined });
    const from = all.findIndex((one) => one.kind === 'conversation' && one.address === mara.address);
    expect(textsOf(all.slice(from))).toMatchObject([
      { text: 'Do you ship to Norway?', mine: false, edited: false, reactions: [{ mine: true, reaction: '👍' }] },
      { text: 'Once a week', mine: true, edited: true, deleted: false, imported: false },
    ]);
    expect(textsOf(await read(shop, tomas.address)).map(({ text }) => text)).toEqual(['Hello']);
  });

  it('has each of many messages once, also where a whole page is at one place', async () => {
    chat.excuse('texts are put into the log of the shop alone', 'D2', 'D4');
    const now = chat.clock.now();
    const texts = Array.from({ length: MANY }, (_, i): TextRecord => {
      const sentAt = now - 1_000_000 + (i < AT_ONE_PLACE ? 0 : i);
      const text = `old ${String(i)}`;
      return {
        kind: 'text',
        conversation: mara.address,
        order: sentAt,
        mine: false,
        text,
        sentAt,
        number: 0,
      };
    });
    const idOf = (i: number) => MessageId.parse((i + 1).toString(16).padStart(32, '0'));
    await shop.tab.store.commit(
      texts.map((text, i) => ({
        kind: 'put',
        table: 'messages',
        row: messages.toRow(messageKey(idOf(i), mara.address), text),
      })),
    );
    const found = textsOf(await read(shop)).map(({ text }) => text);
    expect(found).toHaveLength(MANY + 2);
    expect(new Set(found).size).toBe(MANY + 2);
    expect(found.slice(AT_ONE_PLACE)).toEqual([
      ...texts.slice(AT_ONE_PLACE).map(({ text }) => text),
      'Do you ship to Norway?',
      'Twice a week',
    ]);
  });

  it('marks what another own device has told, and has nothing of what was deleted', async () => {
    chat.excuse('a device has what was said before it joined by history alone', 'D1', 'D2', 'D4');
    const phone = await joinDevice(chat, shop);
    const seen = async (): Promise<boolean> => textsOf(await read(phone)).length === 2;
    await chat.clock.until(seen, { what: 'the history', withinMs: 600_000 });
    expect(textsOf(await read(phone)).map(({ imported }) => imported)).toEqual([true, true]);
    const [, second] = textsOf(await read(shop));
    await shop.client.messages.change(mara.address, second?.id ?? '', { kind: 'delete', forEveryone: true });
    await chat.clock.until(async () => textsOf(await read(shop))[1]?.deleted === true, { what: 'the deletion' });
    expect(JSON.stringify(await read(shop))).not.toContain('Twice a week');
  });

  it('has of a file its name, without what steers the direction, its type and its size', async () => {
    chat.excuse('a file is no text that was written', 'D2');
    const data = new Blob([new Uint8Array(2_000)]);
    await mara.client.files?.send(shop.address, { name: 'in\u202evoice.pdf', mediaType: 'application/pdf', data });
    const seen = async (): Promise<boolean> => textsOf(await read(shop)).length === 3;
    await chat.clock.until(seen, { what: 'the file' });
    expect(textsOf(await read(shop))[2]).toMatchObject({
      file: { name: 'invoice.pdf', mediaType: 'application/pdf', size: 2_000 },
    });
  });

  it('ends where the client is closed, as a lock does it, and a visitor has none', async () => {
    const records = shop.client.export?.records()[Symbol.asyncIterator]();
    await records?.next();
    await shop.client.close();
    await expect(records?.next()).rejects.toMatchObject({ code: 'closed' });
    await expect(read(shop)).rejects.toMatchObject({ code: 'closed' });
  });
});

/** A device that joins gets the history of the one that let it in (PROTOCOL 9.1): newest first, marked, and once. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MessageId } from '@cipherchat/protocol';
import { messageKey } from '../../src/rows/message-key.ts';
import { messages, type TextRecord } from '../../src/rows/records.ts';
import type { Change } from '../../src/storage/port.ts';
import type { HistoryView, TextItem } from '../../src/view.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';
import { joinDevice } from './support/joined-device.ts';
import { openOwnDevice } from './support/own-device.ts';

/** Three files and a rest. */
const MANY = 900;
const FIRST = 50;
const SECOND = 450;

describe('history', () => {
  let chat: Chat;
  let laptop: Inbox;
  let visitor: Inbox;

  beforeEach(async () => {
    chat = new Chat();
    [laptop, visitor] = [await chat.inbox('Shop', 'app'), await chat.inbox('Mara')];
    chat.excuse('a device has what was said before it joined by history alone', 'D1', 'D2', 'D4');
  });
  afterEach(() => chat.close());

  const history = async (tab: Tab): Promise<HistoryView> =>
    (await tab.client.devices?.history()) ?? expect.fail('no devices');
  const ended = (tab: Tab): Promise<void> =>
    chat.clock.until(async () => (await history(tab)).arriving?.state === 'ended', {
      what: 'the history',
      withinMs: 600_000,
    });
  const say = async (from: Tab, to: Tab, text: string): Promise<void> => {
    await from.client.messages.send(to.address, text);
    await to.shows(from.address, text);
  };
  /** As many texts of the visitor as an old conversation has, in the log of the laptop. */
  const fill = async (count: number): Promise<void> => {
    await say(visitor, laptop, 'the newest');
    const now = chat.clock.now();
    const rows = Array.from({ length: count }, (_, i): Change => {
      const id = MessageId.parse((i + 1).toString(16).padStart(32, '0'));
      const sentAt = now - 1_000_000 + i;
      const text: TextRecord = {
        kind: 'text',
        conversation: visitor.address,
        order: sentAt,
        mine: false,
        text: `old ${String(i)}`,
        sentAt,
        number: 0,
      };
      return { kind: 'put', table: 'messages', row: messages.toRow(messageKey(id, visitor.address), text) };
    });
    await laptop.tab.store.commit(rows);
  };
  const grows = (changes: readonly Change[], group: string, count: number): boolean =>
    changes.some((change) => {
      if (change.kind !== 'put' || (change.row.group !== group && change.row.key !== group)) return false;

      const { sent, done } = change.row.value as { readonly sent?: number; readonly done?: number };
      return (sent ?? done) === count;
    });
  const dies = (tab: Tab): Promise<void> => chat.clock.until(() => tab.wire.dead, { what: 'the end of a page' });
  const again = async ({ person }: Inbox): Promise<Inbox> => {
    const tab = await chat.open(person, { kind: 'app' });
    await tab.online();
    return Object.assign(tab, { person });
  };
  const olds = (from: number, to: number): readonly string[] =>
    Array.from({ length: to - from }, (_, i) => `old ${String(from + i)}`);
  /** The server takes so many files of the laptop for now. */
  const stopsAfter = (files: number): void =>
    laptop.wire.judge((name) =>
      name === 'putBlob' && chat.server.blobs.blobs.size >= files
        ? { kind: 'refuse', code: 'storage-full' }
        : undefined,
    );
  const waits = (tab: Tab): Promise<void> =>
    chat.clock.until(async () => (await history(tab)).arriving?.state === 'waiting', { what: 'the first file' });
  const find = async (tab: Tab, text: string): Promise<TextItem> =>
    (await tab.texts(tab === visitor ? laptop.address : visitor.address)).find((item) => item.text === text) ??
    expect.fail(`no ${text}`);

  it('comes to a device that joins, in order, marked and read', async () => {
    await say(visitor, laptop, 'Is the moon jar dishwasher safe?');
    await say(laptop, visitor, 'Yes');
    await say(visitor, laptop, 'Then I take two');
    const phone = await joinDevice(chat, laptop);
    await ended(phone);
    expect(await phone.log(visitor.address)).toEqual([
      'theirs: Is the moon jar dishwasher safe?',
      'mine: Yes',
      'theirs: Then I take two',
    ]);
    const texts = await phone.texts(visitor.address);
    expect(texts.map(({ marks, unread }) => [marks?.imported, unread])).toEqual([
      [true, false],
      [true, false],
      [true, false],
    ]);
    expect(await phone.client.conversations.get(visitor.address)).toMatchObject({
      name: 'Mara',
      unread: 0,
      preview: { text: 'Then I take two' },
    });
    expect((await history(phone)).arriving).toMatchObject({ total: 3, done: 3 });
    expect(await history(laptop)).toEqual({ arriving: undefined, leaving: [] });
    await say(visitor, phone, 'And a card');
    expect((await phone.texts(visitor.address)).at(-1)).toMatchObject({ text: 'And a card', unread: true });
    await say(phone, visitor, 'Of course');
  });

  it('comes newest first, and says how far it is while the old device is gone', async () => {
    await fill(MANY);
    stopsAfter(1);
    const phone = await joinDevice(chat, laptop);
    await waits(phone);
    const { arriving } = await history(phone);
    expect(arriving).toMatchObject({ total: MANY + 1, done: FIRST });
    const shown = await phone.texts(visitor.address);
    expect(shown.map(({ text }) => text)).toEqual([...olds(MANY + 1 - FIRST, MANY), 'the newest']);
    expect(arriving?.from).toBe(Math.floor(shown[0]?.order ?? 0));
    expect((await history(laptop)).leaving).toMatchObject([{ sent: FIRST, total: MANY + 1, isRefused: false }]);
    laptop.tab.kill();
    await say(visitor, phone, 'is anybody there?');
    const next = await again(laptop);
    await ended(phone);
    expect((await history(next)).leaving).toEqual([]);
    const texts = (await phone.texts(visitor.address)).map(({ text }) => text);
    expect(texts).toEqual([...olds(0, MANY), 'the newest', 'is anybody there?']);
    expect((await history(phone)).arriving).toMatchObject({ total: MANY + 1, done: MANY + 1 });
  });

  it.each(['before', 'after'] as const)('goes on where either page ended, %s a commit', async (when) => {
    await fill(MANY);
    laptop.tab.dieAtCommit(when, (changes) => grows(changes, 'history-grants', SECOND));
    const phone = await joinDevice(chat, laptop, ({ tab }) =>
      tab.dieAtCommit(when, (changes) => grows(changes, 'history', FIRST)),
    );
    await dies(laptop);
    const next = await again(laptop);
    await dies(phone);
    const other = await again(phone);
    await ended(other);
    expect((await other.texts(visitor.address)).map(({ text }) => text)).toEqual([...olds(0, MANY), 'the newest']);
    expect((await history(other)).arriving).toMatchObject({ total: MANY + 1, done: MANY + 1 });
    expect(await next.tab.store.count('account', 'history-grants')).toBe(0);
    expect([...chat.server.blobs.blobs]).toHaveLength(4);
  });

  it('ends where the old device is removed, and keeps what came', async () => {
    const studio = await openOwnDevice(chat, laptop);
    await fill(MANY);
    stopsAfter(1);
    const phone = await joinDevice(chat, laptop);
    await waits(phone);
    laptop.tab.kill();
    const device = (await history(phone)).arriving?.device ?? expect.fail();
    await studio.client.devices?.remove(device, 'removed');
    await ended(phone);
    expect((await history(phone)).arriving).toMatchObject({ total: MANY + 1, done: FIRST });
    expect(await phone.texts(visitor.address)).toHaveLength(FIRST);
  });

  it('says what is missing where the server has lost a file', async () => {
    await fill(MANY);
    const phone = await joinDevice(chat, laptop, ({ wire }) =>
      wire.judge((name) => (name === 'blob' ? { kind: 'refuse', code: 'unavailable' } : undefined)),
    );
    await chat.clock.until(async () => (await laptop.tab.store.count('account', 'history-grants')) === 0, {
      what: 'all is sent',
    });
    const [, second = ''] = [...chat.server.blobs.blobs.keys()];
    chat.server.blobs.blobs.delete(second);
    await chat.clock.until(async () => (await history(phone)).arriving?.state === 'coming', { what: 'the news' });
    phone.wire.judge(() => undefined);
    await ended(phone);
    const done = MANY + 1 - (SECOND - FIRST);
    expect((await history(phone)).arriving).toMatchObject({ total: MANY + 1, done });
    expect(await phone.texts(visitor.address)).toHaveLength(done);
  });

  it('has nothing twice of what came by itself meanwhile, and what comes later is new', async () => {
    await fill(10);
    const phone = await joinDevice(chat, laptop);
    await visitor.client.messages.send(laptop.address, 'to both');
    await ended(phone);
    await phone.shows(visitor.address, 'to both');
    await chat.clock.advance(60_000);
    const texts = await phone.texts(visitor.address);
    expect(texts.filter(({ text }) => text === 'to both')).toHaveLength(1);
    expect(texts.at(-1)).toMatchObject({ text: 'to both', unread: true });
    expect(texts.at(-1)?.marks?.imported).toBeUndefined();
  });

  it('shows what was edited, answered and deleted as the old device does', async () => {
    await say(visitor, laptop, 'one jar');
    await say(visitor, laptop, 'for my sister');
    await say(visitor, laptop, 'and a secret');
    await say(laptop, visitor, 'gladly');
    const change = async (from: Tab, to: Tab, text: string, what: Parameters<Tab['client']['messages']['change']>[2]) =>
      from.client.messages.change(to.address, (await find(from, text)).id, what);
    await change(visitor, laptop, 'one jar', { kind: 'edit', text: 'two jars' });
    await change(laptop, visitor, 'for my sister', { kind: 'react', reaction: '🎁' });
    await change(visitor, laptop, 'and a secret', { kind: 'delete', forEveryone: true });
    await laptop.shows(visitor.address, 'two jars');
    await chat.clock.until(async () => (await laptop.log(visitor.address)).includes('theirs: '), { what: 'deleted' });
    await change(laptop, visitor, 'gladly', { kind: 'delete', forEveryone: false });
    await chat.clock.advance(60_000);
    const phone = await joinDevice(chat, laptop);
    await ended(phone);
    const seen = async (tab: Tab) =>
      (await tab.texts(visitor.address)).map(({ text, marks }) => [
        text,
        marks?.edited !== undefined,
        marks?.deleted,
        marks?.reactions?.map(({ reaction, mine }) => [reaction, mine]),
      ]);
    expect(await seen(phone)).toEqual(await seen(laptop));
    expect(await seen(phone)).toEqual([
      ['two jars', true, undefined, undefined],
      ['for my sister', false, undefined, [['🎁', true]]],
      ['', false, true, undefined],
    ]);
  });

  it('takes up what was changed and deleted while it was on its way', async () => {
    await say(visitor, laptop, 'one jar');
    await say(visitor, laptop, 'a secret');
    await say(visitor, laptop, 'forget that I said this');
    const old = await Promise.all(['one jar', 'a secret'].map((text) => find(visitor, text)));
    // The first file waits on the laptop, sealed and not announced.
    stopsAfter(0);
    const phone = await joinDevice(chat, laptop);
    await chat.clock.until(() => laptop.wire.log.some(({ name }) => name === 'putBlob'), { what: 'an upload' });
    await visitor.client.messages.change(laptop.address, old[0]?.id ?? '', { kind: 'edit', text: 'two jars' });
    await visitor.client.messages.change(laptop.address, old[1]?.id ?? '', { kind: 'delete', forEveryone: true });
    await laptop.shows(visitor.address, 'two jars');
    const hidden = await find(laptop, 'forget that I said this');
    await laptop.client.messages.change(visitor.address, hidden.id, { kind: 'delete', forEveryone: false });
    await chat.clock.advance(60_000);
    laptop.wire.judge(() => undefined);
    await ended(phone);
    await phone.shows(visitor.address, 'two jars');
    await chat.clock.advance(60_000);
    expect(await phone.log(visitor.address)).toEqual(['theirs: two jars', 'theirs: ']);
    expect(await laptop.log(visitor.address)).toEqual(['theirs: two jars', 'theirs: ']);
  });

  it('has nothing that the user has deleted on the old device while the file lay on the server', async () => {
    await say(visitor, laptop, 'one jar');
    await say(visitor, laptop, 'forget that I said this');
    const phone = await joinDevice(chat, laptop, ({ wire }) =>
      wire.judge((name) => (name === 'blob' ? { kind: 'refuse', code: 'unavailable' } : undefined)),
    );
    await chat.clock.until(async () => (await history(phone)).arriving?.state === 'coming', { what: 'the news' });
    const hidden = await find(laptop, 'forget that I said this');
    await laptop.client.messages.change(visitor.address, hidden.id, { kind: 'delete', forEveryone: false });
    await chat.clock.advance(60_000);
    phone.wire.judge(() => undefined);
    await ended(phone);
    expect(await phone.log(visitor.address)).toEqual(['theirs: one jar']);
    expect((await phone.client.conversations.get(visitor.address))?.preview?.text).toBe('one jar');
  });

  it('has nothing of a conversation that was deleted', async () => {
    await say(visitor, laptop, 'my address is 5 Elm Street');
    const other = await chat.inbox('Jonas');
    await say(other, laptop, 'hello');
    stopsAfter(0);
    const phone = await joinDevice(chat, laptop);
    await chat.clock.until(() => laptop.wire.log.some(({ name }) => name === 'putBlob'), { what: 'an upload' });
    await laptop.client.verification?.answerRequest(visitor.address, 'delete');
    await chat.clock.until(async () => (await laptop.texts(visitor.address)).length === 0, { what: 'deleted' });
    laptop.wire.judge(() => undefined);
    await ended(phone);
    expect(await phone.log(other.address)).toEqual(['theirs: hello']);
    expect(await phone.log(visitor.address)).toEqual([]);
    expect(await phone.client.conversations.get(visitor.address)).toBeUndefined();
  });
});

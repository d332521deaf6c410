/** What a page tells with what its visitor writes (PROTOCOL 21.3). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeCbor, MessageId, type CborValue } from '@cipherchat/protocol';
import type { Visitor } from '../../src/base/visitor.ts';
import { context } from '../../src/contents/team/context.ts';
import type { PageFacts, VisitFacet } from '../../src/facade/visit.ts';
import type { ConversationId } from '../../src/view.ts';
import type { VisitorsFacet } from '../../src/facade/visitors.ts';
import { putRow } from '../../src/rows/put-row.ts';
import { outbox } from '../../src/rows/records.ts';
import { markersOn } from '../support/plaintext.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';
import { linkDevice } from './support/linked-device.ts';

const MINUTE_MS = 60_000;
/** As a link that runs a script has it. */
const SCRIPT = ['javascript', 'alert(1)'].join(':');

const JAR: PageFacts = {
  address: 'https://shop.example/moon-jar?size=18#glaze',
  title: 'Moon jar, small',
  language: 'nb',
  referrer: 'https://garden-blog.example',
  fields: [['Basket', '2 items']],
};
const SHOWN = {
  address: 'https://shop.example/moon-jar?size=18',
  title: 'Moon jar, small',
  language: 'nb',
  referrer: 'https://garden-blog.example',
  fields: [['Basket', '2 items']],
};

const at = expect.any(Number) as number;

const visit = ({ client }: Tab): VisitFacet => client.visit ?? expect.fail('no visit');
const visitors = ({ client }: Tab): VisitorsFacet => client.visitors ?? expect.fail('no visitors');

describe('the page of a visitor', () => {
  let chat: Chat;
  let shop: Inbox;
  let visitor: Inbox;

  beforeEach(async () => {
    chat = new Chat();
    shop = await chat.inbox('Shop', 'app');
    visitor = await chat.inbox();
  });
  afterEach(() => chat.close());

  const page = async (tab: Tab, peer: Inbox = visitor): Promise<Visitor['page']> =>
    (await visitors(tab).of(peer.address)).page;
  const shows = (tab: Tab, title: string | undefined): Promise<void> =>
    chat.clock.until(async () => (await page(tab))?.title === title, { what: `the page ${String(title)}` });
  const ask = async (text: string, from: Inbox = visitor): Promise<void> => {
    await from.client.messages.send(shop.address, text);
    await shop.shows(from.address, text);
  };
  /** Past the client, as a hostile one does. */
  const state = async (from: Inbox, body: ReadonlyMap<number, CborValue>, sentAt = chat.clock.now()): Promise<void> => {
    const row = { conversation: shop.address, sentAt, body: { type: context.number, fields: encodeCbor(body) } };
    const id = MessageId.fromBytes(crypto.getRandomValues(new Uint8Array(16)));
    await from.tab.store.commit([putRow(outbox, id, row)]);
    await from.client.account.setName('');
    await chat.clock.advance(MINUTE_MS);
  };
  const statedPage = (address: string, title = 'Forged'): ReadonlyMap<number, CborValue> =>
    new Map<number, CborValue>([
      [0, address],
      [1, title],
    ]);

  it('is told with what the visitor writes, sealed, and to all devices of the owner', async () => {
    const phone = await linkDevice(chat, shop);
    await visitor.client.messages.send(shop.address, 'Is this one dishwasher safe?');
    await visit(visitor).tellPage(shop.address, JAR);
    for (const tab of [shop, phone]) {
      await shows(tab, 'Moon jar, small');
      expect(await page(tab)).toEqual({ ...SHOWN, at });
    }
    expect([...(await visitors(shop).all()).keys()]).toEqual([visitor.address]);
    expect((await shop.items(visitor.address)).map(({ kind }) => kind)).toEqual(['text']);
    await visit(visitor).tellPage(shop.address, { address: 'https://shop.example/bowl', title: 'Bread bowl' });
    await shows(shop, 'Bread bowl');
    expect(await page(shop)).toEqual({ address: 'https://shop.example/bowl', title: 'Bread bowl', fields: [], at });
    const markers = ['Moon jar, small', 'shop.example', 'garden-blog', '2 items', 'Bread bowl'];
    expect(markersOn([shop.wire, visitor.wire, phone.wire], markers)).toEqual([]);
  });

  it('is not told before the visitor has written anything', async () => {
    await visit(visitor).tellPage(shop.address, JAR);
    await chat.clock.advance(MINUTE_MS);
    expect(await visitor.tab.store.count('outbox', 'control')).toBe(0);
    expect(await page(shop)).toBeUndefined();
    expect(visitor.wire.log.filter(({ name }) => name === 'envelope:send')).toEqual([]);
  });

  it('is that of the newest call, where the ones before wait for a connection', async () => {
    await ask('hello');
    visitor.wire.cut();
    for (const title of ['One', 'Two', 'Three'])
      await visit(visitor).tellPage(shop.address, { address: 'https://shop.example/', title });
    expect(await visitor.tab.store.count('outbox', 'control')).toBe(1);
    visitor.wire.restore();
    await shows(shop, 'Three');
  });

  it('is cut to what fits: a long address loses its parameters, long texts their end', async () => {
    await ask('hello');
    const cut = { address: 'https://shop.example/jar', title: 'é'.repeat(128) };
    const address = `https://shop.example/jar?q=${'x'.repeat(2_100)}`;
    await visit(visitor).tellPage(shop.address, { ...JAR, address, title: 'é'.repeat(200), language: 'x'.repeat(36) });
    await shows(shop, 'é'.repeat(128));
    expect(await page(shop)).toEqual({ ...SHOWN, ...cut, language: undefined, at });
    await visit(visitor).tellPage(shop.address, { address: `https://shop.example/${'x'.repeat(2_100)}`, title: 'Far' });
    await chat.clock.advance(MINUTE_MS);
    expect((await page(shop))?.title).toBe('é'.repeat(128));
  });

  it.each([
    SCRIPT,
    'data:text/html,hello',
    'file:///etc/passwd',
    'shop.example/moon-jar',
    'https://shop.example@elsewhere.example/',
    'https://shop.example:secret@elsewhere.example/',
  ])('at the address %s is not shown', async (address) => {
    await ask('hello');
    await state(visitor, statedPage(address));
    expect(await page(shop)).toBeUndefined();
  });

  it('is shown without what would pass for something else', async () => {
    await ask('hello');
    const body = new Map<number, CborValue>([
      [0, 'https://shоp.example/\u202egnp.exe#top'],
      [1, '\u2705 confirmed \u202eby your shop'],
      [2, 'not a language'],
      [3, SCRIPT],
      [
        4,
        [
          ['\u202e', 'nothing'],
          ['Name', '\u2714 Mara'],
        ],
      ],
    ]);
    await state(visitor, body);
    expect(await page(shop)).toEqual({
      // The letter that looks like ours is written out, as a browser does.
      address: 'https://xn--shp-ted.example/%E2%80%AEgnp.exe',
      title: 'confirmed by your shop',
      fields: [['Name', 'Mara']],
      at,
    });
  });

  it.each([
    ['without an address', new Map<number, CborValue>([[1, 'Forged']])],
    ['with an empty address', statedPage('')],
    [
      'with a title that is a number',
      new Map<number, CborValue>([
        [0, 'https://shop.example/'],
        [1, 7],
      ]),
    ],
    ['with an address that is too long', statedPage(`https://shop.example/${'x'.repeat(2_048)}`)],
  ])('%s is not shown', async (_, body) => {
    await ask('hello');
    await state(visitor, body);
    expect(await page(shop)).toBeUndefined();
  });

  it('is not shown of someone with an inbox, who is no visitor, nor in a widget', async () => {
    const colleague = await chat.inbox('Colleague', 'app');
    await ask('Lunch?', colleague);
    await state(colleague, statedPage('https://shop.example/'));
    expect(await page(shop, colleague)).toBeUndefined();
    await ask('hello');
    const fields = encodeCbor(statedPage('https://shop.example/'));
    const row = { conversation: visitor.address, sentAt: chat.clock.now(), body: { type: context.number, fields } };
    await shop.tab.store.commit([putRow(outbox, MessageId.fromBytes(crypto.getRandomValues(new Uint8Array(16))), row)]);
    await shop.client.account.setName('Shop');
    await chat.clock.advance(MINUTE_MS);
    expect(await visitor.tab.store.count('conversations', 'visitors')).toBe(0);
  });

  it('does not go back to an older one, and a clock far ahead keeps no later one away', async () => {
    await ask('hello');
    await state(visitor, statedPage('https://shop.example/1', 'One'), chat.clock.now() + 20 * 3_600_000);
    await shows(shop, 'One');
    await state(visitor, statedPage('https://shop.example/2', 'Two'));
    await shows(shop, 'Two');
    await state(visitor, statedPage('https://shop.example/3', 'Three'), chat.clock.now() - 3_600_000);
    expect((await page(shop))?.title).toBe('Two');
  });

  it('is without user name and password, and of the web alone, as far as our client tells it', async () => {
    await ask('hello');
    await visit(visitor).tellPage(shop.address, { address: SCRIPT, title: 'Script' });
    await visit(visitor).tellPage(shop.address, { address: 'about:srcdoc', title: 'Frame' });
    expect(await visitor.tab.store.count('outbox', 'control')).toBe(0);
    await visit(visitor).tellPage(shop.address, { address: 'https://mara:secret@shop.example/#glaze', title: 'Named' });
    await shows(shop, 'Named');
    expect((await page(shop))?.address).toBe('https://shop.example/');
    const url = `https://shop.example/?q=${'x'.repeat(1_000_000)}`;
    await visit(visitor).tellPage(shop.address, { address: url, title: 'y'.repeat(1_000_000) });
    await shows(shop, 'y'.repeat(256));
  });

  it('is taken back while it waits for a connection', async () => {
    await ask('hello');
    visitor.wire.cut();
    await visit(visitor).tellPage(shop.address, JAR);
    await visit(visitor).tellPage(shop.address, undefined);
    expect(await visitor.tab.store.count('outbox', 'control')).toBe(0);
    visitor.wire.restore();
    await ask('still there?');
    expect(await page(shop)).toBeUndefined();
  });

  it('is told to a colleague, too, who answers for the owner', async () => {
    chat.excuse('the promises are held against conversations of two', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6');
    const agent = await chat.inbox('Anna', 'app');
    const { code } = (await shop.client.team?.invite()) ?? expect.fail('no team');
    await agent.client.team?.join(shop.address, code, (text) => text);
    await chat.clock.until(async () => (await agent.client.team?.joined())?.[0]?.isMember === true, {
      what: 'a member',
    });
    const mara = await chat.open(chat.newPerson(), { kind: 'widget', owner: { address: shop.address } });
    await mara.client.account.create({ name: 'Mara' });
    await mara.online();
    await mara.client.messages.send(shop.address, 'Is it open?');
    const conversation = `${shop.address}${mara.address}` as ConversationId;
    await agent.shows(conversation, 'Is it open?');
    await visit(mara).tellPage(shop.address, JAR);
    const told = async (): Promise<unknown> => (await visitors(agent).of(conversation)).page?.title;
    await chat.clock.until(async () => (await told()) === 'Moon jar, small', { what: 'the page' });
  });

  it('goes with the conversation that is deleted', async () => {
    chat.excuse('the owner has deleted its side', 'D1', 'D2', 'D4');
    await ask('hello');
    await visit(visitor).tellPage(shop.address, JAR);
    await shows(shop, 'Moon jar, small');
    await shop.client.verification?.answerRequest(visitor.address, 'delete');
    await chat.clock.until(async () => (await page(shop)) === undefined, { what: 'no page' });
    await visit(visitor).tellPage(shop.address, { address: 'https://shop.example/bowl', title: 'Bread bowl' });
    await chat.clock.advance(MINUTE_MS);
    expect(await page(shop)).toBeUndefined();
    await ask('hello again');
    await visit(visitor).tellPage(shop.address, { address: 'https://shop.example/plate', title: 'Plate' });
    await shows(shop, 'Plate');
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeCbor, fromBase32, fromHex, MessageId, type CborValue, type SendRequest } from '@cipherchat/protocol';
import { allowsAddress, KINDS } from '../../src/contents/registry.ts';
import { contentHash } from '../../src/crypto/content-hash.ts';
import { DAY_MS, HOUR_MS } from '@cipherchat/protocol';
import { outbox } from '../../src/rows/records.ts';
import { LoadedConversations } from '../../src/facade/loaded-conversations.ts';
import { settle } from '../support/fake-clock.ts';
import { Chat, type Tab } from './support/chat.ts';
import { Forger, type Forged } from './support/forger.ts';

describe('a peer that breaks the rules inside its own messages', () => {
  let chat: Chat;
  let mallory: Tab;
  let bob: Tab;
  let forger: Forger;

  beforeEach(async () => {
    chat = new Chat();
    chat.excuse('what the peer writes goes past its client', 'D2', 'D4', 'D5');
    [mallory, bob] = [await chat.inbox(), await chat.inbox()];
    await bob.client.messages.send(mallory.address, 'hello');
    await mallory.shows(bob.address, 'hello');
    forger = new Forger(chat, mallory, bob);
    await forge({ counter: 1, body: text('first') });
    await bob.shows(mallory.address, 'first');
  });
  afterEach(() => chat.close());

  const text = (value: string): CborValue => new Map([[0, value]]);

  const sendBytes = (content: Uint8Array): Promise<void> => forger.send(content);
  const forge = (forged: Forged): Promise<void> => forger.forge(forged);

  const shown = async (): Promise<unknown[]> =>
    (await bob.items(mallory.address)).map((item) => (item.kind === 'text' ? item.text : item.note.kind));

  it('says that it wrote at the beginning of time: in the list all the same', async () => {
    const carol = await chat.inbox();
    const { client } = carol;
    const list = new LoadedConversations();
    const content = encodeCbor(
      new Map<number, CborValue>([
        [0, fromBase32(carol.address) ?? new Uint8Array()],
        [1, new Uint8Array(16).fill(200)],
        [2, 1],
        [3, new Uint8Array(16)],
        [4, 0],
        [5, 1],
        [6, text('out of time')],
      ]),
    );
    const row = { conversation: carol.address, sentAt: chat.clock.now(), content };
    const key = MessageId.fromBytes(new Uint8Array(16).fill(201));
    await mallory.tab.store.commit([{ kind: 'put', table: 'outbox', row: outbox.toRow(key, row) }]);
    mallory.tab.browser.wake();
    await mallory.client.account.setName('');
    await chat.clock.until(async () => (await client.conversations.totals()).unread === 1);
    await list.readPage(client.conversations, 60);
    expect([list.rows.length, list.more]).toEqual([1, false]);
  });

  it('skips a number: a gap that stays', async () => {
    await forge({ counter: 4, body: text('fourth') });
    expect(await bob.items(mallory.address)).toContainEqual(
      expect.objectContaining({ kind: 'note', note: { kind: 'gap', missing: 2 } }),
    );
    expect(await shown()).toEqual(['hello', 'first', 'gap', 'fourth']);
  });

  it('skips to the greatest number there is, and goes on', async () => {
    await forge({ counter: Number.MAX_SAFE_INTEGER - 1, body: text('far') });
    await forge({ counter: Number.MAX_SAFE_INTEGER, body: text('farther') });
    expect(await shown()).toEqual(['hello', 'first', 'gap', 'far', 'farther']);
    await bob.client.messages.send(mallory.address, 'after it');
    expect(await shown()).toEqual(['hello', 'first', 'gap', 'far', 'farther', 'after it']);
  });

  it('does not follow its own last message: marked', async () => {
    await forge({ counter: 2, previous: new Uint8Array(16).fill(9), body: text('second') });
    expect(await shown()).toEqual(['hello', 'first', 'gap', 'second']);
  });

  it('uses a number twice: both are shown, and that they clash', async () => {
    await forge({ counter: 1, body: text('first, but other') });
    expect(await shown()).toEqual(['hello', 'first', 'first, but other', 'conflict']);
  });

  it('uses a message id twice: the first one stays', async () => {
    await forge({ counter: 2, id: 'ab'.repeat(16), body: text('original') });
    await forge({ counter: 3, id: 'ab'.repeat(16), body: text('replacement') });
    expect(await shown()).toEqual(['hello', 'first', 'original', 'conflict']);
  });

  it('uses the id of a message of mine: mine stays', async () => {
    const [mine = expect.fail()] = await bob.texts(mallory.address);
    await forge({ counter: 2, id: mine.id, body: text('yours?') });
    expect(await shown()).toEqual(['hello', 'first', 'yours?']);
    const ids = (await bob.items(mallory.address)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    ['another account', new Uint8Array(20).fill(7)],
    ['a group', new Uint8Array(16).fill(7)],
  ])('addresses %s: not shown', async (_, to) => {
    await forge({ to, counter: 2, body: text('not for you') });
    expect(await shown()).toEqual(['hello', 'first']);
  });

  it.each([
    [2, new Map()],
    [8, new Map()],
    [99, new Map([[0, 'a word of tomorrow']])],
    [1, new Map()],
    [1, new Map([[0, '']])],
    [1, new Map([[0, 7]])],
  ])('sends type %i, which this version cannot show: said so', async (type, body) => {
    await forge({ counter: 2, type, body });
    expect(await shown()).toEqual(['hello', 'first', 'newer-version']);
  });

  it.each([5, 6, 9, 10, 11, 12, 77])('sends unordered type %i without sense: nothing happens', async (type) => {
    await forge({ counter: 0, type });
    expect(await shown()).toEqual(['hello', 'first']);
    await forge({ counter: 2, body: text('and on'), previous: await contentHash(new Uint8Array(1)) });
    expect((await shown()).at(-1)).toBe('and on');
  });

  it('sends every kind that is reserved: nothing of it is shown, but that a newer version sent what counts', async () => {
    const reserved = Object.values(KINDS).filter(({ built }) => !built);
    const direct = reserved.filter(({ number }) => allowsAddress(number, 20));
    const counted = direct.filter(({ ordered }) => ordered);
    for (const [i, { number: type }] of counted.entries()) await forge({ counter: 2 + i, type });
    const [counter, previous] = [2 + counted.length, forger.last];
    for (const { number: type, ordered } of direct) if (!ordered) await forge({ counter: 0, type });
    // What a team writes to itself has no place in a conversation of two (PROTOCOL 21.1): it is dropped, and leaves no
    // number.
    const team = reserved.filter(({ number }) => !allowsAddress(number, 20));
    for (const { number: type } of team) await forge({ counter, previous, type });
    await forge({ counter, previous, body: text('and on') });
    expect(await shown()).toEqual(['hello', 'first', ...counted.map(() => 'newer-version'), 'and on']);
    // Notes, states of conversations and settings of the team.
    expect([counted.length, team.map(({ number }) => number)]).toEqual([3, [14, 15, 24]]);
  });

  it('sends what is no content at all: dropped, and the next one is opened', async () => {
    await sendBytes(Uint8Array.of(0xff, 0xfe));
    await sendBytes(encodeCbor('text'));
    await forge({ counter: 2, body: text('and on') });
    expect((await shown()).at(-1)).toBe('and on');
  });

  it('claims to have read what it was never sent: nothing changes', async () => {
    const [mine = expect.fail()] = await bob.texts(mallory.address);
    const carol = await chat.inbox();
    await bob.client.messages.send(carol.address, 'for Carol');
    await bob.says(carol.address, 'for Carol', 'delivered');
    const [other = expect.fail()] = await bob.texts(carol.address);
    const ids = [other.id, mine.id, 'cd'.repeat(16)].map((id) => fromHex(id) ?? new Uint8Array(16));
    await forge({
      counter: 0,
      type: 5,
      body: new Map<number, CborValue>([
        [0, 1],
        [1, ids],
      ]),
    });
    expect((await bob.texts(carol.address))[0]?.status).toBe('delivered');
    expect((await bob.texts(mallory.address))[0]?.status).toBe('read');
  });

  it('lives in the year 3000: shown at the time of the server, and not last for ever', async () => {
    await forge({ counter: 2, sent: Date.UTC(3000, 0, 1), body: text('from the future') });
    await bob.client.messages.send(mallory.address, 'now');
    expect(await shown()).toEqual(['hello', 'first', 'from the future', 'now']);
    const item = (await bob.texts(mallory.address)).find((one) => one.text === 'from the future');
    expect(item?.sentAt).toBeLessThan(chat.clock.now() + DAY_MS);
  });

  it.each([
    ['tomorrow', (now: number) => now + 23.9 * HOUR_MS, ['hello', 'first', 'stated', 'answer']],
    ['in nine years', (now: number) => now + 9 * 365 * DAY_MS, ['hello', 'first', 'stated', 'answer']],
    ['at the beginning of time', () => 0, ['hello', 'first', 'stated', 'answer']],
  ])('states that it wrote %s: every time shown is now, also that of the answer', async (_, stated, order) => {
    await forge({ counter: 2, sent: stated(chat.clock.now()), body: text('stated') });
    await bob.client.messages.send(mallory.address, 'answer');
    await mallory.shows(bob.address, 'answer');
    expect(await shown()).toEqual(order);
    const times = [...(await bob.texts(mallory.address)), ...(await mallory.texts(bob.address))].map(
      ({ sentAt }) => sentAt,
    );
    const { at = 0 } = (await bob.client.conversations.get(mallory.address)) ?? {};
    for (const time of [...times, at]) expect(Math.abs(time - chat.clock.now())).toBeLessThan(HOUR_MS);
  });

  it.each([
    ['0', () => 0],
    ['23.9 hours ahead', () => chat.clock.now() + 23.9 * HOUR_MS],
  ])('says that it wrote %s: the list goes by the arrival', async (_, sent) => {
    await forge({ counter: 2, sent: sent(), body: text('out of time') });
    const [arrived, carol] = [chat.clock.now(), await chat.inbox()];
    await chat.clock.advance(1_000);
    await carol.client.messages.send(bob.address, 'in time');
    await bob.shows(carol.address, 'in time');
    const list = await bob.conversations();
    expect(list.map(({ id }) => id)).toEqual([carol.address, mallory.address]);
    expect(list[1]).toMatchObject({ preview: { text: 'out of time' } });
    expect(Math.abs((list[1]?.at ?? 0) - arrived)).toBeLessThan(60_000);
  });

  it('asks for everything again: it gets nothing that was not for it', async () => {
    const carol = await chat.inbox();
    await bob.client.messages.send(carol.address, 'a secret');
    await carol.shows(bob.address, 'a secret');
    const ids = bob.wire.log
      .filter(({ name }) => name === 'envelope:send')
      .map(({ request }) => fromHex((request as { id: string }).id) ?? new Uint8Array(16));
    await forge({ counter: 0, type: 11, body: new Map([[0, ids]]) });
    await settle(30);
    const resent = bob.wire.log.filter(
      ({ name, request }) => name === 'envelope:send' && (request as { lists?: unknown }).lists === undefined,
    );
    expect(resent).toHaveLength(1);
    expect(await mallory.log(carol.address)).toEqual([]);
  });

  it('asks for one message, and for each copy of it, again and again: it gets three copies in all', async () => {
    const sends = (): readonly SendRequest[] =>
      bob.wire.log.filter(({ name }) => name === 'envelope:send').map(({ request }) => request as SendRequest);
    const copies = (): number => sends().filter(({ lists }) => lists === undefined).length;
    for (let round = 0; round < 4; round += 1) {
      const ids = sends().map(({ id }) => fromHex(id) ?? new Uint8Array(16));
      await forge({ counter: 0, type: 11, body: new Map([[0, [...ids, ...ids].slice(-16)]]) });
      await settle(30);
    }
    expect(copies()).toBe(3);
  });

  it('is blocked: no step of a ratchet, nothing stored, no answer, acknowledged (PROTOCOL 24, S7)', async () => {
    await bob.client.contacts?.change(mallory.address, { isBlocked: true });
    const kept = async (): Promise<unknown> =>
      Promise.all([
        bob.tab.store.list('sessions', { group: 'sessions' }),
        bob.log(mallory.address),
        bob.notes(mallory.address),
      ]);
    const [before, heard] = [await kept(), bob.wire.log.length];
    const [mine = expect.fail()] = await bob.texts(mallory.address);
    const receipt = new Map<number, CborValue>([
      [0, 1],
      [1, [fromHex(mine.id) ?? new Uint8Array()]],
    ]);
    await forge({ counter: 2, body: text('Buy my pills') });
    await forge({ counter: 0, type: 5, body: receipt });
    await forge({ counter: Number.MAX_SAFE_INTEGER, body: text('far') });
    await forge({ counter: 3, type: 7, body: text('CipherChat Support') });
    for (const id of [0, 1, 2])
      await forge({ counter: 0, type: 11, body: new Map([[0, [new Uint8Array(16).fill(id)]]]) });
    await sendBytes(Uint8Array.of(0xff, 0xfe));
    await chat.clock.advance(HOUR_MS);
    expect(await kept()).toEqual(before);
    // `sendBytes` has seen the mailbox empty.
    expect(bob.wire.log.slice(heard).filter(({ name }) => name === 'envelope:send')).toEqual([]);
  });

  it.each([
    ['turns the words behind it about', 'Shop\u202e', 'Shop'],
    ['begins something that it does not end', '\u2067\u2066Sh\u200fop', 'Shop'],
    ['holds control characters', 'Sh\u0007\nop', 'Shop'],
    ['imitates our marks', 'CipherChat Support \u2713 verified \u2705', 'CipherChat Support verified'],
    ['imitates the seal', '\u{1f512} Shop \u{1f6e1}\ufe0f', 'Shop'],
    ['is a mark and nothing else', '\u2714\ufe0f', undefined],
    ['cannot be seen', '\u200b \u2060\u3164', undefined],
    ['is written from right to left', 'חנות', 'חנות'],
    ['holds a joined sign', '👩\u200d🔧', '👩\u200d🔧'],
  ])('calls itself by a name that %s', async (_, name, shows) => {
    await forge({ counter: 2, type: 7, body: text('Mallory') });
    await forge({ counter: 3, type: 7, body: text(name) });
    expect((await bob.client.conversations.get(mallory.address))?.name).toBe(shows);
  });
});

/** Edits, deletions and reactions of a peer that breaks the rules. */
import { fromBase32, fromHex, toHex, type CborValue } from '@cipherchat/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { messages } from '../../src/rows/records.ts';
import { Chat, type Tab } from './support/chat.ts';
import { Forger, type Forged } from './support/forger.ts';

describe('a peer that breaks the rules of changes', () => {
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
  const forge = (forged: Forged): Promise<void> => forger.forge(forged);
  const shown = async (): Promise<unknown[]> =>
    (await bob.items(mallory.address)).map((item) => (item.kind === 'text' ? item.text : item.note.kind));

  const marks = async (): Promise<readonly (readonly unknown[])[]> =>
    (await bob.texts(mallory.address)).map((item) => [
      item.text,
      item.marks?.reactions?.map(({ reaction }) => reaction),
    ]);

  it('edits and takes back a message of mine: it stays', async () => {
    const [mine = expect.fail()] = await bob.texts(mallory.address);
    const id = fromHex(mine.id) ?? expect.fail();
    await forge({
      counter: 2,
      type: 2,
      body: new Map<number, CborValue>([
        [0, id],
        [1, 'yours?'],
      ]),
    });
    await forge({ counter: 3, type: 3, body: new Map([[0, [id]]]) });
    await forge({ counter: 4, body: text('and on') });
    await bob.shows(mallory.address, 'and on');
    expect(await shown()).toEqual(['hello', 'first', 'and on']);
  });

  const edit = (id: string, words: string): CborValue =>
    new Map<number, CborValue>([
      [0, fromHex(id) ?? expect.fail()],
      [1, words],
    ]);
  const reaction = (sender: string, id: string, words: string): CborValue =>
    new Map<number, CborValue>([
      [0, [fromBase32(sender) ?? expect.fail(), fromHex(id) ?? expect.fail()]],
      [1, words],
    ]);

  it('edits what it took back, before it or after: nothing of it is shown', async () => {
    const [early, late] = ['ab'.repeat(16), 'cd'.repeat(16)];
    await forge({ counter: 2, type: 2, sent: chat.clock.now() + 99, body: edit(early, 'reworded before it came') });
    await forge({ counter: 3, type: 3, body: new Map([[0, [early, late].map((id) => fromHex(id) ?? expect.fail())]]) });
    await forge({ counter: 4, id: early, body: text('came late') });
    await forge({ counter: 5, id: late, body: text('came late too') });
    await forge({ counter: 6, type: 2, sent: chat.clock.now() + 999, body: edit(late, 'back again') });
    await forge({ counter: 7, type: 4, body: reaction(mallory.address, late, '👍') });
    await forge({ counter: 8, body: text('and on') });
    const isGone = async (): Promise<boolean> =>
      (await bob.texts(mallory.address)).filter((item) => item.marks?.deleted === true).length === 2;
    await chat.clock.until(isGone, { what: 'both taken back' });
    expect(await marks()).toEqual([
      ['hello', undefined],
      ['first', undefined],
      ['', undefined],
      ['', undefined],
      ['and on', undefined],
    ]);
    const rows = await bob.tab.store.list('messages', { group: mallory.address });
    expect(JSON.stringify(rows.map((row) => messages.fromRow(row)))).not.toMatch(/late|reworded|again/u);
  });

  it('reacts to what is not there, or in another conversation: nothing is shown', async () => {
    const carol = await chat.inbox();
    await carol.client.messages.send(bob.address, 'from Carol');
    await bob.shows(carol.address, 'from Carol');
    const [hers = expect.fail()] = await bob.texts(carol.address);
    const [id = ''] = hers.id.split('.');
    await forge({ counter: 2, type: 4, body: reaction(mallory.address, 'ef'.repeat(16), '👍') });
    await forge({ counter: 3, type: 4, body: reaction(carol.address, id, '👍') });
    await forge({ counter: 4, type: 2, body: edit(id, 'not from Carol') });
    await forge({ counter: 5, body: text('and on') });
    await bob.shows(mallory.address, 'and on');
    expect((await marks()).map(([, reactions]) => reactions)).toEqual([undefined, undefined, undefined]);
    const [still] = await bob.texts(carol.address);
    expect([still?.text, still?.marks]).toEqual(['from Carol', undefined]);
  });

  it('edits with a field of a later version: the rest is taken', async () => {
    const [, first = expect.fail()] = await bob.texts(mallory.address);
    const [id = ''] = first.id.split('.');
    const body = new Map(edit(id, 'first, reworded') as ReadonlyMap<number, CborValue>).set(9, 'of tomorrow');
    await forge({ counter: 2, type: 2, body });
    await bob.shows(mallory.address, 'first, reworded');
    expect(await shown()).toEqual(['hello', 'first, reworded']);
  });

  it('reacts with what turns the direction of writing, and with nothing that is drawn: left out', async () => {
    const [mine = expect.fail()] = await bob.texts(mallory.address);
    const to = [fromBase32(bob.address) ?? expect.fail(), fromHex(mine.id) ?? expect.fail()];
    const react = (counter: number, reaction: string): Promise<void> =>
      forge({
        counter,
        type: 4,
        body: new Map<number, CborValue>([
          [0, to],
          [1, reaction],
        ]),
      });
    const has = (reaction: string): Promise<void> =>
      chat.clock.until(async () => JSON.stringify((await marks())[0]) === JSON.stringify(['hello', [reaction]]), {
        what: reaction,
      });
    await react(2, '\u202e👍\u0007');
    await has('👍');
    await react(3, '\u2800');
    await has('');
  });

  it('lives in nine years: my later wording and reaction hold here too', async () => {
    chat.excuse('what was sent is changed later', 'D1');
    await forge({ counter: 2, sent: chat.clock.now() + 9 * 365 * 86_400_000, body: text('from the future') });
    await bob.shows(mallory.address, 'from the future');
    const [mine = expect.fail()] = await bob.texts(mallory.address);
    const { messages: own } = bob.client;
    for (let i = 1; i <= 8; i += 1) {
      await own.change(mallory.address, mine.id, { kind: 'edit', text: `hello ${i}` });
      await own.change(mallory.address, mine.id, { kind: 'react', reaction: i % 2 === 0 ? '' : '👍' });
    }
    await chat.clock.until(async () => JSON.stringify((await marks())[0]) === JSON.stringify(['hello 8', ['']]), {
      what: 'the last wording and reaction',
    });
  });

  it('changes messages that never come: the newest are kept for a while, and nothing else is held up', async () => {
    const missing = (i: number): Uint8Array =>
      new Uint8Array(16)
        .fill(1)
        .fill(i % 256, 8)
        .fill(i >> 8, 12);
    for (let part = 0; part < 4; part += 1) {
      const ids = Array.from({ length: 100 }, (_, i) => missing(part * 100 + i));
      await forge({ counter: 2 + part, type: 3, body: new Map([[0, ids]]) });
    }
    await forge({ counter: 6, id: toHex(missing(7)), body: text('taken back before it came') });
    await forge({ counter: 7, body: text('and on') });
    await bob.shows(mallory.address, 'and on');
    await chat.clock.until(async () => (await bob.texts(mallory.address)).some((item) => item.marks?.deleted === true));
    expect(await shown()).toEqual(['hello', 'first', '', 'and on']);
    expect(await bob.tab.store.count('outbox', 'changes')).toBeLessThanOrEqual(4);
  });
});

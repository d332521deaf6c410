/** A visitor's conversation goes on in another browser: both browsers and the owner (PROTOCOL 22.1, 22.2). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, LINK_LIFETIME_MS } from '@cipherchat/protocol';
import { Chat } from './support/chat.ts';
import { MovingVisitor } from './support/moving-visitor.ts';

let chat: Chat;
let mara: MovingVisitor;

beforeEach(async () => {
  chat = new Chat();
  mara = await MovingVisitor.meet(chat);
});
afterEach(() => chat.close());

/** Nobody wrote them there: they have the word of the laptop. */
const excuseImported = (): void => chat.excuse('texts of the laptop were imported on the phone', 'D2', 'D4');

const here = async (holds: () => Promise<boolean> | boolean, what: string): Promise<void> =>
  chat.clock.until(holds, { what, withinMs: 600_000 });

describe('a conversation that moves', () => {
  it('goes on where the digits were shown, with its texts, its name and its tags', async () => {
    excuseImported();
    const { shop, laptop, phone } = mara;
    await shop.client.contacts?.change(laptop.address, { name: 'Mara, mugs', tags: ['gift'] });
    const { giving, taking, question } = await mara.asked();
    expect(question).toMatchObject({
      count: 2,
      newest: [
        { mine: true, text: 'from the laptop' },
        { mine: false, text: 'an answer' },
      ],
    });
    expect(phone.client.state().phase).toBe('no-identity');
    question.answer(true);
    expect([await giving.end(), await taking.end()]).toEqual(['linked', 'linked']);
    await phone.shows(shop.address, 'an answer');
    expect(await phone.log(shop.address)).toEqual(['mine: from the laptop', 'theirs: an answer']);
    expect((await phone.texts(shop.address)).map(({ marks, unread }) => [marks?.imported, unread])).toEqual([
      [true, false],
      [true, false],
    ]);
    expect((await phone.client.conversations.get(shop.address))?.name).toBe('Shop');
    await here(() => mara.isJoined(), 'the owner has joined them');
    expect(await shop.client.contacts?.card(phone.address)).toMatchObject({ name: 'Mara, mugs', tags: ['gift'] });
    await phone.client.messages.send(shop.address, 'from the phone');
    await shop.shows(phone.address, 'from the phone');
    await shop.client.messages.send(phone.address, 'to the phone');
    await phone.shows(shop.address, 'to the phone');
  });

  it('is read and not written in the old browser, and can be removed there once the owner knows', async () => {
    const { shop, laptop } = mara;
    expect(await mara.moved()).toBeUndefined();
    shop.wire.cut();
    expect(await mara.move()).toEqual(['linked', 'linked']);
    expect(await mara.obstacle(laptop)).toBe('moved');
    expect(await mara.moved()).toEqual({ isDelivered: false });
    shop.wire.restore();
    await here(async () => (await mara.moved())?.isDelivered === true, 'the owner knows');
    expect(await laptop.log(shop.address)).toEqual(['mine: from the laptop', 'theirs: an answer']);
  });

  it('can be written in the old browser again, and the answer comes there', async () => {
    const { shop, laptop } = mara;
    await mara.move();
    await here(() => mara.isJoined(), 'the owner has joined them');
    expect((await shop.client.conversations.get(laptop.address))?.obstacle).toBe('gone');
    await (await laptop.client.account.moves()).stay();
    await here(async () => (await mara.obstacle(laptop)) === undefined, 'the box is back');
    await laptop.client.messages.send(shop.address, 'here after all');
    await shop.shows(laptop.address, 'here after all');
    expect((await shop.client.conversations.get(laptop.address))?.obstacle).toBeUndefined();
    await shop.client.messages.send(laptop.address, 'as you like');
    await laptop.shows(shop.address, 'as you like');
  });

  it('moves on from the phone, too', async () => {
    excuseImported();
    const { shop } = mara;
    await mara.move();
    await mara.phone.shows(shop.address, 'an answer');
    await here(() => mara.isJoined(), 'the owner has joined them');
    const [second, third] = [mara.phone, await mara.open(await chat.open(chat.newPerson(), { kind: 'widget' }))];
    await second.client.messages.send(shop.address, 'from the phone');
    await shop.shows(second.address, 'from the phone');
    [mara.laptop, mara.phone] = [second, third];
    expect(await mara.move()).toEqual(['linked', 'linked']);
    await third.shows(shop.address, 'from the phone');
    expect(await third.log(shop.address)).toEqual([
      'mine: from the laptop',
      'theirs: an answer',
      'mine: from the phone',
    ]);
    await here(() => mara.isJoined(), 'the owner has joined them again');
  });
});

describe('nothing is lost', () => {
  it('where the phone is closed as soon as it has said yes', async () => {
    const { shop } = mara;
    const { giving, question } = await mara.asked();
    mara.phone.tab.dieAtCommit('after');
    question.answer(true);
    await mara.phone.died();
    expect(await giving.end()).toBe('linked');
    mara.phone = await mara.open(mara.phone);
    await mara.phone.shows(shop.address, 'an answer');
    await here(() => mara.isJoined(), 'the owner has joined them');
    expect(await mara.phone.log(shop.address)).toEqual(['mine: from the laptop', 'theirs: an answer']);
  });

  it.each([1, 2] as const)('where the laptop is closed after commit %i of the grant', async (commit) => {
    const { shop } = mara;
    const { giving, taking } = await mara.begin();
    let seen = 0;
    const step = await giving.at('digits');
    mara.laptop.tab.dieAtCommit('after', () => (seen += 1) === commit);
    step.enter((await taking.at('digits')).digits);
    await mara.laptop.died();
    mara.laptop = await mara.open(mara.laptop);
    await here(async () => (await mara.obstacle(mara.laptop)) === 'moved', 'what the laptop had stored');
    expect(await taking.end()).toBe('expired');
    expect(await mara.isJoined()).toBe(false);
    await (await mara.laptop.client.account.moves()).stay();
    await mara.laptop.client.messages.send(shop.address, 'still here');
    await shop.shows(mara.laptop.address, 'still here');
    await here(async () => (await mara.obstacle(mara.laptop)) === undefined, 'the box is back');
    expect(await mara.move()).toEqual(['linked', 'linked']);
    await here(() => mara.isJoined(), 'the owner has joined them');
  });

  it('where the grant does not reach the server', async () => {
    const { shop, laptop } = mara;
    const { giving, taking } = await mara.begin();
    const step = await giving.at('digits');
    laptop.wire.judge((name, request) =>
      name === 'putLinkStep' && (request as { readonly step: number }).step === 3
        ? { kind: 'refuse', code: 'unreachable' }
        : undefined,
    );
    step.enter((await taking.at('digits')).digits);
    expect([await giving.end(), await taking.end()]).toEqual(['expired', 'expired']);
    await here(async () => (await mara.obstacle(laptop)) === undefined, 'the box is back');
    await laptop.client.messages.send(shop.address, 'still here');
    await shop.shows(laptop.address, 'still here');
  });

  it('where the answer on the phone is no', async () => {
    const { laptop, phone, shop } = mara;
    const { giving, taking, question } = await mara.asked();
    question.answer(false);
    expect([await giving.end(), await taking.end()]).toEqual(['linked', 'cancelled']);
    await chat.clock.advance(DAY_MS);
    expect([phone.client.state().phase, await phone.items(shop.address)]).toEqual(['no-identity', []]);
    expect([await mara.obstacle(laptop), await mara.isJoined()]).toEqual(['moved', false]);
  });
});

describe('nothing moves', () => {
  it('with one wrong digit', async () => {
    const { giving, taking } = await mara.begin();
    const { digits } = await taking.at('digits');
    (await giving.at('digits')).enter(String((Number(digits) + 1) % 1_000_000).padStart(6, '0'));
    expect([await giving.end(), await taking.end()]).toEqual(['wrong-digits', 'expired']);
    expect(await mara.obstacle(mara.laptop)).toBeUndefined();
    expect(mara.phone.client.state().phase).toBe('no-identity');
  });

  it('into a browser that has a conversation of its own', async () => {
    const { code } = await mara.give().at('code');
    await mara.phone.client.messages.send(mara.shop.address, 'hello from the phone');
    await here(() => mara.phone.client.state().phase === 'ready', 'an identity');
    expect(await mara.take(code).end()).toBe('occupied');
  });

  it('into a browser where one began while the question stood there', async () => {
    const { question, taking } = await mara.asked();
    await mara.phone.client.messages.send(mara.shop.address, 'hello from the phone');
    await here(() => mara.phone.client.state().phase === 'ready', 'an identity');
    question.answer(true);
    expect(await taking.end()).toBe('occupied');
    expect(await mara.phone.log(mara.shop.address)).toEqual(['mine: hello from the phone']);
  });

  it('after five minutes, or with another code', async () => {
    const giving = mara.give();
    const { code, lastsMs } = await giving.at('code');
    expect(lastsMs).toBe(LINK_LIFETIME_MS);
    expect(await mara.take('abc').end()).toBe('not-a-code');
    expect(await mara.take('abcdefgh').end()).toBe('expired');
    await chat.clock.advance(LINK_LIFETIME_MS + 1);
    expect([await giving.end(), await mara.take(code).end()]).toEqual(['expired', 'expired']);
  });

  it('where a second browser has the same code', async () => {
    const { giving, taking } = await mara.begin();
    await taking.at('digits');
    const stranger = await mara.open(await chat.open(chat.newPerson(), { kind: 'widget' }));
    const late = mara.take((await giving.at('code')).code, stranger);
    expect(await late.end()).toBe('expired');
    (await giving.at('digits')).enter((await taking.at('digits')).digits);
    (await taking.at('question')).answer(true);
    expect([await giving.end(), await taking.end()]).toEqual(['linked', 'linked']);
  });
});

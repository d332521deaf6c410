/** Device clocks and a server's clock that are wrong: everything works, and both sides show the same. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, parseDeviceList, parsePrekey } from '@cipherchat/protocol';
import { ShiftedClock } from '../support/shifted-clock.ts';
import { Chat, type Tab } from './support/chat.ts';

const DAYS_OFF = [-400, -90, -46, -30, 2, 3, 46, 400];
const MINUTE_MS = 60_000;

describe('a clock that is wrong', () => {
  let chat: Chat;

  beforeEach(() => {
    chat = new Chat();
  });
  afterEach(() => chat.close());

  const device = (daysOff: number): ShiftedClock => new ShiftedClock(chat.clock, daysOff * DAY_MS);
  const visitorWith = (clock: ShiftedClock, owner: Tab): Promise<Tab> =>
    chat.open(chat.newPerson(undefined, clock), { kind: 'widget', owner: { address: owner.address } });
  const isNow = (at: number): boolean => Math.abs(at - chat.clock.now()) < MINUTE_MS;
  const hasAddress = (tab: Tab): Promise<void> => chat.clock.until(() => tab.client.state().address !== undefined);
  const write = async (from: Tab, to: Tab, text: string): Promise<void> => {
    await from.client.messages.send(to.address, text);
    await hasAddress(from);
    await to.shows(from.address, text);
  };
  const textsOf = async (tab: Tab, peer: Tab): Promise<readonly string[]> =>
    (await tab.texts(peer.address)).map(({ text }) => text);
  const expectNoObstacle = async (tab: Tab, peer: Tab): Promise<void> => {
    const view = await tab.client.conversations.get(peer.address);
    expect(view).toMatchObject({ obstacle: undefined, notConfirmedSince: undefined });
    expect((await tab.texts(peer.address)).map(({ failure }) => failure)).not.toContainEqual(expect.anything());
    expect((await tab.notes(peer.address)).filter((note) => note !== 'name')).toEqual([]);
  };

  it.each(DAYS_OFF)(
    'by %d days: a visitor writes at once, is answered, and everything is dated right',
    async (days) => {
      const owner = await chat.inbox('Larch & Loam');
      const visitor = await visitorWith(device(days), owner);
      await visitor.client.messages.send(owner.address, 'one');
      await visitor.client.messages.send(owner.address, 'two');
      await hasAddress(visitor);
      await owner.shows(visitor.address, 'two');
      await write(owner, visitor, 'three');
      await write(visitor, owner, 'four');
      await visitor.says(owner.address, 'four', 'delivered');
      expect(await textsOf(visitor, owner)).toEqual(['one', 'two', 'three', 'four']);
      expect(await textsOf(owner, visitor)).toEqual(['one', 'two', 'three', 'four']);
      for (const [tab, peer] of [
        [owner, visitor],
        [visitor, owner],
      ] as const) {
        expect((await tab.texts(peer.address)).map(({ sentAt }) => isNow(sentAt))).toEqual([true, true, true, true]);
        expect(isNow((await tab.client.conversations.get(peer.address))?.at ?? 0)).toBe(true);
        await expectNoObstacle(tab, peer);
      }
      const dates = chat.server.data.allLists(visitor.address).map((list) => parseDeviceList(list).issued);
      expect(Math.abs((dates.at(-1) ?? 0) - chat.clock.now())).toBeLessThanOrEqual(2 * DAY_MS);
    },
  );

  it.each(DAYS_OFF)('by %d days: an owner creates an inbox, and a visitor writes to it', async (days) => {
    const owner = await chat.inbox(undefined, 'app', chat.newPerson(undefined, device(days)));
    const visitor = await visitorWith(device(0), owner);
    await write(visitor, owner, 'hello');
    await write(owner, visitor, 'good day');
    expect(owner.client.state().clockAheadMs).toBe(-days * DAY_MS);
    await expectNoObstacle(visitor, owner);
    await expectNoObstacle(owner, visitor);
    const [registered] = owner.wire.log.filter(({ name }) => name === 'register');
    const { prekeys } = registered?.request as { readonly prekeys: readonly Uint8Array[] };
    const left = prekeys.map(parsePrekey).map(({ expires }) => (expires - chat.clock.now()) / DAY_MS);
    expect(Math.min(...left)).toBeGreaterThan(40);
    expect(Math.max(...left)).toBeLessThan(91);
  });

  it.each([-400, -46, 1, 400])('by %d days: registers once more after a lost answer, without a fork', async (days) => {
    const person = chat.newPerson(undefined, device(days));
    const tab = await chat.open(person);
    tab.wire.next('register', { kind: 'lose-answer' });
    await tab.client.account.create({});
    await tab.online();
    const sent = tab.wire.log.flatMap(({ name, request }) =>
      name === 'register' ? [(request as { readonly list: Uint8Array }).list] : [],
    );
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
    const visitor = await visitorWith(device(0), tab);
    await write(visitor, tab, 'hello');
    await expectNoObstacle(visitor, tab);
  });

  it.each([
    ['request', 0],
    ['answer', 95],
  ] as const)('of the server, 95 days ahead when the first %s is lost: registers later', async (lost, days) => {
    chat.serverClock.aheadMs = 95 * DAY_MS;
    const tab = await chat.open(chat.newPerson());
    tab.wire.next('register', { kind: `lose-${lost}` });
    await tab.client.account.create({});
    await chat.clock.until(() => tab.wire.suffered.length > 0);
    chat.serverClock.aheadMs = 0;
    await tab.online();
    const dates = chat.server.data.allLists(tab.address).map((list) => parseDeviceList(list).issued);
    const ahead = dates.map((at) => Math.abs(at - chat.clock.now()) / DAY_MS);
    expect(new Set(ahead.map((count) => Math.round(count)))).toEqual(new Set([days]));
    const visitor = await visitorWith(device(0), tab);
    await write(visitor, tab, 'hello');
    await expectNoObstacle(visitor, tab);
  });

  it.each([0, 3, -3])(
    'of the server, 95 days ahead for a while, device by %d: no list is dated by it',
    async (days) => {
      const person = chat.newPerson(undefined, device(days));
      let owner: Tab = await chat.inbox(undefined, 'app', person);
      const { address } = owner;
      const dates = (): readonly number[] =>
        chat.server.data.allLists(address).map((list) => parseDeviceList(list).issued);
      chat.serverClock.aheadMs = 95 * DAY_MS;
      for (const reopened of [false, true, true]) {
        if (reopened) {
          await owner.client.close();
          owner = await chat.open(person);
        } else owner.wire.breakConnections();
        await chat.clock.advance(2 * HOUR_MS);
        await owner.online();
      }
      expect(dates()).toHaveLength(1);
      chat.serverClock.aheadMs = 0;
      chat.clock.sleep(8 * DAY_MS);
      owner.wire.breakConnections();
      await chat.clock.until(() => dates().length > 1, { withinMs: 2 * HOUR_MS, what: 'a renewed list' });
      expect(Math.abs((dates().at(-1) ?? 0) - chat.clock.now())).toBeLessThan(3 * HOUR_MS);
      const visitor = await visitorWith(device(0), owner);
      await write(visitor, owner, 'hello');
      await expectNoObstacle(visitor, owner);
    },
  );

  it('of the server, in a time that no calendar has: what is shown has a date', async () => {
    const owner = await chat.inbox();
    const visitor = await visitorWith(device(0), owner);
    await write(visitor, owner, 'before');
    const states = 9e15;
    for (const name of ['logIn', 'mailbox:pull'] as const) {
      owner.wire.alter(name, (answer) => ({ ...(answer as object), now: states }));
    }
    owner.wire.alterPush = (push) => [
      push.name === 'envelope:new' ? { ...push, push: { ...push.push, at: states } } : push,
    ];
    owner.wire.breakConnections();
    await chat.clock.advance(MINUTE_MS);
    await owner.online();
    await write(visitor, owner, 'hello');
    const times = (await owner.texts(visitor.address)).map(({ sentAt }) => sentAt);
    times.push((await owner.client.conversations.get(visitor.address))?.at ?? 0);
    expect(times.map((at) => Math.abs(at - chat.clock.now()) < HOUR_MS)).toEqual([true, true, true]);
  });

  it('of the server stands still: what is over is deleted all the same', async () => {
    const owner = await chat.inbox();
    const visitor = await visitorWith(device(0), owner);
    await write(visitor, owner, 'hello');
    await visitor.client.close();
    const kept = (): number => owner.person.profile.list('processed', { group: 'processed' }).length;
    expect(kept()).toBeGreaterThan(0);
    for (let passed = 0; passed < 61 * DAY_MS; passed += 20 * HOUR_MS) {
      chat.clock.sleep(20 * HOUR_MS);
      chat.serverClock.aheadMs -= 20 * HOUR_MS;
      owner.wire.breakConnections();
      await chat.clock.advance(MINUTE_MS);
      await owner.online();
    }
    await chat.clock.until(() => kept() === 0, { withinMs: 2 * HOUR_MS, what: 'a deletion' });
  });

  it('is put right or set wrong later: one order on both sides, and answers after what they answer', async () => {
    const owner = await chat.inbox();
    const clock = device(0);
    const visitor = await visitorWith(clock, owner);
    const said: string[] = [];
    for (const [turn, days] of [0, 3, -30, 400, -400, 0.5, 0].entries()) {
      clock.aheadMs = days * DAY_MS;
      await chat.clock.advance(MINUTE_MS);
      for (const [from, to, who] of [
        [visitor, owner, 'visitor'],
        [owner, visitor, 'owner'],
      ] as const) {
        said.push(`${who} ${String(turn)}`);
        await write(from, to, `${who} ${String(turn)}`);
      }
      expect(await textsOf(visitor, owner)).toEqual(said);
      expect(await textsOf(owner, visitor)).toEqual(said);
    }
    const shown = (await owner.texts(visitor.address)).map(({ sentAt }) => sentAt);
    expect(shown.filter((at) => Math.abs(at - chat.clock.now()) > HOUR_MS)).toEqual([]);
    await expectNoObstacle(owner, visitor);
  });

  it.each([2, 95, -95])(
    'of the server, by %d days for a while: one order, nothing is refused or lost',
    async (days) => {
      const owner = await chat.inbox();
      const visitor = await visitorWith(device(0), owner);
      await write(visitor, owner, 'before');
      const reconnect = async (): Promise<void> => {
        for (const tab of [visitor, owner]) tab.wire.breakConnections();
        await chat.clock.advance(MINUTE_MS);
        await visitor.online();
        await owner.online();
      };
      const said = ['before'];
      for (const [turn, off] of [days, 0].entries()) {
        chat.serverClock.aheadMs = off * DAY_MS;
        await reconnect();
        for (const [from, to, text] of [
          [visitor, owner, `question ${String(turn)}`],
          [owner, visitor, `answer ${String(turn)}`],
          [visitor, owner, `thanks ${String(turn)}`],
        ] as const) {
          said.push(text);
          await write(from, to, text);
        }
        expect(await textsOf(visitor, owner)).toEqual(said);
        expect(await textsOf(owner, visitor)).toEqual(said);
        await expectNoObstacle(visitor, owner);
        await expectNoObstacle(owner, visitor);
      }
      const versions = (): number => chat.server.data.newest(owner.address);
      for (const week of [1, 2]) {
        const before = versions();
        chat.clock.sleep(8 * DAY_MS);
        await reconnect();
        await chat.clock.until(() => versions() > before, { withinMs: 2 * HOUR_MS, what: 'a renewed list' });
        await write(visitor, owner, `week ${String(week)}`);
        await expectNoObstacle(visitor, owner);
      }
      const newcomer = await visitorWith(device(0), owner);
      await write(newcomer, owner, 'I am new');
      await expectNoObstacle(newcomer, owner);
      expect((await owner.texts(newcomer.address)).map(({ sentAt }) => isNow(sentAt))).toEqual([true]);
    },
  );

  it('dates a list in 2100: it is fresh from the day on which it was seen, and no longer than others', async () => {
    chat.serverClock.aheadMs = Date.UTC(2100, 0, 1) - chat.clock.now();
    const owner = await chat.inbox();
    const [list = expect.fail()] = chat.server.data.allLists(owner.address);
    expect(parseDeviceList(list).issued).toBeGreaterThanOrEqual(Date.UTC(2100, 0, 1));
    await owner.client.close();
    chat.serverClock.aheadMs = 0;
    const visitor = await visitorWith(device(0), owner);
    await visitor.client.messages.send(owner.address, 'hello');
    await visitor.says(owner.address, 'hello', 'sent');
    await expectNoObstacle(visitor, owner);
    const seen = chat.clock.now();
    chat.clock.sleep(46 * DAY_MS);
    visitor.tab.browser.wake();
    const notConfirmed = async (): Promise<number> =>
      (await visitor.client.conversations.get(owner.address))?.notConfirmedSince ?? 0;
    await chat.clock.until(async () => (await notConfirmed()) > 0, { what: 'a mark that nothing is confirmed' });
    expect(Math.abs((await notConfirmed()) - seen)).toBeLessThan(HOUR_MS);
  });

  it('is behind while nothing answers: that is the reason given, until it is set right', async () => {
    const clock = device(0);
    const tab = await chat.inbox(undefined, 'app', chat.newPerson(undefined, clock));
    const cause = () => tab.client.state().cause;
    tab.wire.cut();
    await chat.clock.until(() => cause() === 'server', { what: 'a server that does not answer' });
    clock.aheadMs = -2 * DAY_MS;
    await chat.clock.until(() => cause() === 'clock', { what: 'a clock that is wrong', withinMs: HOUR_MS });
    clock.aheadMs = 0;
    await chat.clock.until(() => cause() === 'server', { what: 'another reason', withinMs: HOUR_MS });
    tab.wire.restore();
    tab.tab.browser.wake();
    await tab.online();
  });
});

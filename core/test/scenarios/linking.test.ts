/** Two browsers become devices of one account (PROTOCOL 9.1, 22.1): by the real messages, over the real server. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS, LINK_LIFETIME_MS } from '@cipherchat/protocol';
import type { GrantStep, JoinStep, LinkResult } from '../../src/view.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';
import { LinkSide } from './support/link-side.ts';

describe('a link', () => {
  let chat: Chat;
  let owner: Inbox;
  let blank: Tab;

  beforeEach(async () => {
    chat = new Chat();
    owner = await chat.inbox(undefined, 'app');
    blank = await chat.open(chat.newPerson(), { kind: 'app' });
  });
  afterEach(() => chat.close());

  const grant = (tab: Tab, scanned?: string): LinkSide<GrantStep> =>
    new LinkSide(chat.clock, (hear, stop) => tab.client.devices!.grant({ scanned }, hear, stop));
  const join = (tab: Tab, code?: string): LinkSide<JoinStep> =>
    new LinkSide(chat.clock, (hear, stop) => tab.client.devices!.join({ code }, hear, stop));

  const step = <S extends { readonly step: string }, K extends S['step']>(side: LinkSide<S>, name: K) => side.at(name);
  const result = (side: LinkSide<GrantStep> | LinkSide<JoinStep>): Promise<LinkResult | undefined> => side.end();

  /** Both sides up to the digits. */
  const meet = async (way: 'qr' | 'code') => {
    if (way === 'code') {
      const granting = grant(owner);
      const joining = join(blank, (await step(granting, 'code')).code);
      return { granting, joining };
    }
    const joining = join(blank);
    const granting = grant(owner, (await step(joining, 'qr')).text);
    return { granting, joining };
  };

  it.each(['qr', 'code'] as const)('by %s makes a device that gets mail', async (way) => {
    const { granting, joining } = await meet(way);
    const { digits } = await step(joining, 'digits');
    (await step(granting, 'digits')).enter(digits);
    const question = await step(joining, 'question');
    expect([question.address, question.devices]).toEqual([owner.address, 2]);
    expect(blank.client.state().phase).toBe('no-identity');
    question.answer(true);
    expect([await result(granting), await result(joining)]).toEqual(['linked', 'linked']);
    await blank.online();
    const visitor = await chat.inbox();
    await visitor.client.messages.send(owner.address, 'to both of you');
    await owner.shows(visitor.address, 'to both of you');
    await blank.shows(visitor.address, 'to both of you');
    const own = await blank.client.devices?.own();
    expect(own?.devices.map(({ kind, isThis, change }) => [kind, isThis, change])).toEqual([
      ['app', true, undefined],
      ['app', false, undefined],
    ]);
    expect([own?.canChange, (await owner.client.devices?.own())?.canChange]).toEqual([false, true]);
    expect(await result(grant(blank, 'cipherchat:link:1:'))).toBe('no-account-key');
    expect(await result(join(blank))).toBe('occupied');
  });

  it('ends with one wrong digit, and adds no device', async () => {
    const { granting, joining } = await meet('code');
    const { digits } = await step(joining, 'digits');
    const wrong = String((Number(digits) + 1) % 1_000_000).padStart(6, '0');
    (await step(granting, 'digits')).enter(wrong);
    expect(await result(granting)).toBe('wrong-digits');
    expect(await result(joining)).toBe('expired');
    expect(chat.server.data.listed(owner.address)).toHaveLength(1);
  });

  it('shows other digits where a relay puts itself in between (L2)', async () => {
    const mallory = await chat.open(chat.newPerson(), { kind: 'app' });
    const relay = await chat.inbox(undefined, 'app');
    const granting = grant(owner);
    const between = join(mallory, (await step(granting, 'code')).code);
    const [towardsOwner, towardsBlank] = [between, grant(relay)];
    const joining = join(blank, (await step(towardsBlank, 'code')).code);
    const [shown, seen] = [await step(joining, 'digits'), await step(towardsOwner, 'digits')];
    expect(shown.digits).not.toBe(seen.digits);
    (await step(granting, 'digits')).enter(shown.digits);
    expect(await result(granting)).toBe('wrong-digits');
    for (const side of [towardsOwner, towardsBlank, joining]) side.stop.abort();
    for (const side of [towardsOwner, towardsBlank, joining]) await result(side);
  });

  it('that is answered with no leaves this browser without an account', async () => {
    const { granting, joining } = await meet('code');
    (await step(granting, 'digits')).enter((await step(joining, 'digits')).digits);
    (await step(joining, 'question')).answer(false);
    expect([await result(granting), await result(joining)]).toEqual(['linked', 'cancelled']);
    expect(blank.client.state().phase).toBe('no-identity');
  });

  it.each(['granting', 'joining'] as const)('can be cancelled by the side that is %s', async (which) => {
    const sides = await meet('code');
    await step(sides.joining, 'digits');
    sides[which].stop.abort();
    expect(await result(sides[which])).toBe('cancelled');
    expect(await result(which === 'granting' ? sides.joining : sides.granting)).toBe('expired');
    expect(chat.server.data.listed(owner.address)).toHaveLength(1);
  });

  it('is over after five minutes', async () => {
    const granting = grant(owner);
    const { code } = await step(granting, 'code');
    await chat.clock.advance(LINK_LIFETIME_MS + 1);
    expect(await result(granting)).toBe('expired');
    expect(await result(join(blank, code))).toBe('expired');
  });

  it('refuses what is no code', async () => {
    expect(await result(grant(owner, 'https://evil.example/#link'))).toBe('not-a-code');
    expect(await result(join(blank, 'abc'))).toBe('not-a-code');
    expect(await result(join(blank, 'abcdefgh'))).toBe('expired');
  });
});

describe('a device that another one removes', () => {
  let chat: Chat;
  afterEach(() => chat.close());

  it.each(['removed', 'revoked'] as const)('learns that it was %s, and since when', async (reason) => {
    chat = new Chat();
    const owner = await chat.inbox(undefined, 'app');
    const { linkDevice } = await import('./support/linked-device.ts');
    const second = await linkDevice(chat, owner);
    const devices = owner.client.devices!;
    await devices.rename(second.device, '  Phone ');
    expect((await devices.own())?.devices.find(({ id }) => id === second.device)?.name).toBe('Phone');
    await expect(second.client.devices?.remove(second.device, reason)).rejects.toMatchObject({ code: 'not-allowed' });
    const since = chat.clock.now() - HOUR_MS;
    await devices.remove(second.device, reason, since);
    await chat.clock.until(async () => (await second.client.devices?.own())?.removed !== undefined, {
      what: 'the news',
      withinMs: HOUR_MS,
    });
    expect((await second.client.devices?.own())?.removed).toEqual({ reason, since });
    await chat.clock.until(async () => (await devices.own())?.devices.length === 1, { what: 'one device' });
    expect((await devices.own())?.removed).toBeUndefined();
  });
});

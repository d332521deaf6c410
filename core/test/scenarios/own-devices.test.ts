/** One account on several devices: each message reaches all of them (PROTOCOL 6, 7.2, 11). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SendRequest } from '@cipherchat/protocol';
import { Chat, type Inbox, type Tab } from './support/chat.ts';
import { listOwnDevice, openMade, openOwnDevice } from './support/own-device.ts';

const sendsOf = ({ wire }: Tab): readonly SendRequest[] =>
  wire.log.flatMap(({ name, request }) => (name === 'envelope:send' ? [request as SendRequest] : []));

let chat: Chat;
let laptop: Inbox;
let visitor: Inbox;

beforeEach(async () => {
  chat = new Chat();
  [laptop, visitor] = [await chat.inbox('Shop', 'app'), await chat.inbox()];
});
afterEach(() => chat.close());

describe('an account on two devices', () => {
  let phone: Inbox;

  beforeEach(async () => {
    phone = await openOwnDevice(chat, laptop);
    await visitor.client.messages.send(laptop.address, 'hello');
    await laptop.shows(visitor.address, 'hello');
    await phone.shows(visitor.address, 'hello');
  });

  it('shows on each what the other one wrote, as its own and in the same order', async () => {
    await laptop.client.messages.send(visitor.address, 'from the laptop');
    await phone.shows(visitor.address, 'from the laptop');
    await phone.client.messages.send(visitor.address, 'from the phone');
    await visitor.shows(laptop.address, 'from the phone');
    await laptop.shows(visitor.address, 'from the phone');
    const log = ['theirs: hello', 'mine: from the laptop', 'mine: from the phone'];
    expect(await laptop.log(visitor.address)).toEqual(log);
    expect(await phone.log(visitor.address)).toEqual(log);
    const ofVisitor = ['mine: hello', 'theirs: from the laptop', 'theirs: from the phone'];
    expect(await visitor.log(laptop.address)).toEqual(ofVisitor);
    expect((await phone.client.conversations.get(visitor.address))?.unread).toBe(1);
  });

  it('takes its own copy for no delivery, and says on both when the peer has the text, and has read it', async () => {
    visitor.wire.cut();
    await laptop.client.messages.send(visitor.address, 'are you there?');
    await phone.shows(visitor.address, 'are you there?');
    await chat.clock.advance(60_000);
    for (const tab of [laptop, phone]) expect((await tab.texts(visitor.address)).at(-1)?.status).toBe('sent');
    visitor.wire.restore();
    await laptop.says(visitor.address, 'are you there?', 'delivered');
    await phone.says(visitor.address, 'are you there?', 'delivered');
    await visitor.client.conversations.markRead(laptop.address);
    await laptop.says(visitor.address, 'are you there?', 'read');
    await phone.says(visitor.address, 'are you there?', 'read');
  });

  it('sends a notice of writing to the peer alone', async () => {
    await laptop.client.messages.send(visitor.address, 'one moment');
    await phone.shows(visitor.address, 'one moment');
    await chat.clock.advance(20_000);
    const before = sendsOf(laptop).length;
    laptop.client.conversations.setWriting(visitor.address, true);
    await chat.clock.until(() => sendsOf(laptop).length > before, { what: 'a notice of writing' });
    expect(
      sendsOf(laptop)
        .at(-1)
        ?.receivers.map(({ account }) => account),
    ).toEqual([visitor.address]);
  });

  it('sends again what an own device could not open', async () => {
    await laptop.client.messages.send(visitor.address, 'first');
    await phone.shows(visitor.address, 'first');
    let isBroken = false;
    phone.wire.alterPush = (push) => {
      if (push.name !== 'envelope:new' || isBroken) return [push];
      isBroken = true;
      return [{ ...push, push: { ...push.push, message: `${push.push.message.slice(0, -8)}AAAAAAAA` } }];
    };
    await laptop.client.messages.send(visitor.address, 'second');
    await phone.shows(visitor.address, 'second');
    expect(isBroken).toBe(true);
  });
});

describe('a list that changes', () => {
  it('is learned from the refusal of a send where a third device has joined', async () => {
    const phone = await openOwnDevice(chat, laptop);
    laptop.wire.judge((name) => (name === 'store:compare' ? { kind: 'refuse', code: 'unavailable' } : undefined));
    const tablet = await openOwnDevice(chat, phone);
    await laptop.client.messages.send(visitor.address, 'to all');
    for (const tab of [phone, tablet]) await tab.shows(visitor.address, 'to all');
    await visitor.shows(laptop.address, 'to all');
  });
});

describe('a device that is listed and has not registered', () => {
  it('keeps no mail from the others, and gets it all once it is there', async () => {
    chat.hasBlanks = true;
    await visitor.client.messages.send(laptop.address, 'before');
    await laptop.shows(visitor.address, 'before');
    const made = await listOwnDevice(chat, laptop);
    await visitor.client.messages.send(laptop.address, 'meanwhile');
    await laptop.shows(visitor.address, 'meanwhile');
    await laptop.client.messages.send(visitor.address, 'the answer');
    await visitor.shows(laptop.address, 'the answer');
    expect(chat.server.data.waiting(made.device).length).toBeGreaterThan(1);
    const phone = await openMade(chat, made);
    await phone.shows(visitor.address, 'meanwhile');
    await phone.shows(visitor.address, 'the answer');
    chat.excuse('the phone joined after the first text', 'D1', 'D2', 'D4');
  });

  it('is waited for where it is the only one of its account that is left', async () => {
    visitor.wire.judge((name) => (name === 'bundle' ? { kind: 'refuse', code: 'not-found' } : undefined));
    await visitor.client.messages.send(laptop.address, 'hello');
    await chat.clock.advance(60_000);
    expect(sendsOf(visitor)).toEqual([]);
    visitor.wire.forgive();
    await laptop.shows(visitor.address, 'hello');
  });
});

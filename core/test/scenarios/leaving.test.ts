/** A visitor leaves for good, and what stays on the other side (PROTOCOL 22.3; cases L3 and L4 of 24). */
import {
  AccountId,
  encodeCbor,
  ERASURE_REASON,
  MessageId,
  parseDeviceList,
  type CborValue,
  type DeviceId,
  type ErasureReason,
} from '@cipherchat/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contacts } from '../../src/accounts/contacts.ts';
import { verifyDeviceList } from '../../src/crypto/device-list.ts';
import { signErasure } from '../../src/crypto/erasure.ts';
import { finishErasure } from '../../src/leaving/finish-erasure.ts';
import { readErasure } from '../../src/leaving/kept-erasure.ts';
import { messageChanges } from '../../src/rows/message-changes.ts';
import { putRow } from '../../src/rows/put-row.ts';
import { readRow } from '../../src/rows/read-rows.ts';
import { TABLES } from '../../src/storage/tables.ts';
import { Chat, type Inbox, type Tab } from './support/chat.ts';

const DATABASE = 'cipherchat';

/** As far as it is used. */
const newPlace = () => {
  const items = new Map<string, string>();
  return {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
  };
};

describe('a visitor who leaves', () => {
  let chat: Chat;
  let shop: Inbox;
  let visitor: Tab;
  /** Of the visitor, also when it is gone. */
  let mara: Tab['address'];

  beforeEach(async () => {
    Object.assign(globalThis, { localStorage: newPlace() });
    chat = new Chat();
    chat.excuse('the visitor has deleted its side', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6');
    shop = await chat.inbox('Shop', 'app');
    visitor = await chat.open(chat.newPerson(), { kind: 'widget', owner: { address: shop.address } });
    await visitor.client.messages.send(shop.address, 'My name is Mara');
    await chat.clock.until(() => visitor.client.state().phase === 'ready', { what: 'an identity' });
    mara = visitor.address;
    await shop.shows(mara, 'My name is Mara');
  });
  afterEach(async () => {
    await chat.close();
    Reflect.deleteProperty(globalThis, 'localStorage');
  });

  const forget = async (asksToDelete: boolean): Promise<void> => {
    const forgetting = visitor.client.account.forget({ asksToDelete });
    let isDone = false;
    void forgetting.finally(() => (isDone = true));
    await chat.clock.until(() => isDone, { what: 'the end of the profile' });
    await forgetting;
  };
  const left = (tab: Tab): number => TABLES.reduce((sum, table) => sum + tab.person.profile.count(table), 0);
  const held = () => readRow(shop.tab.store, contacts, mara);
  const viewOf = () => shop.client.conversations.get(mara);
  const isErased = async (): Promise<boolean> =>
    (await chat.server.services.directory.lists(mara).catch((cause: unknown) => cause)) instanceof Error;

  it('says so, is erased on the server, and nothing of it is left in its browser, in any tab', async () => {
    const other = await chat.open(visitor.person, { kind: 'widget', owner: { address: shop.address } });
    await forget(false);
    expect(left(visitor)).toBe(0);
    expect(await isErased()).toBe(true);
    expect(readErasure(DATABASE)).toBeUndefined();
    for (const tab of [visitor, other]) expect(tab.events).toContainEqual({ kind: 'forgotten' });
    await chat.clock.until(async () => (await viewOf())?.obstacle === 'gone', { what: 'the farewell' });
    expect(await shop.notes(mara)).toEqual(['farewell']);
    expect(await shop.log(mara)).toEqual(['theirs: My name is Mara']);
    expect((await viewOf())?.asksToDelete).toBeUndefined();
  });

  it('is answered no more: what is written says why, and no list of it counts again', async () => {
    await forget(false);
    await chat.clock.until(async () => (await viewOf())?.obstacle === 'gone', { what: 'the farewell' });
    await shop.client.messages.send(mara, 'Are you there?');
    await shop.says(mara, 'Are you there?', 'not-sent');
    expect((await held())?.erasure?.length).toBe(112);
    expect(await shop.notes(mara)).toEqual(['farewell']);
  });

  it('asks that all be deleted: the owner decides, and until then nothing happens', async () => {
    await forget(true);
    await chat.clock.until(async () => (await viewOf())?.asksToDelete === true, { what: 'the request' });
    expect(await shop.log(mara)).toEqual(['theirs: My name is Mara']);
    await shop.client.verification?.answerRequest(mara, 'keep');
    await chat.clock.until(async () => (await viewOf())?.asksToDelete === undefined, { what: 'the answer' });
    expect(await shop.log(mara)).toEqual(['theirs: My name is Mara']);
    // An edit of a message that never came has words of the visitor, too.
    const nothing = new Uint8Array(16);
    const fields = encodeCbor(
      new Map<number, CborValue>([
        [0, nothing],
        [1, 'My name is Mara Z.'],
      ]),
    );
    const early = { kind: 'arrived', conversation: mara, number: 2, id: MessageId.fromBytes(nothing), fields } as const;
    const change = { ...early, account: mara, mine: false, sent: 1, at: 1 };
    await shop.tab.store.commit([putRow(messageChanges, 'change:early', change)]);
    await shop.client.verification?.answerRequest(mara, 'delete');
    await chat.clock.until(async () => (await shop.log(mara)).length === 0, { what: 'the deletion' });
    expect(await shop.notes(mara)).toEqual(['deleted-here']);
    expect(await shop.tab.store.count('outbox', 'changes')).toBe(0);
    expect(await viewOf()).toMatchObject({ name: undefined, preview: undefined, unread: 0, obstacle: 'gone' });
  });

  it('without a network loses the keys at once; the account is erased at the next connection', async () => {
    visitor.wire.cut();
    await chat.clock.until(() => visitor.client.state().connection !== 'online', { what: 'no connection' });
    await forget(false);
    expect(left(visitor)).toBe(0);
    expect(await isErased()).toBe(false);
    expect(readErasure(DATABASE)?.address).toBe(mara);
    const { erasures } = chat.server.connectClient();
    expect(await finishErasure(DATABASE, undefined, () => erasures)).toBe(true);
    expect(await isErased()).toBe(true);
    expect(readErasure(DATABASE)).toBeUndefined();
    expect(await finishErasure(DATABASE, undefined, () => erasures)).toBe(true);
    await shop.client.messages.send(mara, 'It is ready');
    await shop.says(mara, 'It is ready', 'not-sent');
    expect(await shop.notes(mara)).toEqual(['ended']);
    expect((await viewOf())?.obstacle).toBe('gone');
  });

  /** As one signs who has the keys; the server takes it without a look. */
  const erasureOf = async (reason: ErasureReason, version: number, issued = chat.clock.now()): Promise<Uint8Array> => {
    const [list = new Uint8Array(0)] = (await chat.server.services.directory.lists(mara)).lists;
    const [privateKey] = visitor.person.profile.get('account', 'identity')?.handles ?? [];
    if (!(privateKey instanceof CryptoKey)) throw new Error('there is no account key');
    return signErasure({ publicKey: parseDeviceList(list).accountKey, privateKey }, { version, issued, reason });
  };

  it('because others have its keys: what came since is marked, what came before is not', async () => {
    await chat.clock.advance(60_000);
    const since = chat.clock.now();
    await chat.clock.advance(60_000);
    await visitor.client.messages.send(shop.address, 'Send it to another address');
    await shop.shows(mara, 'Send it to another address');
    const erasure = await erasureOf(ERASURE_REASON['keys-in-other-hands'], 1, since);
    await chat.server.services.erasures.erase(mara, erasure);
    await shop.client.messages.send(mara, 'Really?');
    await shop.says(mara, 'Really?', 'not-sent');
    const doubts = (await shop.texts(mara)).filter(({ mine }) => !mine).map(({ doubt }) => doubt);
    expect(doubts).toEqual([undefined, 'revoked']);
  });

  /** Another holder of the key signs a second list, which the shop meets with its next text. */
  async function afterNextList(): Promise<Uint8Array> {
    const early = await erasureOf(1, 1);
    const [first = new Uint8Array(0)] = (await chat.server.services.directory.lists(mara)).lists;
    const { hash } = await verifyDeviceList(first, AccountId.toBytes(mara));
    const next = await chat.signAnotherList(visitor.person, first, { version: 2, previous: hash });
    const [device = ''] = chat.server.data.listed(mara);
    await chat.server.services.directory.publish({ account: mara, device: device as DeviceId }, next);
    await shop.client.messages.send(mara, 'Welcome');
    await chat.clock.until(async () => (await held())?.list.version === 2, { what: 'the second list' });
    return early;
  }

  it.each([
    ['of another key', 'other-keys', async () => (await erasureOf(1, 1)).with(10, 0)],
    ['of no bytes', 'other-keys', () => Promise.resolve(new Uint8Array(0))],
    ['from before the list that is held', 'server-behind', afterNextList],
  ])('is not believed to have left where the server shows an erasure %s', async (_, obstacle, show) => {
    const shown = await show();
    shop.wire.judge((name) =>
      name === 'lists' || name === 'envelope:send' ? { kind: 'refuse', code: 'gone', lists: [shown] } : undefined,
    );
    await shop.client.messages.send(mara, 'Hello?');
    await chat.clock.until(async () => (await viewOf())?.obstacle === obstacle, { what: obstacle });
    expect((await held())?.erasure).toBeUndefined();
    shop.wire.forgive();
  });
});

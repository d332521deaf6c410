/** F1 in a widget: two signed lists of one version of the owner end the sending for good (PROTOCOL 3.2, D1). */
import { DAY_MS, HOUR_MS, type SendRequest } from '@cipherchat/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Chat, type Inbox, type Tab } from './support/chat.ts';

let chat: Chat;
let shop: Inbox;
let visitor: Tab;

beforeEach(async () => {
  chat = new Chat();
  chat.excuse('nothing is sent to an account in a fork', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6');
  shop = await chat.inbox('Shop', 'app');
  visitor = await chat.open(chat.newPerson(), { kind: 'widget', owner: { address: shop.address } });
  await visitor.client.messages.send(shop.address, 'hello');
  await visitor.says(shop.address, 'hello', 'delivered');
  const held = chat.server.data.allLists(shop.address).at(-1) ?? expect.fail('no list');
  const other = await chat.signAnotherList(shop.person, held, { issued: chat.clock.now() + HOUR_MS });
  visitor.wire.next('envelope:send', { kind: 'refuse', code: 'stale-list', lists: [other] });
  await visitor.client.messages.send(shop.address, 'my card number');
  await visitor.says(shop.address, 'my card number', 'not-sent');
});
afterEach(() => chat.close());

const sends = ({ wire }: Tab): readonly SendRequest[] =>
  wire.log.flatMap(({ name, request }) => (name === 'envelope:send' ? [request as SendRequest] : []));
const obstacle = async (tab: Tab): Promise<string | undefined> =>
  (await tab.client.conversations.get(shop.address))?.obstacle;

it('says why, keeps what was written, and sends nothing more, whatever the server says', async () => {
  expect(await obstacle(visitor)).toBe('fork');
  const before = sends(visitor).length;
  const [failed] = (await visitor.texts(shop.address)).filter(({ text }) => text === 'my card number');
  expect(failed?.failure).toBe('fork');
  // The server gives the list that was held, again. The visitor insists.
  await chat.clock.advance(2 * DAY_MS);
  await visitor.client.messages.retry(failed?.id ?? '');
  await visitor.client.messages.send(shop.address, 'are you there?');
  await visitor.says(shop.address, 'are you there?', 'not-sent');
  await visitor.says(shop.address, 'my card number', 'not-sent');
  expect(sends(visitor)).toHaveLength(before);
  expect(await obstacle(visitor)).toBe('fork');
  expect((await shop.texts(visitor.address)).map(({ text }) => text)).toEqual(['hello']);
});

/** Who is logged in, as the page says with a token of its back end (PROTOCOL 21.4). */
import { afterEach, expect, it, vi } from 'vitest';
import { find, findAll } from '../../../test/support/drawn.ts';
import { ClientOfVisitor, mine, OWNER, theirs } from '../../../test/support/fake-owner.ts';
import { showState, type StatedWidget } from '../../../test/support/widget-states.ts';
import type { Identify } from './identify-visitor.ts';

const KEY = `cipherchat:${OWNER}:vouched`;
const tokenOf = (user: string): string => `e30.${btoa(JSON.stringify({ sub: user }))}.AA`;

const open = (client: ClientOfVisitor, identify?: Identify): Promise<StatedWidget> =>
  showState({
    name: 'test',
    client: () => Promise.resolve(client),
    arrange: (widget) => {
      widget.identify = identify;
    },
  });
const sent = (client: ClientOfVisitor): readonly unknown[] => client.called('visit.vouch').map(([, token]) => token);

afterEach(() => {
  document.body.replaceChildren();
  sessionStorage.clear();
});

it('is asked for with the address of the visitor, and sent once in a visit', async () => {
  const client = new ClientOfVisitor([mine('hello')]);
  const identify = vi.fn(() => Promise.resolve(tokenOf('48213')));
  await open(client, identify);
  await expect.poll(() => sent(client)).toEqual([tokenOf('48213')]);
  expect(identify.mock.calls).toEqual([[client.state().address]]);
  expect(client.called('visit.vouch')[0]?.[0]).toBe(OWNER);
  document.body.replaceChildren();
  const next = new ClientOfVisitor([mine('hello')]);
  await open(next, identify);
  await expect.poll(() => identify.mock.calls.length).toBe(2);
  await find('.bubble');
  expect(sent(next)).toEqual([]);
});

it('is sent again for another user, also one who logs in later', async () => {
  const client = new ClientOfVisitor([mine('hello')]);
  const widget = await open(client);
  widget.identify = () => tokenOf('48213');
  await expect.poll(() => sent(client)).toEqual([tokenOf('48213')]);
  widget.identify = () => tokenOf('7');
  await expect.poll(() => sent(client)).toEqual([tokenOf('48213'), tokenOf('7')]);
});

it('is not asked for before there is an address, and nothing is sent where nobody is logged in', async () => {
  const client = new ClientOfVisitor().set({ phase: 'no-identity', address: undefined });
  const identify = vi.fn(() => undefined);
  await open(client, identify);
  await find('cipher-composer');
  expect(identify.mock.calls).toEqual([]);
  const known = new ClientOfVisitor([theirs('hello')]);
  document.body.replaceChildren();
  await open(known, identify);
  await expect.poll(() => identify.mock.calls.length).toBe(1);
  expect([sent(known), sessionStorage.getItem(KEY)]).toEqual([[], null]);
});

it('does no harm to the chat where the page fails', async () => {
  const client = new ClientOfVisitor([mine('hello')]);
  const identify = vi.fn(() => Promise.reject(new Error('the back end is down')));
  await open(client, identify);
  await expect.poll(() => identify.mock.calls.length).toBe(1);
  await find('.bubble');
  expect([findAll('.bubble').length, sent(client)]).toEqual([1, []]);
});

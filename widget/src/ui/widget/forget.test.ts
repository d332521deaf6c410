/** The menu "More", and forgetting the chat (PROTOCOL 22.3). */
import { afterEach, describe, expect, it } from 'vitest';
import { find, findAll, focused, missing, press, texts } from '../../../test/support/drawn.ts';
import { ClientOfVisitor, mine, theirs } from '../../../test/support/fake-owner.ts';
import { showState, type StatedWidget, type WidgetState } from '../../../test/support/widget-states.ts';

const withClient = (client: ClientOfVisitor, more: Partial<WidgetState> = {}): Promise<StatedWidget> =>
  showState({ name: 'test', client: () => Promise.resolve(client), ...more });

const unread = (): ClientOfVisitor => new ClientOfVisitor([mine('Do you ship?'), theirs('Yes.', { unread: true })]);

afterEach(() => document.body.replaceChildren());

describe('A chat that can be forgotten', () => {
  it('forgets the chat after one question, and begins anew at the next press', async () => {
    const client = unread();
    const widget = await withClient(client, { inside: 'menu' });
    await expect
      .poll(() => texts('[role=menuitem]'))
      .toEqual(['Safety number', 'Continue on your phone', 'Forget this chat']);
    await expect.poll(() => focused()?.textContent.trim()).toBe('Safety number');
    press(await find('[role=menuitem]'), 'ArrowUp');
    await expect.poll(() => focused()?.textContent.trim()).toBe('Forget this chat');
    press(await find('[role=menuitem]'), 'Escape');
    await missing('[role=menuitem]');
    (await find('[aria-haspopup=menu]')).click();
    (await find('[role=menuitem].danger')).click();
    await expect.poll(() => texts('.after dt')).toEqual(['In this browser', 'At Larch & Loam', 'At the chat server']);
    expect(client.called('account.forget')).toEqual([]);
    widget.fake = Promise.resolve(new ClientOfVisitor());
    (await find('.actions .danger')).click();
    await expect.poll(() => client.called('account.forget')).toEqual([[true]]);
    await missing('.view');
    expect([widget.client, widget.conversation, widget.unread]).toEqual([undefined, undefined, 0]);
    (await find('.launcher')).click();
    await find('.welcome');
    expect(findAll('.seal')).toEqual([]);
  });

  it('asks for nothing to be deleted at the other side unless it is wished, and can be left', async () => {
    const client = unread();
    await withClient(client, { inside: 'forget' });
    expect(findAll('.view input:checked')).toHaveLength(1);
    (await find('.view input')).click();
    (await find('.actions .button:not(.danger)')).click();
    await missing('.view');
    expect(client.called('account.forget')).toEqual([]);
    expect(findAll('.seal')).toHaveLength(1);
  });

  it('has no field any more where the other side has left', async () => {
    await withClient(unread().view({ obstacle: 'gone' }));
    await expect.poll(() => texts('.banner b')).toEqual(['Larch & Loam left this chat.']);
    expect(findAll('textarea')).toEqual([]);
  });
});

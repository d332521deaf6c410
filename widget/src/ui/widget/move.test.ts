/** A chat that goes on in another browser, on both sides (PROTOCOL 22.2). */
import type { LinkResult } from '@cipherchat/core/view';
import { afterEach, describe, expect, it } from 'vitest';
import { find, findAll, focused, missing, texts } from '../../../test/support/drawn.ts';
import { ClientOfVisitor } from '../../../test/support/fake-owner.ts';
import { choose, CODE, givenBy, moved, scanned, SHOWN, takenBy, talked } from '../../../test/support/move-states.ts';
import { showState } from '../../../test/support/widget-states.ts';

const show = (client: ClientOfVisitor) => showState({ name: 'test', client: () => Promise.resolve(client) });
const second = () => find('.actions .button:not(.primary)');

afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(history.state, '', location.pathname + location.search);
});

describe('The browser that has the chat', () => {
  it('shows the code, takes six digits, and goes back when it is done', async () => {
    const client = talked();
    await show(client);
    await choose(2);
    const link = await givenBy(client);
    link.hear(SHOWN);
    await expect.poll(() => texts('.code')).toEqual(['K7QD 4XMP']);
    expect(texts('.lasts')).toEqual(['Works for 4:32.']);
    expect(findAll('svg.qr')).toHaveLength(1);
    const entered: string[] = [];
    link.hear({ step: 'digits', kind: 'widget', enter: (digits) => entered.push(digits) });
    const field = await find<HTMLInputElement>('#digits');
    await expect.poll(focused).toBe(field);
    const done = await find('.actions .primary');
    for (const typed of ['48291', '482 913']) {
      field.value = typed;
      done.click();
    }
    expect(entered).toEqual(['482913']);
    link.hear({ step: 'adding' });
    await missing('.button');
    link.end('linked');
    await missing('cipher-move');
  });

  it.each([
    ['wrong-digits', 'The digits are not the same.'],
    ['unreachable', 'There is no connection'],
    ['expired', 'The time is over'],
    ['limited', 'Too many tries'],
    ['not-authentic', 'nothing was taken'],
    ['unsupported', 'can’t continue in another browser'],
  ] as const)('says why it ended by %s, and begins again', async (result: LinkResult, text) => {
    const client = talked();
    await show(client);
    await choose(2);
    (await givenBy(client)).end(result);
    await expect.poll(() => texts('[role=alert]')).toEqual([expect.stringContaining(text)]);
    (await find('.actions .primary')).click();
    await expect.poll(() => client.called('moves.give')).toHaveLength(2);
  });

  it('ends the try when it is left', async () => {
    const client = talked();
    await show(client);
    await choose(2);
    (await givenBy(client)).hear(SHOWN);
    (await second()).click();
    await missing('cipher-move');
    await expect.poll(() => findAll('textarea')).toHaveLength(1);
  });

  it('has no field afterwards, can be removed once the other side knows, or written again', async () => {
    const client = moved(false);
    await show(client);
    await find('cipher-moved');
    expect(findAll('textarea')).toEqual([]);
    await expect.poll(() => findAll('.bar button:disabled')).toHaveLength(1);
    client.account.moving.view = { isDelivered: true };
    client.set({ waiting: 0 });
    await expect.poll(() => findAll('.bar button:disabled')).toEqual([]);
    (await find('.bar button')).click();
    await find('.bar .danger');
    expect(client.called('account.forget')).toEqual([]);
    (await find('.bar .button:not(.danger)')).click();
    await expect.poll(() => texts('.bar button')[1]).toBe('Write here again');
    findAll('.bar button')[1]?.click();
    await expect.poll(() => client.called('moves.stay')).toHaveLength(1);
    (await find('.bar button')).click();
    (await find('.bar .danger')).click();
    await expect.poll(() => client.called('account.forget')).toEqual([[false]]);
  });
});

describe('The browser where it goes on', () => {
  it('takes the code out of the address, and asks the server for nothing before its user says so', async () => {
    scanned();
    const client = new ClientOfVisitor();
    await show(client);
    await expect.poll(() => texts('h3')).toEqual(['Continue this chat here?']);
    expect(location.hash).toBe('');
    expect(client.called('moves.take')).toEqual([]);
    (await find('.actions .primary')).click();
    await expect.poll(() => client.called('moves.take')).toEqual([[CODE]]);
    const link = await takenBy(client);
    link.hear({ step: 'digits', digits: '482913' });
    await expect.poll(() => texts('.code')).toEqual(['482 913']);
    const answers: boolean[] = [];
    const answer = (joins: boolean): void => void answers.push(joins);
    link.hear({ step: 'question', count: 1, newest: [{ mine: true, text: '<b>Hi</b>' }], answer });
    await expect.poll(() => texts('li')).toEqual(['You: <b>Hi</b>']);
    (await find('.actions .primary')).click();
    expect(answers).toEqual([true]);
    link.end('linked');
    await missing('cipher-join');
  });

  it('goes back to an empty chat after a no, before and after the digits', async () => {
    scanned();
    const client = new ClientOfVisitor();
    await show(client);
    (await second()).click();
    await missing('cipher-join');
    expect(client.called('moves.take')).toEqual([]);
    await choose(1);
    (await find<HTMLInputElement>('#code')).value = 'K7QD 4XMP';
    (await find('.actions .primary')).click();
    const link = await takenBy(client);
    link.hear({ step: 'question', count: 0, newest: [], answer: () => link.end('cancelled') });
    await find('ul');
    (await second()).click();
    await missing('cipher-join');
    await find('.welcome');
  });

  it('says that it has a chat already, and takes another code', async () => {
    scanned();
    const client = new ClientOfVisitor();
    await show(client);
    (await find('.actions .primary')).click();
    (await takenBy(client)).end('occupied');
    await expect.poll(() => texts('[role=alert]')).toEqual([expect.stringContaining('already')]);
    (await find('.actions .primary')).click();
    await expect.poll(() => focused()?.id).toBe('code');
  });
});

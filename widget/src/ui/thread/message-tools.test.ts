import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { find, findAll, focused, frame, missing, press, texts } from '../../../test/support/drawn.ts';
import { ClientOfVisitor, mine, NOW, OWNER, theirs } from '../../../test/support/fake-owner.ts';
import { en } from '../locales/en.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { CipherThread } from './cipher-thread.ts';

const show = async (client: ClientOfVisitor): Promise<void> => {
  const thread = new CipherThread();
  Object.assign(thread, { client, conversation: OWNER, strings: en, name: 'Larch & Loam', now: () => NOW });
  thread.style.blockSize = '480px';
  document.body.replaceChildren(thread);
  await find('.row');
};

const stamp = (id: string) => ({ at: NOW, id: id.padStart(32, '0') }) as never;
const row = (at: number): HTMLElement => findAll('.row').at(at) ?? expect.fail('no such message');
/** The menu of a message, opened by keyboard. */
const open = async (at: number): Promise<void> => {
  const log = await find('[role=log]');
  log.focus();
  await expect
    .poll(() => {
      press(log, 'ArrowUp');
      return focused()?.classList.contains('row');
    })
    .toBe(true);
  for (let left = findAll('.row').length - 1; left > at; left -= 1) press(focused() ?? log, 'ArrowUp');
  expect(focused()).toBe(row(at));
  press(row(at), 'Enter');
  await find('[role=menu]');
};
const choose = (label: string): void =>
  (
    findAll('[role=menuitem]').find((one) => (one.getAttribute('aria-label') ?? one.innerText).trim() === label) ??
    expect.fail(label)
  ).click();
const box = (): Promise<HTMLTextAreaElement> => find<HTMLTextAreaElement>('textarea');

beforeEach(() => {
  document.adoptedStyleSheets = tokens.flatMap(({ styleSheet }) => styleSheet ?? []);
});
afterEach(() => document.body.replaceChildren());

describe('What was done to a message', () => {
  it('shows: the one that it answers, edited, who reacted, and that it was taken back', async () => {
    const asked = mine('where is my jar?');
    await show(
      new ClientOfVisitor([
        asked,
        theirs('On <b>its</b> way', {
          replyTo: asked.id,
          marks: {
            edited: stamp('1'),
            imported: true,
            reactions: [
              { ...(stamp('2') as object), account: OWNER, mine: true, reaction: '👍' },
              { ...(stamp('3') as object), account: OWNER, mine: false, reaction: '🎉' },
            ] as never,
          },
        }),
        theirs('', { marks: { deleted: true } }),
        mine('', 'read', { marks: { deleted: true } }),
      ]),
    );
    await find('.quote');
    expect(texts('.quote')[0]?.split('\n')).toEqual(['You', 'where is my jar?']);
    expect(texts('.gone')).toEqual(['Larch & Loam deleted this message', 'You deleted this message']);
    expect(findAll('.reactions button').map((one) => [one.getAttribute('aria-label'), one.ariaPressed])).toEqual([
      ['👍 by You', 'true'],
      ['🎉 by Larch & Loam', 'false'],
    ]);
    expect(texts('.meta').some((meta) => meta.includes('edited · imported'))).toBe(true);
    expect(findAll('.bubble b')).toHaveLength(1);
    expect(findAll('.reactions b').map((one) => one.getAttribute('data-count'))).toEqual(['1', '1']);
  });

  it('asks once for an answered message that is not in the log, and says so where it is on no disk here', async () => {
    const client = new ClientOfVisitor([theirs('Yes', { replyTo: 'ab'.repeat(16) })]);
    await show(client);
    await find('.quote');
    await frame();
    expect(texts('.quote')).toEqual(['This message is not on this device']);
  });
});

describe('A message that was edited', () => {
  it('says so next to its time, or below where the time of the next one stands for both', async () => {
    const edited = { marks: { edited: stamp('1') } };
    await show(new ClientOfVisitor([theirs('first', edited), theirs('second', edited)]));
    await expect
      .poll(() => texts('.meta').map((meta) => meta.replaceAll(/\s+/gu, ' ')))
      .toEqual(['edited', expect.stringMatching(/^\d.+ · edited$/u)]);
  });

  it('says that the change was not sent', async () => {
    await show(new ClientOfVisitor([mine('Hi', 'read', { marks: { edited: stamp('1'), unsent: true } })]));
    await expect.poll(() => texts('.meta')).toContain('Not sent');
  });
});

describe('The quote of a message that the log does not show', () => {
  it('is read again after each change: it may have been deleted meanwhile', async () => {
    const id = 'cd'.repeat(16);
    const client = new ClientOfVisitor([theirs('Yes', { replyTo: id })]);
    let asked = mine('where is my jar?', 'read', { id });
    client.messages.items = () => Promise.resolve([{ id, item: asked }]);
    await show(client);
    await expect.poll(() => texts('.quote')[0]).toContain('where is my jar?');
    asked = mine('', 'read', { id, marks: { deleted: true } });
    client.append(theirs('one more'));
    await expect.poll(() => texts('.quote')[0]).toContain('Deleted message');
  });
});

describe('The menu of a message', () => {
  it('is reached by the arrows, offers what can be done, and gives the focus back', async () => {
    await show(new ClientOfVisitor([theirs('Hello'), mine('Hi')]));
    await open(0);
    expect(texts('[role=menuitem]').filter((text) => /\w/u.test(text))).toEqual(['Reply', 'Copy', 'Delete for me']);
    expect(focused()?.getAttribute('aria-label')).toBe('Thumbs up');
    press(focused() ?? document.body, 'ArrowUp');
    expect((focused() as HTMLElement).innerText.trim()).toBe('Delete for me');
    press(focused() ?? document.body, 'Escape');
    await missing('[role=menu]');
    expect(focused()).toBe(row(0));
    press(row(0), 'ArrowDown');
    press(row(1), 'Enter');
    await find('[role=menu]');
    expect(texts('[role=menuitem]').filter((text) => /\w/u.test(text))).toEqual([
      'Reply',
      'Copy',
      'Edit',
      'Delete for me',
      'Delete for everyone',
    ]);
  });

  it('asks the client to react, withdraw and delete', async () => {
    const client = new ClientOfVisitor([theirs('Hello'), mine('Hi')]);
    await show(client);
    await open(1);
    choose('Heart');
    await open(1);
    choose('Delete for everyone');
    const id = client.items(OWNER).at(-1)?.id;
    await expect
      .poll(() => client.calls.filter(([name]) => name === 'messages.change'))
      .toEqual([
        ['messages.change', OWNER, id, { kind: 'react', reaction: '❤️' }],
        ['messages.change', OWNER, id, { kind: 'delete', forEveryone: true }],
      ]);
  });

  it('answers with a quote, from a strip that can be closed', async () => {
    const client = new ClientOfVisitor([theirs('Hello')]);
    await show(client);
    await open(0);
    choose('Reply');
    await find('.answering');
    expect(texts('.answering p')[0]?.split('\n')).toEqual(['Reply to Larch & Loam', 'Hello']);
    (await find('.answering button')).click();
    await missing('.answering');
    await open(0);
    choose('Reply');
    await find('.answering');
    const field = await box();
    await expect.poll(focused).toBe(field);
    field.value = 'Good day';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    press(field, 'Enter');
    await missing('.answering');
    const [hello] = client.items(OWNER);
    await expect
      .poll(() => client.calls.find(([name]) => name === 'messages.send'))
      .toEqual(['messages.send', OWNER, 'Good day', hello?.id]);
  });

  it('edits in the box, and gives the draft back afterwards', async () => {
    const client = new ClientOfVisitor([mine('Helo')]).view({ draft: 'half a thought' });
    await show(client);
    const field = await box();
    await expect.poll(() => field.value).toBe('half a thought');
    await open(0);
    choose('Edit');
    await expect.poll(() => field.value).toBe('Helo');
    field.value = 'Hello';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    press(field, 'Enter');
    await expect
      .poll(() => client.calls.find(([name]) => name === 'messages.change')?.at(-1))
      .toEqual({ kind: 'edit', text: 'Hello' });
    await expect.poll(() => field.value).toBe('half a thought');
  });

  const finger = (target: Element, type: string, more: PointerEventInit = {}): void =>
    void target.dispatchEvent(new PointerEvent(type, { pointerType: 'touch', bubbles: true, composed: true, ...more }));

  it('is opened by a finger that rests, not by one that scrolls, and closed by a touch elsewhere', async () => {
    await show(new ClientOfVisitor([theirs('Hello'), mine('Hi')]));
    await open(1);
    press(focused() ?? document.body, 'Escape');
    await missing('[role=menu]');
    finger(row(1), 'pointerdown');
    finger(row(1), 'pointermove', { movementY: 12 });
    finger(row(0), 'pointerdown');
    await find('[role=menu]');
    // Of the message of the other side, which cannot be edited: the first finger has opened nothing.
    expect(texts('[role=menuitem]')).not.toContain('Edit');
    finger(row(0), 'pointerup');
    finger(row(1), 'pointerdown');
    finger(row(1), 'pointerup');
    await missing('[role=menu]');
  });

  it('is in a bar next to the message under the pointer, and not for a finger', async () => {
    await show(new ClientOfVisitor([theirs('Hello'), mine('Hi')]));
    const over = (at: number): void =>
      void row(at).dispatchEvent(
        new PointerEvent('pointerover', { pointerType: 'mouse', bubbles: true, composed: true }),
      );
    await expect
      .poll(() => {
        over(1);
        return findAll('[role=toolbar] button').map((one) => one.getAttribute('aria-label'));
      })
      .toEqual(['React', 'Reply', 'More']);
    findAll('[role=toolbar] button')[0]?.click();
    await find('[role=menu]');
    press(focused() ?? document.body, 'Escape');
    await missing('[role=menu]');
  });
});

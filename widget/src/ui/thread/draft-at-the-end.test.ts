/** A page may end at any moment: what is in the box is then kept at once. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { conversationNamed } from '@cipherchat/core/fakes';
import { find, missing, type } from '../../../test/support/drawn.ts';
import { ClientOfVisitor, NOW, OWNER, theirs } from '../../../test/support/fake-owner.ts';
import { en } from '../locales/en.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { CipherThread } from './cipher-thread.ts';

const OTHER = conversationNamed('b7wq3n5kz2mxt6ya4hcd2vjr5eplg3ou');

let thread: CipherThread;
let box: HTMLTextAreaElement;
/** Arguments of each save, and what resolves it. */
let saves: (readonly unknown[])[];
let stored: (() => void)[];

beforeEach(async () => {
  [saves, stored] = [[], []];
  document.adoptedStyleSheets = tokens.flatMap(({ styleSheet }) => styleSheet ?? []);
  const client = new ClientOfVisitor([theirs('a')]);
  client.conversations.saveDraft = (...draft) => {
    saves.push(draft);
    return new Promise((resolve) => stored.push(resolve));
  };
  thread = new CipherThread();
  Object.assign(thread, { client, conversation: OWNER, strings: en, name: 'Larch & Loam', now: () => NOW });
  document.body.replaceChildren(thread);
  await find('.inner');
  await missing('.loading:only-child');
  box = await find<HTMLTextAreaElement>('textarea');
});
afterEach(() => document.body.replaceChildren());

it('tells the client that the page may end', () => {
  type(box, 'half a thought');
  dispatchEvent(new Event('pagehide'));
  expect(saves).toEqual([[OWNER, 'half a thought', true]]);
});

it('also while the draft is being stored, and not once it is', async () => {
  type(box, 'half a thought');
  await expect.poll(() => saves).toEqual([[OWNER, 'half a thought', false]]);
  dispatchEvent(new Event('pagehide'));
  expect(saves.slice(1)).toEqual([[OWNER, 'half a thought', true]]);
  for (const settle of stored) settle();
  await new Promise((resolve) => setTimeout(resolve));
  dispatchEvent(new Event('pagehide'));
  expect(saves).toHaveLength(2);
});

it('and when another conversation is shown, because its box no longer has the text', async () => {
  type(box, 'half a thought');
  thread.conversation = OTHER;
  await thread.updateComplete;
  expect(saves).toEqual([[OWNER, 'half a thought', true]]);
});

it('but not where the box shows what was stored: another tab may have stored more since', async () => {
  type(box, 'half a thought');
  await expect.poll(() => saves).toHaveLength(1);
  for (const settle of stored) settle();
  await new Promise((resolve) => setTimeout(resolve));
  thread.conversation = OTHER;
  await thread.updateComplete;
  expect(saves).toEqual([[OWNER, 'half a thought', false]]);
});

it('and of a text that was suggested', async () => {
  thread.suggest('Where is my order?');
  thread.conversation = OTHER;
  await thread.updateComplete;
  expect(saves).toEqual([[OWNER, 'Where is my order?', true]]);
});

it('says nothing of a box in which nobody wrote', () => {
  dispatchEvent(new Event('pagehide'));
  thread.remove();
  expect(saves).toEqual([]);
});

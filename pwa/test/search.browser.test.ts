/** The search through messages: what it finds, and that it stops and forgets. */
import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { conversationNamed, FakeClient, ownItem, textItem, type FakeConversation } from '@cipherchat/core/fakes';
import { closeInbox, focused, openInbox } from './support/inbox-page.ts';

const NOW = Date.now();
const ID = conversationNamed('k4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly');

const talk: FakeConversation = {
  id: ID,
  name: 'Mara',
  items: [
    textItem('Is the glaze safe with vinegar?', NOW - 3_000),
    ...Array.from({ length: 40 }, (_, i) => ownItem(`The glaze number ${String(i)}`, NOW - 2_000 + i, 'read')),
    textItem('Thank you', NOW),
  ],
};

const found = () => page.getByRole('list', { name: 'Messages' }).getByRole('link');
const search = async (query: string): Promise<void> => {
  await page.getByRole('button', { name: 'Search' }).click();
  await userEvent.keyboard(query);
};

beforeEach(async () => {
  await page.viewport(1280, 800);
});
afterEach(closeInbox);

test('finds texts of the whole history, newest first, and more at a press', async () => {
  await openInbox('/', new FakeClient([talk]));
  await search('GLAZE');
  await expect.poll(() => found().elements().length).toBe(30);
  await expect.element(found().first()).toHaveTextContent('The glaze number 39');
  expect(found().first().element().querySelector('mark')?.textContent).toBe('glaze');
  await page.getByRole('button', { name: 'Show 11 more' }).click();
  await expect.poll(() => found().elements().length).toBe(41);
  await expect.element(page.getByText('41 messages found, 1 conversation searched')).toBeVisible();
  await found().last().click();
  await expect.poll(() => location.pathname).toBe(`/c/${ID}`);
});

test('leads to the message that was found, far from the end of a long log, and marks it', async () => {
  const items = Array.from({ length: 400 }, (_, i) =>
    textItem({ 7: 'the seventh', 9: 'the ninth' }[i] ?? 'another', NOW - 400_000 + 1_000 * i),
  );
  await openInbox('/', new FakeClient([{ ...talk, items }]));
  const bubble = () => {
    const log = document
      .querySelector('inbox-app')
      ?.renderRoot.querySelector('inbox-thread')
      ?.renderRoot.querySelector('cipher-thread')
      ?.renderRoot.querySelector('cipher-log');
    const found = [...(log?.renderRoot.querySelectorAll<HTMLElement>('.bubble') ?? [])].find(
      (one) => one.getAnimations().length > 0,
    );
    const [top, height] = [found?.getBoundingClientRect().top ?? -1, innerHeight];
    return found && top > 0 && top < height ? found.innerText : undefined;
  };
  await search('seventh');
  await expect.poll(() => found().elements().length).toBe(1);
  await found().first().click();
  await expect.poll(bubble).toBe('the seventh');
  expect(focused()?.textContent).toContain('the seventh');
  // Once more, after another one that is in view by now.
  await page.getByRole('searchbox').fill('ninth');
  await expect.element(found().first()).toHaveTextContent('the ninth');
  await expect.poll(() => found().elements().length).toBe(1);
  await found().first().click();
  await expect.poll(bubble).toBe('the ninth');
});

test('forgets what it has read once the search ends', async () => {
  const client = new FakeClient([talk]);
  await openInbox('/', client);
  await search('vinegar');
  await expect.poll(() => found().elements().length).toBe(1);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => client.called('search.forget').length).toBe(1);
});

test('says how far it has come', async () => {
  const client = new FakeClient([talk, { ...talk, id: conversationNamed('l4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly') }]);
  client.search.hangs = true;
  await openInbox('/', client);
  await search('vinegar');
  await expect.element(page.getByText('Searching: 1 of 2 conversations')).toBeVisible();
});

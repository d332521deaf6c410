/** Where a visitor is on the site, as the visitor's browser tells. */
import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { conversationNamed, FakeClient, ownItem, textItem, type FakeConversation } from '@cipherchat/core/fakes';
import { closeInbox, openInbox } from './support/inbox-page.ts';

const NOW = Date.now();
const ID = conversationNamed('k4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly');
const JAR = {
  address: 'https://shop.example/moon-jar?size=18',
  title: 'Moon jar, small',
  language: 'nb',
  referrer: 'https://garden-blog.example',
  fields: [['Basket', '2 items']] as const,
  at: NOW,
};
const nameless: FakeConversation = {
  id: ID,
  items: [textItem('Do you ship to Norway?', NOW - 60_000), ownItem('We do', NOW, 'read')],
};

const row = () => page.getByRole('list', { name: 'Conversations' }).getByRole('link');
const details = () => page.getByRole('complementary', { name: 'Details' });

beforeEach(async () => {
  await page.viewport(1280, 800);
});
afterEach(closeInbox);

test('the page is in the row, above the conversation, and in the details with who says so', async () => {
  const client = new FakeClient([nameless]);
  await openInbox(`/c/${ID}`, client);
  await expect.element(details()).toBeVisible();
  await expect.element(details().getByRole('heading', { name: 'On your site' })).not.toBeInTheDocument();
  client.visitors.told(ID, { page: JAR });
  await expect.element(row()).toHaveTextContent(/Do you ship to Norway\?.*Moon jar, small/u);
  await expect.element(page.getByText('On the page Moon jar, small')).toBeInTheDocument();
  const link = details().getByRole('link', { name: 'shop.example/moon-jar?size=18' });
  await expect.element(link).toHaveAttribute('href', 'https://shop.example/moon-jar?size=18');
  await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer');
  await expect.element(link).toHaveAttribute('title', 'https://shop.example/moon-jar?size=18');
  await expect.element(details().getByText('Moon jar, small')).toBeVisible();
  const facts = () => [
    ...(details().element().querySelector('inbox-details')?.shadowRoot?.querySelectorAll('dl div') ?? []),
  ];
  expect(facts().map((fact) => fact.textContent.replaceAll(/\s+/gu, ' ').trim())).toEqual([
    'Page Moon jar, smallshop.example/moon-jar?size=18',
    'Came from garden-blog.example',
    'Language Norwegian Bokmål',
    'Basket 2 items',
  ]);
  await expect.element(details().getByText('Told by their browser')).toBeVisible();
  client.visitors.told(ID, { page: { address: 'https://shop.example/bowl/', fields: [], at: NOW } });
  await expect.element(details().getByRole('link', { name: 'shop.example/bowl' })).toBeVisible();
  expect(facts()).toHaveLength(1);
});

test('the page stands for a visitor without a name who has written no text', async () => {
  const file = textItem('', NOW, { file: true });
  const client = new FakeClient([{ ...nameless, items: [] }]);
  client.visitors.told(ID, { page: JAR });
  client.update(ID, { items: [{ ...file, mine: true }] });
  await openInbox(`/c/${ID}`, client);
  await expect.element(page.getByRole('heading', { level: 2, name: 'Moon jar, small' })).toBeVisible();
  await expect.element(row()).toHaveTextContent(/^\s*Moon jar, small/u);
});

test('words of the page that look like markup stay words', async () => {
  const client = new FakeClient([nameless]);
  client.visitors.told(ID, {
    page: { ...JAR, title: '<img src=x onerror=alert(1)>', fields: [['<b>A</b>', '<i>B</i>']] },
  });
  await openInbox(`/c/${ID}`, client);
  await expect.element(details().getByText('<img src=x onerror=alert(1)>')).toBeVisible();
  await expect.element(details().getByText('<b>A</b>')).toBeVisible();
});

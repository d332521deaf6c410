/** The way of an owner through the inbox, by the names that people and tools find things by. */
import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { snippetOf } from '../src/address/snippet.ts';
import { FakeClient, READY } from '@cipherchat/core/fakes';
import { closeInbox, focused, openInbox, openState, settled, WIDGET } from './support/inbox-page.ts';
import { ALICE, alice, BOB, bob, everybody } from './support/people.ts';
import { inboxStates } from './support/states.ts';

const conversations = () => page.getByRole('list', { name: 'Conversations', exact: true }).getByRole('listitem');
const log = () => page.getByRole('log', { name: 'Messages', exact: true });
const box = () => page.getByRole('textbox', { name: 'Message', exact: true });

const newcomer = (): FakeClient => new FakeClient([], { phase: 'no-identity', address: undefined, name: undefined });

beforeEach(async () => {
  await page.viewport(1280, 800);
});

afterEach(() => {
  closeInbox();
});

describe('the first visit', () => {
  test('asks for nothing but a name, and leads to address and snippet', async () => {
    const client = newcomer();
    await openInbox('/', client);
    await page.getByRole('textbox', { name: 'Your name', exact: true }).fill('Larch & Loam');
    await page.getByRole('button', { name: 'Create my inbox', exact: true }).click();
    await expect
      .element(page.getByRole('textbox', { name: 'Your address', exact: true }))
      .toHaveValue(READY.address ?? '');
    await expect
      .element(page.getByRole('textbox', { name: 'Snippet', exact: true }))
      .toHaveValue(
        snippetOf({ origin: location.origin, widget: WIDGET, owner: READY.address ?? '', name: 'Larch & Loam' }),
      );
    expect(client.calls).toEqual([['account.create', 'Larch & Loam']]);
    expect(location.pathname).toBe('/address');
  });

  test('needs no name: then the snippet carries none', async () => {
    await openInbox('/', newcomer());
    await userEvent.keyboard('{Tab}{Enter}');
    const snippet = page.getByRole('textbox', { name: 'Snippet', exact: true });
    await expect.element(snippet).toBeVisible();
    expect((snippet.element() as HTMLTextAreaElement).value).not.toContain('data-name');
    await expect.element(snippet).toHaveAttribute('readonly');
    await expect.element(page.getByRole('textbox', { name: 'Your address', exact: true })).toHaveAttribute('readonly');
  });

  test('shows the address when the server knows it, so that nobody is given one that cannot be written to', async () => {
    const client = newcomer();
    client.set({ connection: 'connecting' });
    await openInbox('/', client);
    await page.getByRole('button', { name: 'Create my inbox', exact: true }).click();
    await expect.element(page.getByRole('button', { name: 'Creating your inbox', exact: true })).toBeVisible();
    expect(page.getByRole('textbox', { name: 'Your address', exact: true }).query()).toBeNull();
    client.set({ connection: 'online' });
    await expect.element(page.getByRole('textbox', { name: 'Your address', exact: true })).toBeVisible();
  });

  test('says what is wrong with a name that is too long in bytes, and keeps it in the field', async () => {
    await openInbox('/', newcomer());
    const name = page.getByRole('textbox', { name: 'Your name', exact: true });
    await name.fill('壺'.repeat(50));
    await page.getByRole('button', { name: 'Create my inbox', exact: true }).click();
    await expect.element(page.getByText('This name is too long. Shorten it, then try again.')).toBeVisible();
    await expect.element(name).toHaveValue('壺'.repeat(50));
    await expect.poll(focused).toBe(name.element());
    await expect.element(name).toHaveAttribute('aria-invalid', 'true');
  });

  test('says so when the browser stores nothing, and can be tried again', async () => {
    const client = newcomer();
    client.refuse('storage-full');
    await openInbox('/', client);
    const create = page.getByRole('button', { name: 'Create my inbox', exact: true });
    await create.click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('This browser could not store the inbox.');
    client.refuse(undefined);
    await create.click();
    await expect.element(page.getByRole('textbox', { name: 'Your address', exact: true })).toBeVisible();
  });
});

describe('address and snippet', () => {
  test('lead to the demo with this owner', async () => {
    await openState(inboxStates['address and snippet']!);
    const link = page.getByRole('link', { name: 'Try it on the demo site', exact: true });
    await expect.element(link).toHaveAttribute('href', `https://shop.example/?owner=${READY.address ?? ''}`);
    await expect.element(link).toHaveAttribute('rel', 'noopener');
  });

  test('lead nowhere when there is no demo', async () => {
    await openInbox('/address', new FakeClient());
    await expect.element(page.getByRole('button', { name: 'Copy snippet', exact: true })).toBeVisible();
    expect(page.getByRole('link', { name: 'Try it on the demo site' }).query()).toBeNull();
  });

  test('announce the first message and lead to it', async () => {
    const client = new FakeClient();
    const app = await openInbox('/address', client);
    await expect.element(page.getByText('Waiting for the first message')).toBeVisible();
    client.receive(ALICE, 'Is anybody there?');
    await settled(app);
    await expect.element(page.getByText('The first message has arrived.')).toBeVisible();
    await page.getByRole('link', { name: 'Open the conversation', exact: true }).click();
    await expect.element(log().getByText('Is anybody there?', { exact: true })).toBeVisible();
  });

  test('select what cannot be copied, and say so', async () => {
    await openInbox('/address', new FakeClient());
    await page.getByRole('button', { name: 'Copy snippet', exact: true }).click();
    const feedback = page.getByText(/^Copied$|The text is selected, copy it by hand\.$/u);
    await expect.element(feedback).toBeVisible();
  });
});

describe('the list', () => {
  test('shows name or first question, the newest words, and how many were not read', async () => {
    await openInbox('/', new FakeClient(everybody));
    await expect.poll(() => conversations().elements().length).toBe(everybody.length);
    const visitor = conversations().nth(1);
    await expect.element(visitor).toHaveTextContent(/It arrived like this, sadly\./u);
    await expect.element(visitor).toHaveTextContent(/Two of three are broken\./u);
    await expect.element(visitor.getByText('2 unread', { exact: true })).toBeInTheDocument();
    expect(document.title).toBe('(2) Inbox · CipherChat');
  });

  test('is there while nobody wrote', async () => {
    await openInbox('/', new FakeClient());
    await expect.element(page.getByRole('list', { name: 'Conversations', exact: true })).toBeVisible();
    await expect.element(page.getByText('No conversations yet')).toBeVisible();
    expect(document.title).toBe('Inbox · CipherChat');
  });

  test('puts what comes in on top, counts it, and says who wrote', async () => {
    const client = new FakeClient(everybody);
    await openInbox('/', client);
    client.receive(BOB, 'I am at the door');
    await expect.element(conversations().first()).toHaveTextContent(/Bob/u);
    await expect.element(page.getByText('New message from Bob (name not checked)')).toBeInTheDocument();
    await expect.poll(() => document.title).toBe('(3) Inbox · CipherChat');
  });

  test('finds names and newest words without their accents', async () => {
    await openInbox('/', new FakeClient(everybody));
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await userEvent.keyboard('norway');
    // One conversation, and the item with what was found in messages: one.
    await expect.poll(() => conversations().elements().length).toBe(3);
    await expect.element(conversations().first()).toHaveTextContent(/Norway/u);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => conversations().elements().length).toBe(everybody.length);
    await expect.poll(() => focused()?.ariaLabel).toBe('Search');
  });

  test('is read again when the user asks for it', async () => {
    const client = new FakeClient([alice]);
    client.conversations.reading = 'fails';
    await openInbox('/', client);
    const again = page.getByRole('button', { name: 'Try again', exact: true });
    await expect.element(again).toBeVisible();
    const button = again.element() as HTMLButtonElement;
    // In one turn: a change of the client's state reads again too, and takes the button away.
    client.conversations.reading = 'works';
    button.click();
    await expect.element(conversations().first()).toHaveTextContent(/Alice/u);
  });
});

describe('a conversation', () => {
  test('is opened from the list, read, and answered', async () => {
    const client = new FakeClient([alice, bob]);
    await openInbox('/', client);
    await conversations().first().getByRole('link').click();
    expect(location.pathname).toBe(`/c/${ALICE}`);
    await expect.element(log().getByText('Good to know.', { exact: true })).toBeVisible();
    expect(document.title).toBe('Alice (name not checked) · CipherChat');
    await expect.poll(focused).toBe(box().element());
    await box().fill('The card says: from all of us.');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect.element(log().getByText('The card says: from all of us.', { exact: true })).toBeVisible();
    await expect.element(log().getByText('Sent', { exact: true })).toBeVisible();
    await expect.element(box()).toHaveValue('');
  });

  test('keeps what was begun when another one is opened', async () => {
    await openInbox(`/c/${ALICE}`, new FakeClient([{ ...alice, writing: false }, bob]));
    await box().fill('I was going to say');
    await conversations().nth(1).getByRole('link').click();
    await expect.element(box()).toHaveValue('Could you come by on');
    await expect.element(conversations().first()).toHaveTextContent(/Draft: I was going to say/u);
    await conversations().first().getByRole('link').click();
    await expect.element(box()).toHaveValue('I was going to say');
  });

  test('marks as read what is on the screen', async () => {
    const client = new FakeClient([alice]);
    await openInbox(`/c/${ALICE}`, client);
    client.receive(ALICE, 'One more thing');
    await expect.element(log().getByText('One more thing', { exact: true })).toBeVisible();
    await expect.poll(() => client.calls).toContainEqual(['conversations.markRead', ALICE, [expect.any(String)]]);
  });

  test('has its details beside it, and they can be closed', async () => {
    await openInbox(`/c/${ALICE}`, new FakeClient([alice]));
    const details = page.getByRole('complementary', { name: 'Details', exact: true });
    await expect.element(details.getByRole('button', { name: 'Safety number' })).toBeVisible();
    const button = page.getByRole('button', { name: 'Details', exact: true });
    await expect.element(button).toHaveAttribute('aria-expanded', 'true');
    await button.click();
    expect(details.query()).toBeNull();
    await button.click();
    await expect.element(details.getByRole('button', { name: 'Safety number' })).toBeVisible();
  });

  test('is not shown as somebody else’s when it is not on this device', async () => {
    await openInbox(`/c/${'q'.repeat(32)}`, new FakeClient([alice]));
    await expect.element(page.getByText('This conversation is not on this device')).toBeVisible();
    expect(log().query()).toBeNull();
  });

  test('does not promise who can read it when the server vouches for somebody else', async () => {
    await openState(inboxStates['conversation that was stopped']!);
    await expect.element(page.getByText(/^This may not be/u)).toBeVisible();
    expect(page.getByRole('button', { name: /can read this$/u }).query()).toBeNull();
    expect(box().query()).toBeNull();
  });
});

describe('what others wrote', () => {
  test('is text, whatever it looks like', async () => {
    const app = await openState(inboxStates['conversation that was stopped']!);
    const everything = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? everything(element.shadowRoot) : []),
      ]);
    const elements = everything(app.shadowRoot!);
    expect(elements.filter(({ localName }) => localName === 'img' || localName === 'script')).toEqual([]);
    expect(elements.filter((element) => element.hasAttribute('onerror'))).toEqual([]);
    const shown = elements.filter(
      ({ childElementCount, textContent }) => childElementCount === 0 && textContent.includes('<img src=x'),
    );
    expect(shown.length).toBeGreaterThanOrEqual(4);
  });
});

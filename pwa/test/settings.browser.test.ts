/** Settings, notices and the offer of an update: what the user decides holds, and nothing is forced. */
import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeClient } from '@cipherchat/core/fakes';
import { closeInbox, openInbox, settled } from './support/inbox-page.ts';
import { ALICE, alice, answered, BOB, everybody } from './support/people.ts';

const PATIENCE_MS = 3_000;

const reload = () => page.getByRole('button', { name: 'Reload', exact: true });

beforeEach(async () => {
  await page.viewport(1280, 800);
});

afterEach(() => {
  vi.useRealTimers();
  closeInbox();
  localStorage.clear();
  delete document.documentElement.dataset['theme'];
});

describe('settings', () => {
  test('the name is kept, and the initials beside the places follow it', async () => {
    const client = new FakeClient();
    await openInbox('/settings', client);
    const name = page.getByRole('textbox', { name: 'Your name', exact: true });
    await name.fill('Moss & Stone');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.element(page.getByText('Saved', { exact: true })).toBeVisible();
    expect(client.state().name).toBe('Moss & Stone');
    await expect.element(page.getByRole('navigation', { name: 'Main' })).toHaveTextContent(/MS/u);
  });

  test('a name that is too long stays in the field, with the reason', async () => {
    await openInbox('/settings', new FakeClient());
    const name = page.getByRole('textbox', { name: 'Your name', exact: true });
    await name.fill('壺'.repeat(50));
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.element(page.getByText('This name is too long. Shorten it, then save again.')).toBeVisible();
    await expect.element(name).toHaveValue('壺'.repeat(50));
  });

  test('receipts are switched one by one; a switch that could not be kept goes back', async () => {
    const client = new FakeClient();
    await openInbox('/settings', client);
    const read = page.getByRole('switch', { name: 'Tell people when I have read', exact: true });
    await read.click();
    await expect.poll(() => client.calls).toEqual([['account.setReceipts', { delivered: true, read: false }]]);
    await expect.element(read).not.toBeChecked();
    client.refuse('storage-full');
    await read.click();
    await expect.element(read).not.toBeChecked();
  });

  test('the theme holds at once and for the next time', async () => {
    await openInbox('/settings', new FakeClient());
    await page.getByRole('radio', { name: 'Dark', exact: true }).click({ force: true });
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(localStorage.getItem('cipherchat:theme')).toBe('dark');
    await page.getByRole('radio', { name: 'Same as system', exact: true }).click({ force: true });
    expect(document.documentElement.dataset['theme']).toBeUndefined();
    expect(localStorage.length).toBe(0);
  });

  test('say what is kept where, which version this is, and that nobody audited it', async () => {
    await openInbox('/settings', new FakeClient());
    await expect.element(page.getByText(/^The browser (keeps|may delete) it/u)).toBeVisible();
    await expect.element(page.getByText('CipherChat, Version 0.1.0')).toBeVisible();
    await expect.element(page.getByText('Widget build 0123456789abcdef')).toBeVisible();
    await expect.element(page.getByText(/^CipherChat has not been audited/u)).toBeVisible();
  });
});

describe('notices', () => {
  test('a connection that mends itself soon is not worth a word', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const client = new FakeClient(everybody);
    const app = await openInbox('/', client);
    client.set({ connection: 'offline' });
    await settled(app);
    vi.advanceTimersByTime(PATIENCE_MS - 1);
    client.set({ connection: 'online' });
    await settled(app);
    vi.advanceTimersByTime(PATIENCE_MS);
    await settled(app);
    expect(page.getByText(/does not answer/u).query()).toBeNull();
  });

  test('one that lasts is said in words, with what waits, and once', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const client = new FakeClient(everybody, { connection: 'offline', waiting: 2 });
    const app = await openInbox('/', client);
    vi.advanceTimersByTime(PATIENCE_MS);
    await settled(app);
    vi.useRealTimers();
    await expect.element(page.getByText('The chat server does not answer.')).toBeVisible();
    await expect.element(page.getByText('2 messages wait here.')).toBeVisible();
  });

  test('an open conversation says it by itself, and the list is silent', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const app = await openInbox(`/c/${ALICE}`, new FakeClient([alice], { connection: 'offline', waiting: 1 }));
    vi.advanceTimersByTime(PATIENCE_MS);
    await settled(app);
    vi.useRealTimers();
    await expect.poll(() => page.getByText(/does not answer/u).elements().length).toBe(1);
  });

  test('what is on its way waits in the list too once the connection is gone', async () => {
    const client = new FakeClient([{ id: BOB, items: [answered('On my way', 0, 'sending')] }]);
    await openInbox('/', client);
    await expect.element(page.getByRole('img', { name: 'Sending', exact: true })).toBeVisible();
    client.set({ connection: 'offline' });
    await expect.element(page.getByRole('img', { name: 'Waiting', exact: true })).toBeVisible();
  });

  test('a window that forgets says so', async () => {
    await openInbox('/', new FakeClient(everybody, { durable: false }));
    await expect.element(page.getByText('This browser won’t keep your inbox after its window closes.')).toBeVisible();
  });
});

describe('a new version', () => {
  test('is offered, and taken only when the user says so', async () => {
    const app = await openInbox('/', new FakeClient(everybody));
    const taken = vi.fn();
    app.updates = { reload: taken };
    await expect.element(page.getByText('Update ready')).toBeVisible();
    expect(taken).not.toHaveBeenCalled();
    await reload().click();
    expect(taken).toHaveBeenCalledOnce();
  });

  test('can wait: it comes back with the next news', async () => {
    const app = await openInbox('/', new FakeClient(everybody));
    app.updates = { reload: () => undefined };
    await page.getByRole('button', { name: 'Later', exact: true }).click();
    expect(reload().query()).toBeNull();
    app.updates = { reload: () => undefined };
    await expect.element(reload()).toBeVisible();
  });

  test('covers nothing one types into: on a phone it waits until the conversation is left', async () => {
    await page.viewport(390, 844);
    const app = await openInbox(`/c/${ALICE}`, new FakeClient([alice]));
    app.updates = { reload: () => undefined };
    await settled(app);
    await expect.element(page.getByRole('textbox', { name: 'Message', exact: true })).toBeVisible();
    expect(reload().query()).toBeNull();
    await page.getByRole('link', { name: 'Back to the inbox', exact: true }).click();
    await expect.element(reload()).toBeVisible();
  });
});

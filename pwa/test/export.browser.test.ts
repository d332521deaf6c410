/** The export in the inbox: what it says before, and which file comes of it. */
import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeClient } from '@cipherchat/core/fakes';
import { closeInbox, openInbox } from './support/inbox-page.ts';
import { ALICE, alice, everybody } from './support/people.ts';

/** What was given to the browser: a click would leave the page of the test. */
let saved: { readonly name: string; readonly content: Blob }[] = [];
let made: Blob[] = [];

beforeEach(async () => {
  await page.viewport(1280, 800);
  [saved, made] = [[], []];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => `#${String(made.push(content as Blob) - 1)}`);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const content = made[Number(this.hash.slice(1))];
    if (content !== undefined) saved.push({ name: this.download, content });
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  closeInbox();
});

const dialog = () => page.getByRole('dialog');
const start = () => dialog().getByRole('button', { name: 'Export', exact: true });

test('a conversation is exported from its menu, after a warning', async () => {
  await openInbox(`/c/${ALICE}`, new FakeClient(everybody));
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Export' }).click();
  await expect.element(page.getByRole('dialog', { name: 'Export this conversation' })).toBeVisible();
  await expect.element(dialog().getByText('This file is not encrypted. Anyone who has it can read it.')).toBeVisible();
  expect(saved).toEqual([]);
  await start().click();
  await expect.element(dialog().getByText(/^The file was given to the browser as a download/u)).toBeVisible();
  expect(saved).toHaveLength(1);
  expect(saved[0]?.name).toMatch(/^cipherchat-[a-z2-7]{8}-\d{4}-\d{2}-\d{2}\.txt$/u);
  const text = (await saved[0]?.content.text()) ?? '';
  expect(text).toContain(alice.name);
  expect(text.split('='.repeat(60))).toHaveLength(2);
  await dialog().getByRole('button', { name: 'Close', exact: true }).click();
  await expect.element(dialog()).not.toBeInTheDocument();
});

test('everything is exported from the settings, as JSON, and can be given up', async () => {
  const client = new FakeClient(everybody);
  await openInbox('/settings', client);
  const open = page.getByRole('button', { name: 'Export everything' });
  let go = (): void => undefined;
  client.export.held = new Promise((resolve) => (go = resolve));
  await open.click();
  await start().click();
  await expect.element(dialog().getByRole('progressbar')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog()).not.toBeInTheDocument();
  go();
  client.export.held = undefined;
  await open.click();
  await dialog().getByRole('radio', { name: 'JSON, for programs' }).click();
  await start().click();
  await expect.element(dialog().getByText(/^The file was given/u)).toBeVisible();
  expect(saved).toHaveLength(1);
  expect(saved[0]?.name).toMatch(/^cipherchat-\d{4}-\d{2}-\d{2}\.json$/u);
  const { conversations } = JSON.parse((await saved[0]?.content.text()) ?? '') as { conversations: unknown[] };
  expect(conversations).toHaveLength(everybody.length);
});

test('one that failed says so, and can be tried again', async () => {
  const client = new FakeClient(everybody);
  await openInbox('/settings', client);
  await page.getByRole('button', { name: 'Export everything' }).click();
  client.refuse('closed');
  await start().click();
  await expect.element(dialog().getByText(/^The file could not be made, and nothing was saved/u)).toBeVisible();
  expect(saved).toEqual([]);
  client.refuse(undefined);
  await start().click();
  await expect.element(dialog().getByText(/^The file was given/u)).toBeVisible();
});

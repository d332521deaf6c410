/** The log leaves the inbox only where the user takes it: as a file or through the clipboard. */
import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeClient } from '@cipherchat/core/fakes';
import { closeInbox, focused, openInbox } from './support/inbox-page.ts';

const save = () => page.getByRole('button', { name: 'Save as file', exact: true });
const copy = () => page.getByRole('button', { name: 'Copy', exact: true });
const status = (words: string) => page.getByRole('status').filter({ hasText: words });

beforeEach(async () => {
  await page.viewport(1280, 800);
});

afterEach(() => {
  vi.restoreAllMocks();
  closeInbox();
});

test('the file is JSON, has what the client gives, and is named after the day', async () => {
  const client = new FakeClient();
  const files: Blob[] = [];
  const create = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    if (file instanceof Blob) files.push(file);
    return create(file);
  });
  const links: HTMLAnchorElement[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    links.push(this);
  });
  await openInbox('/settings', client);
  await save().click();
  await expect.element(status('The log was given to the browser as a download.')).toBeVisible();
  expect(links.map(({ download }) => download)).toEqual(['cipherchat-diagnostics-1970-01-01.json']);
  expect(links[0]?.protocol).toBe('blob:');
  expect(files.map(({ type }) => type)).toEqual(['application/json']);
  expect(JSON.parse((await files[0]?.text()) ?? '')).toEqual(JSON.parse(JSON.stringify(await client.diagnostics())));
});

test('copies the same text', async () => {
  const client = new FakeClient();
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await openInbox('/settings', client);
  await copy().click();
  await expect.element(status('The log was copied.')).toBeVisible();
  expect(write).toHaveBeenCalledOnce();
  expect(JSON.parse(write.mock.calls[0]?.[0] ?? '')).toEqual(JSON.parse(JSON.stringify(await client.diagnostics())));
});

test('says where neither worked, and what to try', async () => {
  const client = new FakeClient();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
  await openInbox('/settings', client);
  await copy().click();
  await expect.element(status('The log could not be copied. Try to save it as a file.')).toBeVisible();
  vi.spyOn(client, 'diagnostics').mockRejectedValue(new Error('planted'));
  await save().click();
  await expect.element(status('The log could not be saved. Try to copy it.')).toBeVisible();
});

test('says what is in the log and what is not; the list of sections leads there', async () => {
  await openInbox('/settings', new FakeClient());
  await expect.element(page.getByText(/^It has what the inbox did in this tab/u)).toBeVisible();
  await expect.element(page.getByText('It has no messages, names, addresses, keys or page addresses.')).toBeVisible();
  await page.getByRole('button', { name: 'Diagnostics', exact: true }).click();
  expect(focused()?.id).toBe('diagnostics');
});

/** The user's devices: the list, linking by picture or code, and what a device does that was removed. */
import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DeviceId } from '@cipherchat/protocol';
import { FakeClient } from '@cipherchat/core/fakes';
import { readQr } from '../src/devices/camera.ts';
import { qrPicture } from '../src/devices/qr-picture.ts';
import { render } from 'lit';
import { closeInbox, openInbox } from './support/inbox-page.ts';
import { ALICE, everybody } from './support/people.ts';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const TEXT = `cipherchat:link:1:${'A'.repeat(68)}`;

beforeEach(async () => {
  await page.viewport(1280, 800);
});
afterEach(() => {
  closeInbox();
  localStorage.clear();
});

test('a device gets a name', async () => {
  const client = new FakeClient(everybody);
  await openInbox('/settings/devices', client);
  await button('Rename Phone').click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Old phone');
  await button('Save').click();
  await expect.element(button('Rename Old phone')).toBeVisible();
  expect(client.called('devices.rename')).toEqual([['a'.repeat(32), 'Old phone']]);
});

test('a device is removed after a question, and a lost one is revoked', async () => {
  const client = new FakeClient(everybody);
  await openInbox('/settings/devices', client);
  await expect.element(button('Rename Inbox')).toBeVisible();
  await expect.element(button('Remove Inbox')).not.toBeInTheDocument();
  await button('Remove Phone').click();
  await button('Keep it').click();
  expect(client.called('devices.remove')).toEqual([]);
  await button('Remove Phone').click();
  await page.getByRole('radio', { name: 'It is lost or stolen' }).click();
  await button('Remove it').click();
  await expect.element(page.getByText('Is being removed.')).toBeVisible();
  expect(client.called('devices.remove')).toEqual([['a'.repeat(32), 'revoked', expect.any(Number)]]);
});

test('a linked device says which one can add others', async () => {
  const client = new FakeClient(everybody);
  client.devices.list = { ...client.devices.list!, canChange: false };
  await openInbox('/settings/devices', client);
  await expect.element(page.getByText('open the inbox on the device that made it')).toBeVisible();
  await expect.element(button('Add a device')).not.toBeInTheDocument();
});

test('an inbox without a backup is asked to make one before a device is added', async () => {
  const client = new FakeClient(everybody);
  await openInbox('/settings/devices', client);
  await button('Add a device').click();
  await expect.element(page.getByRole('heading', { name: 'Make a recovery code first' })).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Go to recovery' })).toHaveAttribute('href', '/settings');
  await button('Cancel').click();
  expect(client.called('devices.grant')).toEqual([]);
  await button('Add a device').click();
  await button('Add a device without a backup').click();
  await expect.poll(() => client.called('devices.grant')).toHaveLength(1);
});

test('a device is let in by a code and six digits, with what it may do in words', async () => {
  const client = new FakeClient(everybody);
  await openInbox('/settings/devices', client);
  client.backup.now = { ...client.backup.now, kind: 'on' };
  await button('Add a device').click();
  // The browser of the test has no camera, so the code comes at once.
  await expect.poll(() => client.called('devices.grant').at(-1)).toEqual([{ scanned: undefined }]);
  client.devices.granting?.hear({ step: 'code', code: 'k7qf2mxd', lastsMs: 300_000 });
  await expect.element(page.getByLabelText('Code', { exact: true })).toHaveTextContent('K7QF 2MXD');
  await expect.element(page.getByRole('img', { name: 'Picture that opens this inbox’s page' })).toBeVisible();
  const entered: string[] = [];
  client.devices.granting?.hear({ step: 'digits', kind: 'app', enter: (digits) => entered.push(digits) });
  await expect.element(page.getByText('It can read and answer all conversations as you.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Six digits' }).fill('482 913');
  await button('Allow').click();
  expect(entered).toEqual(['482913']);
  client.devices.granting?.end('wrong-digits');
  await expect.element(page.getByRole('alert').filter({ hasText: 'The digits do not match' })).toBeVisible();
});

test('a phone that scanned the picture of a code begins with it, and keeps it out of the address', async () => {
  const client = new FakeClient([], { phase: 'no-identity', address: undefined, name: undefined });
  await openInbox('/#cipherchat=k7qf2mxd', client);
  await expect.poll(() => client.called('devices.join')).toEqual([[{ code: 'k7qf2mxd' }]]);
  expect(location.hash).toBe('');
  client.devices.joining?.hear({ step: 'digits', digits: '482913' });
  await expect.element(page.getByText('482 913')).toBeVisible();
});

test('an inbox that is there already takes no code from its address', async () => {
  const client = new FakeClient(everybody);
  await openInbox('/#cipherchat=k7qf2mxd', client);
  await expect.element(page.getByRole('link', { name: 'Settings' })).toBeVisible();
  expect(client.called('devices.join')).toEqual([]);
});

test('a new browser joins by its picture, and asks whose inbox it is', async () => {
  const client = new FakeClient([], { phase: 'no-identity', address: undefined, name: undefined });
  await openInbox('/', client);
  await button('I have an inbox on another device').click();
  client.devices.joining?.hear({ step: 'qr', text: TEXT });
  await expect.element(page.getByRole('img', { name: 'Picture to scan with your other device' })).toBeVisible();
  client.devices.joining?.hear({ step: 'digits', digits: '482913' });
  await expect.element(page.getByText('482 913')).toBeVisible();
  const answers: boolean[] = [];
  const address = 'k4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly' as never;
  client.devices.joining?.hear({ step: 'question', address, devices: 2, answer: (joins) => answers.push(joins) });
  await expect.element(page.getByText('k4rm7q2dx3waf3uhp6ztn2ce5vjbq2ly')).toBeVisible();
  await button('Join').click();
  expect(answers).toEqual([true]);
  client.set({ phase: 'ready', address });
  client.devices.joining?.end('linked');
  await expect.element(page.getByRole('link', { name: 'Settings' })).toBeVisible();
});

test('a removed device is locked, and reads what it keeps', async () => {
  const client = new FakeClient(everybody);
  client.devices.list = { ...client.devices.list!, removed: { reason: 'removed', since: undefined } };
  await openInbox(`/c/${ALICE}`, client);
  await expect.element(page.getByRole('heading', { name: 'This device was removed' })).toBeVisible();
  await expect.element(page.getByRole('log')).not.toBeInTheDocument();
  await button('Keep, read only').click();
  await expect.element(page.getByRole('log').first()).toBeVisible();
  await expect.element(page.getByText('This device was removed. You can read what is here.')).toBeVisible();
  await expect.element(page.getByRole('textbox', { name: 'Message' })).not.toBeInTheDocument();
});

test('a removed device gives what it has as a file before it deletes it', async () => {
  const client = new FakeClient(everybody);
  client.devices.list = { ...client.devices.list!, removed: { reason: 'revoked', since: Date.UTC(2026, 10, 1) } };
  await openInbox('/', client);
  await button('Export everything').click();
  await button('Cancel').click();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await button('Delete it all here').click();
  await button('Export everything').click();
  const dialog = page.getByRole('dialog', { name: 'Export everything' });
  await expect.element(dialog.getByText('This file is not encrypted.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect.element(dialog.getByText('The file was given to the browser as a download.')).toBeVisible();
  expect(client.called('export.records')).toEqual([[undefined]]);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect.element(page.getByRole('heading', { name: 'Delete everything on this device?' })).toBeVisible();
  expect(client.called('close')).toEqual([]);
});

test('the camera reads the picture that the other device shows', async () => {
  const place = document.createElement('div');
  document.body.append(place);
  render(qrPicture(TEXT, 'picture'), place);
  const picture = new Image();
  const svg = place.querySelector('svg')!;
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  [svg.style.width, svg.style.height] = ['240px', '240px'];
  picture.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
  await picture.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 300 });
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#888';
  context.fillRect(0, 0, 400, 300);
  expect(await readQr(context.getImageData(0, 0, 400, 300))).toBeUndefined();
  context.drawImage(picture, 80, 30, 240, 240);
  expect(await readQr(context.getImageData(0, 0, 400, 300))).toBe(TEXT);
  place.remove();
});

test('a device that joined shows how much of the history is here, and goes on without a word at its end', async () => {
  const client = new FakeClient(everybody);
  const device = 'a'.repeat(32) as DeviceId;
  const from = Date.UTC(2026, 7, 14, 12);
  const arriving = { device, total: 3_000, done: 412, from, state: 'coming' } as const;
  client.devices.historyView = { arriving, leaving: [] };
  await openInbox('/', client);
  await expect.element(page.getByText('412 of 3,000 messages, newest first. Back to August 14, 2026.')).toBeVisible();
  await expect.element(page.getByRole('progressbar', { name: 'History' })).toHaveAttribute('value', '412');
  client.devices.historyView = { arriving: { ...arriving, state: 'waiting' }, leaving: [] };
  client.set({});
  await expect.element(page.getByText('when your other device is online')).toBeVisible();
  client.devices.historyView = { arriving: { ...arriving, state: 'ended' }, leaving: [] };
  client.set({});
  await expect.element(page.getByText('412 of 3,000 messages')).not.toBeInTheDocument();
});

test('the page of devices says what is missing, and what goes to a new device', async () => {
  const client = new FakeClient(everybody);
  const device = 'a'.repeat(32) as DeviceId;
  client.devices.historyView = {
    arriving: { device, total: 3_000, done: 412, from: 1, state: 'ended' },
    leaving: [
      { device, sent: 50, total: 901, isRefused: false },
      { device, sent: 0, total: undefined, isRefused: true },
    ],
  };
  await openInbox('/settings/devices', client);
  await expect.element(page.getByText('412 of 3,000 messages are here.')).toBeVisible();
  await expect.element(page.getByText('50 of 901 messages sent, newest first.')).toBeVisible();
  await expect.element(page.getByText('This server does not take files.')).toBeVisible();
});

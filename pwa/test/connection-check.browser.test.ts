/** The connection check: every step says what it found and what to do, also to those who cannot see it. */
import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeClient } from '@cipherchat/core/fakes';
import type { InboxApp } from '../src/shell/inbox-app.ts';
import { closeInbox, focused, openInbox, settled } from './support/inbox-page.ts';
import { alice, ALICE, everybody } from './support/people.ts';
import { FINDINGS } from './support/states.ts';

const PATH = '/settings/connection';

const now = () => page.getByRole('button', { name: 'Check now', exact: true });
const again = () => page.getByRole('button', { name: 'Check again', exact: true });
const overall = (words: string) => page.getByRole('status').filter({ hasText: words });
/** By its title, which those who cannot see its sign hear with the verdict: "Network, does not work". */
const step = (name: string) =>
  page.getByRole('listitem').filter({ has: page.getByText(new RegExp(`^\\s*${name}\\s*(?:,|$)`, 'u')) });
const heard = () => page.getByRole('log', { name: 'Results' });

const finding = (found: FakeClient['connectionCheck']['found']): FakeClient => {
  const client = new FakeClient(everybody);
  client.connectionCheck.found = found;
  return client;
};

const check = async (found: FakeClient['connectionCheck']['found']): Promise<FakeClient> => {
  const client = finding(found);
  await openInbox(PATH, client);
  await now().click();
  await expect.element(again()).not.toHaveAttribute('aria-disabled');
  return client;
};

beforeEach(async () => {
  await page.viewport(1280, 800);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  closeInbox();
});

test('nothing is tried before it is asked for; results appear as they come, one button at a time', async () => {
  const client = finding({});
  client.connectionCheck.holdsBefore = 'websocket';
  await openInbox(PATH, client);
  await expect.element(overall('Not checked yet.')).toBeVisible();
  expect(client.called('connectionCheck.run')).toEqual([]);
  await now().click();
  await expect.element(overall('Checking…')).toBeVisible();
  await expect.element(step('Way to the server')).toHaveTextContent('The server’s address answers in 142 ms.');
  await expect.element(step('Live connection')).toHaveTextContent('Is being tried');
  await expect.element(again()).toHaveAttribute('aria-disabled', 'true');
  await again().click({ force: true });
  expect(client.called('connectionCheck.run')).toHaveLength(1);
  client.connectionCheck.goOn();
  await expect.element(overall('Everything works.')).toBeVisible();
  await expect.element(step('Response time')).toHaveTextContent('The server answers in 38 ms.');
  await expect.element(step('Slower connection')).toHaveTextContent('Not needed: the live connection works.');
  client.connectionCheck.holdsBefore = undefined;
  await again().click();
  await expect.poll(() => client.called('connectionCheck.run')).toHaveLength(2);
});

describe('says what is wrong and what to do', () => {
  test.each([
    ['offline', 'Messages do not get through', 'Network', 'You are offline. Switch on Wi-Fi or mobile data'],
    ['server away', 'Messages do not get through', 'Way to the server', 'The chat server does not answer. Try another'],
    [
      'portal',
      'Messages do not get through',
      'Server',
      'Something else answers in place of the chat server. Open another website.',
    ],
    ['limit', 'Messages do not get through', 'Sign-in', 'Too many requests in a short time. Wait until '],
    [
      'policy',
      'Messages arrive a few seconds late.',
      'Live connection',
      'This page does not let the chat connect. Tell',
    ],
    [
      'websockets blocked',
      'Messages arrive a few seconds late.',
      'Live connection',
      'This network slows the chat down. Often a company firewall.',
    ],
    ['blocked', 'Messages do not get through', 'Live connection', 'This network blocks the chat. Often a company'],
    ['notes', 'Messages get through, but', 'Clock', 'differ by 3 days: this device is ahead'],
  ] as const)('%s', async (name, state, where, words) => {
    await check(FINDINGS[name]);
    await expect.element(overall(state)).toBeVisible();
    await expect.element(step(where)).toHaveTextContent(words);
    // Each cause has its sentence once; whoever listens hears it with the name of the step.
    await expect.element(heard()).toHaveTextContent(words);
    expect(
      page
        .getByRole('list')
        .getByText(words.split('. ')[0] ?? '')
        .elements(),
    ).toHaveLength(1);
  });

  test('what was not tried says so, and a limit names the time', async () => {
    await check(FINDINGS.limit);
    await expect.element(step('Live connection')).toHaveTextContent('Not tried: a step before it does not work.');
    await expect.element(step('Sign-in')).toHaveTextContent(/Wait until .*32/u);
  });

  test('a check that breaks says so, and can be repeated', async () => {
    const client = finding({});
    vi.spyOn(client.connectionCheck, 'run').mockRejectedValueOnce(new Error('planted'));
    await openInbox(PATH, client);
    await now().click();
    await expect.element(overall('The check could not be finished.')).toBeVisible();
    await again().click();
    await expect.element(overall('Everything works.')).toBeVisible();
  });

  test('says how long this device keeps its data, and whether the inbox starts without a network', async () => {
    await check({});
    await expect.element(step('Storage')).toHaveTextContent(/The browser (keeps|may delete) it/u);
    await expect.element(step('Start without a network')).toHaveTextContent(/starts only with a network\./u);
  });
});

describe('the report', () => {
  const copy = () => page.getByRole('button', { name: 'Copy report', exact: true });

  test('has codes, times and the log, and nobody’s name, address or words', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const client = await check(FINDINGS.portal);
    await copy().click();
    await expect.element(page.getByText('The report was copied.')).toBeVisible();
    const text = write.mock.calls[0]?.[0] ?? '';
    expect(text).toMatch(/^CipherChat connection check, \d{4}-\d\d-\d\dT\d\d:\d\d:00\.000Z\n/u);
    expect(text).toContain('server        bad, intercepted\n');
    expect(text).toContain('reach         good, 142 ms\n');
    expect(text).toContain(JSON.stringify(await client.diagnostics(), undefined, 2));
    const { address = '', name = '' } = client.state();
    for (const secret of [address, name, 'Alice', ALICE, location.host]) expect(text).not.toContain(secret);
  });

  test('can be selected where the browser does not copy', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
    await check({});
    await copy().click();
    await expect.element(page.getByText('The browser did not allow copying.')).toBeVisible();
    await expect.element(page.getByLabelText('Report', { exact: true })).toHaveTextContent('network good');
  });
});

describe('the way there', () => {
  const opened = async (app: InboxApp): Promise<void> => {
    await settled(app);
    expect(location.pathname).toBe(PATH);
    expect(focused()?.textContent).toBe('Connection check');
    await expect.element(now()).toBeVisible();
  };

  test('from the settings, from their list of sections, and back', async () => {
    const app = await openInbox('/settings', new FakeClient(everybody));
    await page.getByRole('link', { name: 'Open: Connection check', exact: true }).click();
    await opened(app);
    const inList = page.getByRole('link', { name: 'Connection check', exact: true });
    await expect.element(inList).toHaveAttribute('aria-current', 'page');
    await page.getByRole('button', { name: 'Diagnostics', exact: true }).click();
    await expect.poll(() => focused()?.id).toBe('diagnostics');
    expect(location.pathname).toBe('/settings');
    await inList.click();
    await opened(app);
  });

  test('from the band that says why there is no connection, in the list and in a conversation', async () => {
    for (const path of ['/', `/c/${ALICE}`]) {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      const client = new FakeClient([{ ...alice, writing: false }], { connection: 'offline', cause: 'server' });
      const app = await openInbox(path, client);
      vi.advanceTimersByTime(4_000);
      vi.useRealTimers();
      await page.getByRole('link', { name: 'Check the connection', exact: true }).click();
      await opened(app);
    }
  });

  test('on a phone it leads back to the settings', async () => {
    await page.viewport(390, 844);
    const app = await openInbox(PATH, new FakeClient(everybody));
    await page.getByRole('link', { name: 'Back to the settings', exact: true }).click();
    await settled(app);
    expect(location.pathname).toBe('/settings');
  });
});

test('leaving the page ends the check', async () => {
  const client = finding({});
  client.connectionCheck.holdsBefore = 'websocket';
  const run = vi.spyOn(client.connectionCheck, 'run');
  await openInbox(PATH, client);
  await now().click();
  await expect.element(overall('Checking…')).toBeVisible();
  await page.getByRole('link', { name: 'Inbox', exact: false }).first().click();
  await expect.poll(() => run.mock.calls[0]?.[1]?.aborted).toBe(true);
});

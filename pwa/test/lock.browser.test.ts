/** The lock in several tabs of one inbox, and its screen: PIN, channel, locks of the browser and database are real. */
import { openChatClient } from '@cipherchat/core';
import { FakeClient } from '@cipherchat/core/fakes';
import { vaultLock } from '@cipherchat/core/lock';
import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KeyChannel } from '../src/lock/key-channel.ts';
import { findWayIn } from '../src/lock/way-in.ts';
import { closeInbox, openInbox, settled } from './support/inbox-page.ts';
import { alice, ALICE, everybody } from './support/people.ts';
import { addAuthenticator, type Authenticator } from './support/virtual-authenticator.ts';
import { newProfile, openTab, quickHash, type TestProfile, type TestTab } from './support/test-lock.ts';

const PIN = '271828';
const MINUTE_MS = 60_000;

let profile: TestProfile;
let tabs: TestTab[] = [];

const start = async (changes?: Parameters<typeof openTab>[1]): Promise<TestTab> => {
  const tab = openTab(profile, changes);
  tabs.push(tab);
  await tab.lock.start();
  return tab;
};

beforeEach(async () => {
  await page.viewport(1280, 800);
  profile = newProfile();
  // The client makes the database, and nothing more: there is no server.
  const client = await openChatClient({ server: location.origin, database: profile.database, kind: 'app' });
  await client.close();
});

afterEach(() => {
  closeInbox();
  for (const tab of tabs) tab.end();
  tabs = [];
  indexedDB.deleteDatabase(profile.database);
});

describe('tabs of one inbox', () => {
  test('without a lock open at once, and with one ask for the PIN', async () => {
    const tab = await start();
    expect([tab.lock.phase, tab.did]).toEqual(['off', ['opened']]);
    expect(await tab.lock.turnOn(PIN)).toBe('done');
    expect([tab.lock.phase, tab.did]).toEqual(['open', ['opened', 'closed', 'opened with a key']]);
    tab.end();
    const next = await start();
    expect([next.lock.phase, next.did]).toEqual(['locked', []]);
    expect(await next.lock.unlock('000000')).toEqual({ kind: 'wrong', waitMs: 0 });
    expect((await next.lock.unlock(PIN)).kind).toBe('opened');
    expect([next.lock.phase, next.did]).toEqual(['open', ['opened with a key']]);
  });

  test('leave while one turns the lock on, and get the key from it', async () => {
    const [one, other] = [await start(), await start()];
    expect(await one.lock.turnOn(PIN)).toBe('done');
    expect(other.did).toEqual(['opened', 'reloaded']);
    expect((await start()).did).toEqual(['opened with a key']);
  });

  test('keep the lock off where one of them does not leave', async () => {
    const one = await start({
      alone: () => Promise.reject(new DOMException('the others stay', 'AbortError')),
    });
    expect(await one.lock.turnOn(PIN)).toBe('failed');
    expect([one.lock.phase, one.did]).toEqual(['off', ['opened', 'closed', 'opened']]);
    expect(await vaultLock(profile.database, quickHash).state()).toEqual({ kind: 'off' });
  });

  test('lock together, and open together', async () => {
    const one = await start();
    await one.lock.turnOn(PIN);
    const other = await start();
    await one.lock.lock();
    expect(one.did.slice(-2)).toEqual(['covered', 'reloaded']);
    await expect.poll(() => other.did.slice(-2)).toEqual(['covered', 'reloaded']);
    const [again, next] = [await start(), await start()];
    expect([again.lock.phase, next.lock.phase]).toEqual(['locked', 'locked']);
    await again.lock.unlock(PIN);
    await expect.poll(() => next.did).toEqual(['opened with a key']);
  });

  test('lock after the time of rest, which each use of any of them ends', async () => {
    const one = await start();
    await one.lock.turnOn(PIN);
    one.lock.minutes = 5;
    const other = await start();
    profile.now += 4 * MINUTE_MS;
    dispatchEvent(new PointerEvent('pointermove'));
    profile.now += 4 * MINUTE_MS;
    dispatchEvent(new Event('focus'));
    expect([one.lock.phase, other.lock.phase]).toEqual(['open', 'open']);
    profile.now += MINUTE_MS;
    dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    await expect.poll(() => [one.lock.phase, other.lock.phase]).toEqual(['locked', 'locked']);
    expect((await start()).lock.phase).toBe('locked');
  });

  test('give no key to a page that starts after the rest, though they have not looked yet', async () => {
    const one = await start();
    await one.lock.turnOn(PIN);
    profile.now += 15 * MINUTE_MS;
    expect(await new KeyChannel(profile.database).ask()).toBeUndefined();
  });

  test('hear that the lock was turned off', async () => {
    const one = await start();
    await one.lock.turnOn(PIN);
    const other = await start();
    expect((await one.lock.turnOff('000000')).kind).toBe('wrong');
    expect(await one.lock.turnOff(PIN)).toEqual({ kind: 'done' });
    await expect.poll(() => other.lock.phase).toBe('off');
    await other.lock.lock();
    expect(other.did).toEqual(['opened with a key']);
    expect((await start()).did).toEqual(['opened']);
  });
});

describe('the service worker', () => {
  const wayIn = () => findWayIn(profile.database, () => new KeyChannel(profile.database));

  test('opens an inbox without a lock, and one that a tab has open', async () => {
    expect(await wayIn()).toMatchObject({ openProfile: undefined });
    const tab = await start();
    (await wayIn())?.letGo();
    tab.end();
    const one = await start();
    (await wayIn())?.letGo();
    expect(one.lock.phase).toBe('off');
  });

  test('opens a locked one only with the key of a tab', async () => {
    const tab = await start();
    await tab.lock.turnOn(PIN);
    const way = await wayIn();
    expect(way?.openProfile).toBeTypeOf('function');
    way?.letGo();
    await tab.lock.lock();
    expect(await wayIn()).toBeUndefined();
  });
});

describe('the screen', () => {
  const show = async (path = '/'): Promise<TestTab> => {
    await vaultLock(profile.database, quickHash).turnOn(PIN);
    const tab = await start();
    const app = await openInbox(path, new FakeClient(everybody));
    app.lock = tab.lock;
    await settled(app);
    return tab;
  };

  test('shows nothing of the inbox, and opens by keyboard and by pad', async () => {
    const tab = await show(`/c/${ALICE}`);
    await expect.element(page.getByRole('heading', { name: 'The inbox is locked', level: 1 })).toBeVisible();
    expect(document.title).not.toContain(alice.name);
    expect(page.getByText(alice.name ?? '').query()).toBeNull();
    await userEvent.keyboard('?/jer{Control>}k{/Control}');
    expect(page.getByRole('dialog').query()).toBeNull();
    expect(page.getByRole('searchbox').query()).toBeNull();
    await userEvent.keyboard('27182{Backspace}');
    await expect.element(page.getByRole('img', { name: '4 of 6 digits' })).toBeVisible();
    await page.getByRole('button', { name: '2', exact: true }).click();
    await page.getByRole('button', { name: '8', exact: true }).click();
    await expect.poll(() => tab.lock.phase).toBe('open');
    await expect.element(page.getByRole('log')).toBeVisible();
  });

  test('takes digits of other scripts, says what is wrong, and makes wait', async () => {
    const tab = await show();
    for (const key of Array.from({ length: 6 }, () => '٠')) dispatchEvent(new KeyboardEvent('keydown', { key }));
    await expect.element(page.getByText('This PIN is not right. Try again.')).toBeVisible();
    for (let i = 0; i < 3; i += 1) await vaultLock(profile.database, quickHash).open('000000');
    await userEvent.keyboard('000000');
    await expect.element(page.getByText(/^Too many wrong tries\. Try again in \d+ seconds\.$/u)).toBeVisible();
    await userEvent.keyboard(PIN);
    expect(tab.lock.phase).toBe('locked');
    await expect.element(page.getByRole('img', { name: '0 of 6 digits' })).toBeVisible();
  });

  test('says what is left without the PIN', async () => {
    await show();
    await page.getByRole('button', { name: 'Forgot the PIN?' }).click();
    await expect.element(page.getByText(/^Without the PIN, no one can read/u)).toBeVisible();
    await page.getByRole('button', { name: 'Back' }).click();
    await expect.element(page.getByRole('group', { name: 'Digits' })).toBeVisible();
  });
});

describe('a passkey', () => {
  let authenticator: Authenticator | undefined;
  afterEach(async () => {
    await authenticator?.remove();
    authenticator = undefined;
  });
  const show = async (path: string): Promise<TestTab> => {
    const tab = await start();
    const app = await openInbox(path, new FakeClient(everybody));
    app.lock = tab.lock;
    await settled(app);
    return tab;
  };
  const use = page.getByRole('button', { name: 'Use the passkey' });

  test('is added in the settings, opens the lock, and is removed', async () => {
    authenticator = await addAuthenticator();
    const tab = await show('/settings');
    await tab.lock.turnOn(PIN);
    await page.getByRole('button', { name: 'Add a passkey: Lock this inbox' }).click();
    await page.getByLabelText('PIN', { exact: true }).fill('000000');
    const add = page.getByRole('button', { name: 'Add a passkey', exact: true });
    await add.click();
    await expect.element(page.getByText('This PIN is not right. Try again.')).toBeVisible();
    await page.getByLabelText('PIN', { exact: true }).fill(PIN);
    await add.click();
    await expect.element(page.getByRole('button', { name: 'Remove: Passkey' })).toBeVisible();
    await tab.lock.lock();

    const next = await show('/');
    expect(next.lock.phase).toBe('locked');
    await use.click();
    await expect.poll(() => next.did).toEqual(['opened with a key']);
    await next.lock.removePasskey();
    await next.lock.lock();
    await show('/');
    await expect.element(page.getByRole('heading', { name: 'The inbox is locked' })).toBeVisible();
    expect(use.query()).toBeNull();
  });

  test('that the browser does not use leaves the PIN, and says so', async () => {
    authenticator = await addAuthenticator();
    const tab = await start();
    await tab.lock.turnOn(PIN);
    await tab.lock.addPasskey(PIN, 'Larch');
    await tab.lock.lock();
    const next = await show('/');
    await authenticator.block();
    await use.click();
    await expect.element(page.getByText(/^No passkey was used/u)).toBeVisible();
    await userEvent.keyboard(PIN);
    await expect.poll(() => next.lock.phase).toBe('open');
  });
});

describe('the settings', () => {
  const field = (name: string) => page.getByLabelText(name, { exact: true });
  const show = async (): Promise<TestTab> => {
    const tab = await start();
    const app = await openInbox('/settings', new FakeClient(everybody));
    app.lock = tab.lock;
    await settled(app);
    return tab;
  };

  test('turn the lock on with a PIN that was typed twice', async () => {
    const tab = await show();
    await page.getByRole('button', { name: 'Turn on: Lock this inbox' }).click();
    await field('New PIN, six digits').fill('12345');
    await field('New PIN once more').fill('12345');
    await page.getByRole('button', { name: 'Turn on', exact: true }).click();
    await expect.element(page.getByText('A PIN has six digits.')).toBeVisible();
    await field('New PIN, six digits').fill(PIN);
    await field('New PIN once more').fill('000000');
    await page.getByRole('button', { name: 'Turn on', exact: true }).click();
    await expect.element(page.getByText(/^These two are not the same/u)).toBeVisible();
    expect(tab.lock.phase).toBe('off');
    await field('New PIN once more').fill(PIN);
    await page.getByRole('button', { name: 'Turn on', exact: true }).click();
    await expect.element(page.getByRole('button', { name: 'Lock now' })).toBeVisible();
    expect((await vaultLock(profile.database, quickHash).open(PIN)).kind).toBe('opened');
  });

  test('change the PIN, and keep it where the old one is wrong', async () => {
    const tab = await show();
    await tab.lock.turnOn(PIN);
    await page.getByRole('button', { name: 'Change: PIN' }).click();
    await field('PIN').fill('000000');
    await field('New PIN, six digits').fill('314159');
    await field('New PIN once more').fill('314159');
    const change = page.getByRole('button', { name: 'Change', exact: true });
    await change.click();
    await expect.element(page.getByText('This PIN is not right. Try again.')).toBeVisible();
    await field('PIN').fill(PIN);
    await change.click();
    await expect.poll(async () => (await vaultLock(profile.database, quickHash).open('314159')).kind).toBe('opened');
    await page.getByRole('combobox', { name: 'When' }).selectOptions('5');
    expect(tab.lock.minutes).toBe(5);
  });

  test('say why the lock was not turned on', async () => {
    const tab = await show();
    tab.lock.trouble = 'other-tab';
    const app = await openInbox('/settings', new FakeClient(everybody));
    app.lock = tab.lock;
    await expect.element(page.getByText(/^Another tab of the inbox did not close/u)).toBeVisible();
  });
});

/** The settings of notifications, and the question after the first message. What the browser says is given here. */
import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeClient } from '@cipherchat/core/fakes';
import { changeNoticeSettings, DEFAULTS, readNoticeSettings } from '../src/notices/notice-settings.ts';
import { closeInbox, openInbox } from './support/inbox-page.ts';
import { ALICE } from './support/people.ts';

const KEY = 'BNCpZo3LyNDgBlzGdOwXLDVegxgJ7bL_210-0ghfku3Ta4IwpeSzPxgcyOKziuWf_JoscQfYRgXoxsggOQlPu2w';
const ASK = 'Ring this device when someone writes?';

let asked = 0;

/** What the browser says of notifications, and the server of pushes. */
const given = (permission: NotificationPermission, pushKey: string | undefined = KEY): void => {
  vi.spyOn(Notification, 'permission', 'get').mockReturnValue(permission);
  vi.spyOn(Notification, 'requestPermission').mockImplementation(() => {
    asked += 1;
    return Promise.resolve('denied');
  });
  vi.spyOn(globalThis, 'fetch').mockImplementation(() =>
    Promise.resolve(new Response(JSON.stringify(pushKey === undefined ? {} : { pushKey }))),
  );
};

beforeEach(async () => {
  asked = 0;
  await page.viewport(1280, 800);
  await changeNoticeSettings(DEFAULTS);
});

afterEach(() => {
  vi.restoreAllMocks();
  closeInbox();
  localStorage.clear();
});

describe('the settings of notifications', () => {
  test.each([
    ['default', KEY, 'This device does not ring yet.'],
    ['denied', KEY, 'Your browser blocks notifications here.'],
    ['granted', KEY, 'This device does not ring when the inbox is closed.'],
    ['default', undefined, 'This server does not ring devices.'],
  ] as const)('say where things stand in words: permission %s, key %s', async (permission, key, words) => {
    given(permission, key ?? undefined);
    if (key === undefined) vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('{}'));
    await openInbox('/settings', new FakeClient());
    await expect.element(page.getByText(words)).toBeVisible();
    expect(asked).toBe(0);
  });

  test('ask for permission by a press, and say what came of it', async () => {
    given('default');
    await openInbox('/settings', new FakeClient());
    await page.getByRole('button', { name: 'Turn on: Ring this device' }).click();
    await expect.element(page.getByText('Your browser blocks notifications here.')).toBeVisible();
    expect(asked).toBe(1);
  });

  test('are kept: what a notification shows, the sound, and quiet hours', async () => {
    given('granted');
    await openInbox('/settings', new FakeClient());
    await page.getByRole('combobox', { name: 'What a notification shows' }).selectOptions('Name only');
    await page.getByRole('switch', { name: 'Sound' }).click();
    await page.getByRole('switch', { name: 'Quiet hours' }).click();
    await page.getByLabelText('Quiet from').fill('21:30');
    await expect
      .poll(() => readNoticeSettings())
      .toMatchObject({ content: 'name', sound: false, quiet: { from: 21 * 60 + 30, to: 8 * 60 } });
  });
});

describe('the question whether to ring', () => {
  test('comes after the first message, and not at the start', async () => {
    given('default');
    const client = new FakeClient();
    await openInbox('/', client);
    expect(page.getByText(ASK).query()).toBeNull();
    client.receive(ALICE, 'Hello');
    await expect.element(page.getByText(ASK)).toBeVisible();
    expect(asked).toBe(0);
    await page.getByRole('button', { name: 'Ring this device', exact: true }).click();
    await expect.poll(() => asked).toBe(1);
    await expect.element(page.getByText(ASK)).not.toBeInTheDocument();
  });

  test('is not repeated once it was answered', async () => {
    given('default');
    const client = new FakeClient();
    client.receive(ALICE, 'Hello');
    await openInbox('/', client);
    await page.getByRole('button', { name: 'Not now', exact: true }).click();
    await expect.poll(async () => (await readNoticeSettings()).wasAsked).toBe(true);
    closeInbox();
    await openInbox('/', client);
    await expect.element(page.getByRole('list', { name: 'Conversations' })).toBeVisible();
    expect(page.getByText(ASK).query()).toBeNull();
    expect(asked).toBe(0);
  });
});

/** What the list and the rail show of messages that nobody has read, and the place in the list. */
import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { conversationNamed, FakeClient, ownItem, textItem, type FakeConversation } from '@cipherchat/core/fakes';
import type { InboxApp } from '../src/shell/inbox-app.ts';
import { closeInbox, focused, openInbox, settled } from './support/inbox-page.ts';
import { ALICE, alice, BOB, bob } from './support/people.ts';

const NOON = new Date().setHours(12, 0, 0, 0);
const DIGITS = 'abcdefghijklmnopqrstuvwxyz234567';

const crowd = (count: number): FakeConversation[] =>
  Array.from({ length: count }, (_, i) => ({
    id: conversationNamed(`${DIGITS[i % 32] ?? ''}${DIGITS[Math.floor(i / 32)] ?? ''}`.padEnd(32, 'a')),
    name: `Person ${i}`,
    items: [textItem(`question ${i}`, NOON - i * 60_000)],
  }));

const listIn = (app: HTMLElement): HTMLElement =>
  app.shadowRoot!.querySelector('inbox-conversations')!.shadowRoot!.querySelector<HTMLElement>('.rows')!;

afterEach(() => {
  closeInbox();
});

describe('on a phone', () => {
  const real = window.matchMedia.bind(window);

  beforeEach(async () => {
    await page.viewport(390, 844);
    window.matchMedia = (query) => real(query === '(pointer: fine)' ? 'not all' : query);
  });
  afterEach(() => {
    window.matchMedia = real;
  });

  const scrolled = async (client: FakeClient): Promise<InboxApp> => {
    const app = await openInbox('/', client);
    listIn(app).scrollTop = 900;
    await settled(app);
    return app;
  };

  test('the list stays where it was, also if the conversation that was left has risen', async () => {
    const people = crowd(50);
    const client = new FakeClient(people);
    const app = await scrolled(client);
    const answered = people[15]!.id;
    await page.getByRole('listitem').nth(15).getByRole('link').click();
    await settled(app);
    await client.messages.send(answered, 'an answer');
    await settled(app);
    history.back();
    await expect.poll(() => focused()?.getAttribute('href')).toContain(answered);
    await settled(app);
    expect(listIn(app).scrollTop).toBe(900);
  });

  test('the list is where it was when one comes back from the settings', async () => {
    const app = await scrolled(new FakeClient(crowd(50)));
    await page.getByRole('link', { name: 'Settings', exact: true }).click();
    await settled(app);
    await page.getByRole('link', { name: 'Inbox', exact: true }).click();
    await settled(app);
    expect(listIn(app).scrollTop).toBe(900);
  });
});

describe('the badge of the rail', () => {
  test.each(['ltr', 'rtl'] as const)('leaves its icon in sight with more than 99, %s', async (dir) => {
    await page.viewport(1280, 800);
    const items = Array.from({ length: 120 }, (_, i) => textItem(`text ${i}`, NOON - i, { unread: true }));
    const app = await openInbox('/', new FakeClient([{ ...bob, items }]), { theme: 'light', dir });
    const rail = app.shadowRoot!.querySelector('inbox-rail')!.shadowRoot!;
    const [badge, icon] = ['.badge', '.ico svg'].map((selector) =>
      rail.querySelector(selector)!.getBoundingClientRect(),
    );
    expect(rail.querySelector('.badge')?.textContent).toBe('99+');
    const overlap = Math.min(badge!.right, icon!.right) - Math.max(badge!.left, icon!.left);
    expect(overlap).toBeLessThan(icon!.width / 2);
    const whole = rail.host.getBoundingClientRect();
    expect(badge!.left).toBeGreaterThanOrEqual(whole.left);
    expect(badge!.right).toBeLessThanOrEqual(whole.right);
  });
});

describe('a message that was not sent', () => {
  test('is announced where its conversation is not open', async () => {
    await page.viewport(1280, 800);
    const sending = ownItem('Saturday from ten', NOON + 1, 'sending');
    const client = new FakeClient([alice, { ...bob, items: [...bob.items, sending] }]);
    await openInbox(`/c/${ALICE}`, client);
    client.update(BOB, { items: [...bob.items, { ...sending, status: 'not-sent', failure: 'refused' }] });
    await expect.element(page.getByText('A message to Bob (name not checked) was not sent')).toBeInTheDocument();
  });
});

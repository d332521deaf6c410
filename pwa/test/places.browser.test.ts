/** Places, history and focus: links stay links, the back button works, the keyboard never gets lost. */
import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FakeClient } from '@cipherchat/core/fakes';
import { closeInbox, focused, openInbox } from './support/inbox-page.ts';
import { ALICE, alice, BOB, bob } from './support/people.ts';

const phone = async (): Promise<void> => {
  await page.viewport(390, 844);
};

const both = (): FakeClient => new FakeClient([alice, bob]);
const row = (name: string) => page.getByRole('list', { name: 'Conversations' }).getByRole('link', { name });
const log = () => page.getByRole('log', { name: 'Messages', exact: true });

beforeEach(async () => {
  await page.viewport(1280, 800);
});

afterEach(() => {
  closeInbox();
});

describe('on a phone', () => {
  beforeEach(phone);

  test('list, conversation and details follow each other, and lead back step by step', async () => {
    await openInbox('/', both());
    const before = history.length;
    await row('Alice').click();
    await expect.element(log()).toBeVisible();
    expect(row('Alice').query()).toBeNull();
    await page.getByRole('button', { name: 'Details', exact: true }).click();
    await expect.poll(() => location.pathname).toBe(`/c/${ALICE}/details`);
    expect(log().query()).toBeNull();
    await page.getByRole('link', { name: 'Back to the conversation', exact: true }).click();
    await expect.element(log()).toBeVisible();
    await page.getByRole('link', { name: 'Back to the inbox', exact: true }).click();
    await expect.element(row('Alice')).toBeVisible();
    expect(location.pathname).toBe('/');
    expect(history.length).toBe(before + 2);
  });

  test('the row that was left has the focus again', async () => {
    await openInbox('/', both());
    await row('Bob').click();
    await page.getByRole('link', { name: 'Back to the inbox', exact: true }).click();
    await expect.poll(() => focused()?.getAttribute('href')).toBe(`/c/${BOB}`);
  });

  test('back from a conversation that was opened by its address leads to the list, not out of the inbox', async () => {
    await openInbox(`/c/${BOB}`, both());
    await page.getByRole('link', { name: 'Back to the inbox', exact: true }).click();
    await expect.element(row('Bob')).toBeVisible();
    expect(location.pathname).toBe('/');
  });

  test('the seal leads to the safety number', async () => {
    await openInbox(`/c/${ALICE}`, both());
    await page.getByRole('button', { name: 'Only Alice and you can read this', exact: true }).click();
    await expect.element(page.getByRole('list', { name: 'Safety number' })).toHaveTextContent(/30471.*08563/u);
    await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click();
    await expect.element(log()).toBeVisible();
  });

  test('the tabs stand aside while a conversation is open', async () => {
    await openInbox(`/c/${ALICE}`, both());
    await expect.element(log()).toBeVisible();
    await expect.element(page.getByRole('navigation', { name: 'Main' })).not.toBeInTheDocument();
  });
});

describe('on a desktop', () => {
  test('the back button of the browser leads through conversations and settings', async () => {
    await openInbox('/', both());
    await row('Alice').click();
    await row('Bob').click();
    await page.getByRole('link', { name: 'Settings', exact: true }).click();
    await expect.element(page.getByRole('textbox', { name: 'Your name', exact: true })).toBeVisible();
    history.back();
    await expect.element(log().getByText('Is the workshop open on Saturday?')).toBeVisible();
    history.back();
    await expect.element(log().getByText('Good to know.')).toBeVisible();
    history.forward();
    await expect.element(log().getByText('Is the workshop open on Saturday?')).toBeVisible();
  });

  test('a click with a modifier is the browser’s', async () => {
    await openInbox('/', both());
    const link = row('Alice').element() as HTMLAnchorElement;
    let prevented: boolean | undefined;
    document.addEventListener(
      'click',
      (event) => {
        prevented = event.defaultPrevented;
        event.preventDefault();
      },
      { once: true },
    );
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true }));
    expect(prevented).toBe(false);
    expect(location.pathname).toBe('/');
  });

  test('everything is reached and done by keyboard alone', async () => {
    const client = both();
    await openInbox('/', client);
    const tabTo = async (name: RegExp, key = '{Tab}'): Promise<void> => {
      for (let step = 0; step < 20; step += 1) {
        const element = focused();
        if (name.test((element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim())) return;
        await userEvent.keyboard(key);
      }
      throw new Error(`the keyboard did not reach ${name.source}`);
    };
    await userEvent.keyboard('{Tab}');
    await tabTo(/Bob/u);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => focused()?.localName).toBe('textarea');
    await userEvent.keyboard('{Control>}a{/Control}Yes, until four.{Enter}');
    await expect.poll(() => client.calls).toContainEqual(['messages.send', BOB, 'Yes, until four.']);
    await tabTo(/^Settings$/u, '{Shift>}{Tab}{/Shift}');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => focused()?.textContent).toBe('Settings');
    await tabTo(/^Receipts$/u);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => focused()?.id).toBe('receipts');
  });
});

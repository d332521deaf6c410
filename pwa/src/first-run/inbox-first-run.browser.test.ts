import { afterEach, describe, expect, it, vi } from 'vitest';
import { FakeClient } from '@cipherchat/core/fakes';
import type { ClientState } from '@cipherchat/core';
import { en } from '../locales/en.ts';
import { InboxFirstRun } from './inbox-first-run.ts';

const shown = async (standalone: boolean | undefined): Promise<string> => {
  if (standalone !== undefined)
    Object.defineProperty(navigator, 'standalone', { value: standalone, configurable: true });
  const page = Object.assign(new InboxFirstRun(), {
    strings: en,
    client: new FakeClient([], { phase: 'no-identity' }),
  });
  document.body.replaceChildren(page);
  await page.updateComplete;
  return [...page.renderRoot.querySelectorAll('[role=note]')].map((note) => note.textContent).join('');
};

afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, '', location.pathname);
  document.body.replaceChildren();
  Reflect.deleteProperty(navigator, 'standalone');
});

it('says "Add to Home Screen" first, with its steps, in a browser of Apple', async () => {
  const words = await shown(false);
  expect(words).toContain(en.firstRun.homeScreen);
  for (const step of en.settingsPage.installApple) expect(words).toContain(step);
});

it('asks for no name on an iPhone before the inbox is installed, unless the user goes on without', async () => {
  vi.spyOn(navigator, 'maxTouchPoints', 'get').mockReturnValue(5);
  await shown(false);
  const page = document.querySelector('inbox-first-run');
  const root = page?.shadowRoot;
  expect(root?.querySelector('h1')?.textContent).toBe(en.firstRun.installFirst);
  expect(root?.querySelector('#name')).toBeNull();
  [...(root?.querySelectorAll('button') ?? [])].find((one) => one.textContent === en.firstRun.goOnHere)?.click();
  await page?.updateComplete;
  expect(root?.querySelector('#name')).not.toBeNull();
  vi.restoreAllMocks();
  await shown(true);
  expect(document.querySelector('inbox-first-run')?.shadowRoot?.querySelector('#name')).not.toBeNull();
});

it.each([true, undefined])('does not say so in the installed app, or elsewhere (%s)', async (standalone) => {
  expect(await shown(standalone)).toBe('');
});

describe('on a server that takes new inboxes by invitation', () => {
  const CODE = 'abcdefghijklmnopqrstuvwx27';
  const open = async (registration: string, state: Partial<ClientState> = {}) => {
    vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ registration })));
    const client = new FakeClient([], { phase: 'no-identity', connection: 'online', ...state });
    const page = Object.assign(new InboxFirstRun(), { strings: en, client });
    document.body.replaceChildren(page);
    await expect.poll(() => page.renderRoot.querySelector('#name')).not.toBeNull();
    const field = () => page.renderRoot.querySelector<HTMLInputElement>('#invitation');
    const press = () => page.renderRoot.querySelector<HTMLButtonElement>('button')?.click();
    const problem = () => page.renderRoot.querySelector('#problem')?.textContent.trim();
    return { page, client, field, press, problem };
  };

  it('asks for one, and says so where it can be none', async () => {
    const { field, press, problem, client } = await open('invitation');
    await expect.poll(field).not.toBeNull();
    press();
    await expect.poll(problem).toBe(en.firstRun.uninvited);
    Object.assign(field() ?? {}, { value: 'no invitation' });
    press();
    await expect.poll(problem).toBe(en.firstRun.badInvitation);
    expect(field()?.getAttribute('aria-invalid')).toBe('true');
    expect(client.called('account.create')).toEqual([]);
  });

  it('has that of the link, which leaves the address, and takes it along', async () => {
    history.replaceState(null, '', `#invitation=${CODE}`);
    const { field, press, client, page } = await open('invitation');
    expect(location.hash).toBe('');
    expect(field()?.value).toBe(CODE);
    const created = new Promise((resolve) => page.addEventListener('created', resolve));
    press();
    await created;
    expect(client.called('account.useInvitation')).toEqual([[CODE]]);
  });

  it('stays with a sentence where the server refuses it', async () => {
    const { field, press, problem } = await open('invitation', { connection: 'offline', cause: 'uninvited' });
    await expect.poll(field).not.toBeNull();
    const input = field();
    if (input !== null) input.value = 'ABCD efgh-ijkl mnop-qrst uvwx 27';
    press();
    await expect.poll(problem).toBe(en.firstRun.badInvitation);
  });

  it('does not ask where everyone may have an inbox', async () => {
    const { field, page } = await open('open');
    await page.updateComplete;
    expect(field()).toBeNull();
  });
});

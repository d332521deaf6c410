/** The owner's pages load an old build: the inbox says so, until the new snippet was copied or the page was checked. */
import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeClient } from '@cipherchat/core/fakes';
import { findings } from './support/accessibility.ts';
import { still } from '../../widget/test/support/still.ts';
import { closeInbox, openInbox, WIDGET } from './support/inbox-page.ts';
import { everybody } from './support/people.ts';

const OLD = 'fedcba9876543210';
const KEY = 'cipherchat:page-build';

const serve = (withdrawn: readonly string[]) => {
  const asked = vi.fn((path: string) =>
    Promise.resolve(
      path === '/w/withdrawn.json'
        ? Response.json({ builds: withdrawn })
        : Response.json({ build: WIDGET.build, integrity: WIDGET.loader.integrity, tag: '' }),
    ),
  );
  vi.stubGlobal('fetch', asked);
  return asked;
};

const older = () => page.getByText('Your pages load an older version of the chat.');
const off = () => page.getByText('The chat on your pages is switched off.');
const link = () => page.getByRole('link', { name: 'Get the snippet', exact: true });

/** A page of the owner, opened by the check, which answers as the loader does. */
const answering = (href: string | undefined): void => {
  const window = document.createElement('iframe');
  document.body.append(window);
  vi.stubGlobal('open', () => {
    setTimeout(() => {
      const cipherChat = new FakeClient().state().address;
      for (const data of [
        { cipherChat, href },
        { cipherChat, rest: 'works' },
      ])
        dispatchEvent(new MessageEvent('message', { source: window.contentWindow, data }));
    });
    return window.contentWindow;
  });
};
const check = async (): Promise<void> => {
  await page.getByRole('textbox', { name: 'Is the chat on my page?', exact: true }).fill('https://shop.example/');
  await page.getByRole('button', { name: 'Check the page', exact: true }).click();
};
const loadedFrom = (build: string): string => `https://cdn.example/w/${build}/`;

beforeEach(async () => {
  await page.viewport(1280, 800);
});

afterEach(() => {
  vi.unstubAllGlobals();
  closeInbox();
  document.querySelector('iframe')?.remove();
  localStorage.clear();
});

describe('the notice', () => {
  test('is not there where nothing is known of pages, and then nothing asks the server', async () => {
    const asked = serve([]);
    await openInbox('/', new FakeClient(everybody));
    expect(older().query()).toBeNull();
    expect(asked).not.toHaveBeenCalled();
  });

  test('says that pages load an older build, and leads to the snippet; copying it ends the notice', async () => {
    serve([]);
    vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    localStorage.setItem(KEY, OLD);
    await openInbox('/', new FakeClient(everybody));
    await expect.element(older()).toBeVisible();
    still();
    expect(await findings()).toEqual([]);
    await link().click();
    await expect.element(page.getByRole('textbox', { name: 'Snippet', exact: true })).toBeVisible();
    await expect.element(older()).toBeVisible();
    await page.getByRole('button', { name: 'Copy snippet', exact: true }).click();
    await expect.element(older()).not.toBeInTheDocument();
    expect(localStorage.getItem(KEY)).toBe(WIDGET.build);
  });

  test('says that the chat on the pages is switched off where their build was withdrawn', async () => {
    serve([OLD]);
    localStorage.setItem(KEY, OLD);
    await openInbox('/', new FakeClient(everybody));
    await expect.element(off()).toBeVisible();
    await expect.element(link()).toBeVisible();
    still();
    expect(await findings()).toEqual([]);
  });

  test('is not there for the current build, without lists of the server, or for a name that is none', async () => {
    for (const [known, withLists] of [
      [WIDGET.build, true],
      [OLD, false],
      ['latest', true],
    ] as const) {
      if (withLists) serve([]);
      else vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
      localStorage.setItem(KEY, known);
      await openInbox('/', new FakeClient(everybody));
      expect(older().query()).toBeNull();
      expect(off().query()).toBeNull();
    }
  });
});

describe('the check of a page', () => {
  test.each([
    [loadedFrom(WIDGET.build), [], 'Your chat is on this page.', WIDGET.build],
    [loadedFrom(OLD), [], 'Your chat is on this page, in an older version.', OLD],
    [loadedFrom(OLD), [OLD], 'Your chat is on this page, and switched off', OLD],
    ['https://shop.example/assets/', [], 'Your chat is on this page.', null],
    [undefined, [], 'Your chat is on this page.', null],
  ])('that loads from %s while %j is withdrawn says: %s', async (href, withdrawn, sentence, known) => {
    serve(withdrawn);
    await openInbox('/address', new FakeClient());
    answering(href);
    await check();
    await expect.element(page.getByText(sentence)).toBeVisible();
    expect(localStorage.getItem(KEY)).toBe(known);
  });

  test('ends the notice when the page loads the current build', async () => {
    serve([]);
    localStorage.setItem(KEY, OLD);
    await openInbox('/address', new FakeClient());
    await expect.element(older()).toBeVisible();
    answering(loadedFrom(WIDGET.build));
    await check();
    await expect.element(older()).not.toBeInTheDocument();
  });
});

test('there is no snippet of a build that was withdrawn', async () => {
  serve([WIDGET.build]);
  await openInbox('/address', new FakeClient());
  await expect.element(page.getByRole('alert').getByText('There is no snippet at the moment.')).toBeVisible();
  expect(page.getByRole('textbox', { name: 'Snippet', exact: true }).query()).toBeNull();
  still();
  expect(await findings()).toEqual([]);
});

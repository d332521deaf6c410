/** What the page tells the other side of its visitor, and that the visitor sees it (PROTOCOL 21.3). */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { find, findAll, missing, texts } from '../../../test/support/drawn.ts';
import { ClientOfVisitor, mine, NOW, OWNER, theirs } from '../../../test/support/fake-owner.ts';
import { showState, type StatedWidget, type WidgetState } from '../../../test/support/widget-states.ts';
import { pageFacts } from './page-facts.ts';

const KEY = `cipherchat:${OWNER}:told`;
const PLACE = location.href;
const TITLE = document.title;

const go = (path: string, title: string): void => {
  history.replaceState(null, '', path);
  document.title = title;
};

const open = (client: ClientOfVisitor, more: Partial<WidgetState> = {}): Promise<StatedWidget> =>
  showState({ name: 'test', client: () => Promise.resolve(client), attributes: { context: 'size' }, ...more });

const told = (client: ClientOfVisitor): readonly unknown[] =>
  client.called('visit.tellPage').map(([, facts]) => (facts as { readonly title: unknown }).title);

beforeEach(() => {
  go('/moon-jar?size=18&session=secret#glaze', 'Moon jar, small');
  document.documentElement.lang = 'en-GB';
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
  go(PLACE, TITLE);
  document.documentElement.lang = 'en';
  sessionStorage.clear();
  localStorage.clear();
});

describe('What a page tells', () => {
  it('is its address without fragment, with the parameters that it names alone, and its title and language', () => {
    const address = `${location.origin}/moon-jar`;
    const facts = { title: 'Moon jar, small', language: 'en-GB', referrer: undefined };
    expect(pageFacts('size', 'de')).toEqual({ ...facts, address: `${address}?size=18` });
    expect(pageFacts('', 'de').address).toBe(address);
    expect(pageFacts('size, session', 'de').address).toBe(`${address}?size=18&session=secret`);
    document.documentElement.lang = '';
    expect(pageFacts('', 'de').language).toBe('de');
  });

  it('is nothing without the attribute: no line, and nothing is told', async () => {
    const client = new ClientOfVisitor();
    const widget = await open(client, { attributes: {} });
    await widget.client?.messages.send(OWNER, 'hello');
    await find('.bubble');
    expect([findAll('cipher-told'), client.called('visit.tellPage')]).toEqual([[], []]);
  });

  it('goes out with the first message, once, and not before', async () => {
    const client = new ClientOfVisitor([theirs('Hello'), mine('An old one', 'read', { sentAt: NOW - 1_000 })]);
    const widget = await open(client);
    await find('cipher-told');
    expect(told(client)).toEqual([]);
    await widget.client?.messages.send(OWNER, 'hello');
    await expect.poll(() => told(client)).toEqual(['Moon jar, small']);
    expect(client.called('visit.tellPage')).toEqual([
      [OWNER, expect.objectContaining({ address: `${location.origin}/moon-jar?size=18` })],
    ]);
    await widget.client?.messages.send(OWNER, 'and more');
    await expect.poll(() => findAll('.bubble').length).toBe(4);
    expect(told(client)).toHaveLength(1);
  });

  it('goes out again on another page of the visit, at most once a minute', async () => {
    sessionStorage.setItem(KEY, `${String(Date.now() - 59_000)} ${location.origin}/bowl`);
    const client = new ClientOfVisitor([mine('hello', 'read', { sentAt: NOW - 1_000 })]);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const arrange = (widget: StatedWidget): void => {
      widget.now = () => Date.now();
    };
    await open(client, { closed: true, arrange });
    await vi.waitUntil(() => vi.getTimerCount() > 0);
    await vi.advanceTimersByTimeAsync(1_001);
    expect(told(client)).toEqual(['Moon jar, small']);
    go('/plate', 'Plate');
    dispatchEvent(new PopStateEvent('popstate'));
    await vi.advanceTimersByTimeAsync(50_000);
    expect(told(client)).toEqual(['Moon jar, small']);
    await vi.advanceTimersByTimeAsync(11_000);
    expect(told(client)).toEqual(['Moon jar, small', 'Plate']);
  });

  it('is shown below the box, with the very values, and can be switched off for good', async () => {
    const client = new ClientOfVisitor();
    const widget = await open(client);
    await expect.poll(() => texts('summary')).toEqual(['They see which page you are on']);
    (await find('summary')).click();
    await expect.poll(() => texts('cipher-told dd, dd')).toContain('Moon jar, small');
    expect(texts('dt')).toEqual(['Page', 'Address', 'Language']);
    expect(texts('dd')).toEqual(['Moon jar, small', `${location.host}/moon-jar?size=18`, 'British English']);
    (await find<HTMLInputElement>('[role=switch]')).click();
    await expect.poll(() => texts('summary')).toEqual(['Only your messages are sent']);
    await widget.client?.messages.send(OWNER, 'hello');
    await find('.bubble');
    expect(told(client)).toEqual([]);
    document.body.replaceChildren();
    await open(new ClientOfVisitor());
    await expect.poll(() => texts('summary')).toEqual(['Only your messages are sent']);
  });

  it('is taken back when it is switched off, as far as it was not sent', async () => {
    const client = new ClientOfVisitor();
    const widget = await open(client);
    await widget.client?.messages.send(OWNER, 'hello');
    await expect.poll(() => told(client)).toEqual(['Moon jar, small']);
    (await find('summary')).click();
    (await find<HTMLInputElement>('[role=switch]')).click();
    await expect.poll(() => client.called('visit.tellPage')).toHaveLength(2);
    expect(client.called('visit.tellPage').at(-1)).toEqual([OWNER, undefined]);
    expect(sessionStorage.getItem(KEY)).toMatch(/^\d+ $/u);
  });

  it('is not told once another tab has switched it off', async () => {
    const client = new ClientOfVisitor();
    const widget = await open(client);
    await expect.poll(() => texts('summary')).toEqual(['They see which page you are on']);
    localStorage.setItem(KEY, 'off');
    dispatchEvent(new StorageEvent('storage'));
    await expect.poll(() => texts('summary')).toEqual(['Only your messages are sent']);
    await widget.client?.messages.send(OWNER, 'hello');
    await find('.bubble');
    expect(client.called('visit.tellPage')).toEqual([]);
  });

  it('is below the box again after the menu, and the choice goes with the chat that is forgotten', async () => {
    localStorage.setItem(KEY, 'off');
    const client = new ClientOfVisitor([mine('hello')]);
    const forget = async (): Promise<void> => {
      (await find('[aria-haspopup=menu]')).click();
      (await find('[role=menuitem].danger')).click();
    };
    await open(client);
    await find('cipher-told');
    await forget();
    await missing('cipher-told');
    (await find('.actions .button:not(.danger)')).click();
    await find('cipher-told');
    await forget();
    (await find('.actions .danger')).click();
    await missing('cipher-told');
    expect([localStorage.getItem(KEY), sessionStorage.getItem(KEY)]).toEqual([null, null]);
  });
});

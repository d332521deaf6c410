/** What is new in a conversation on screen: where it opens, what counts as read, and what is said of it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { find, findAll, focused, frame, missing, texts } from '../../../test/support/drawn.ts';
import { ClientOfVisitor, mine, NOW, OWNER, theirs } from '../../../test/support/fake-owner.ts';
import type { TextItem } from '@cipherchat/core/view';
import { en } from '../locales/en.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { CipherThread } from './cipher-thread.ts';

/** One item for each number, in the order of time. */
const each = (from: number, to: number, make: (text: string, more: Partial<TextItem>) => TextItem): TextItem[] =>
  Array.from({ length: to - from + 1 }, (_, i) => {
    const at = NOW - 1_000_000 + (from + i) * 1_000;
    return make(`message ${from + i}`, { sentAt: at, order: at });
  });
const old = (from: number, to: number): TextItem[] => each(from, to, theirs);
const unread = (from: number, to: number): TextItem[] =>
  each(from, to, (text, more) => theirs(text, { ...more, unread: true }));
const own = (from: number, to: number): TextItem[] => each(from, to, (text, more) => mine(text, 'sent', more));
const asLate = (items: TextItem[]): TextItem[] => items.map((item) => ({ ...item, unread: true, late: NOW }));

const show = async (client: ClientOfVisitor): Promise<HTMLElement> => {
  const thread = new CipherThread();
  Object.assign(thread, { client, conversation: OWNER, strings: en, name: 'Larch & Loam', now: () => NOW });
  thread.style.blockSize = '480px';
  document.body.replaceChildren(thread);
  await find('.inner');
  await missing('.loading:only-child');
  await frame();
  return find('[role=log]');
};

const told = (client: ClientOfVisitor): ReadonlySet<string> =>
  new Set(client.called('conversations.markRead').flatMap(([, ids]) => ids as string[]));

const isInside = (element: Element | undefined, log: Element): boolean => {
  const [row, view] = [element?.getBoundingClientRect(), log.getBoundingClientRect()];
  return row !== undefined && row.top >= view.top && row.bottom <= view.bottom;
};

const hasFocus = document.hasFocus.bind(document);

beforeEach(() => {
  window.focus();
  document.adoptedStyleSheets = tokens.flatMap(({ styleSheet }) => styleSheet ?? []);
});
afterEach(() => {
  document.hasFocus = hasFocus;
  document.body.replaceChildren();
});

describe('A conversation with new messages', () => {
  it('opens at the first of 120, says 120, and tells only what was in view as read', async () => {
    const items = [...old(1, 40), ...unread(41, 160)];
    const client = new ClientOfVisitor(items);
    const log = await show(client);
    await expect.poll(() => told(client).size).toBeGreaterThan(0);
    expect(texts('.unread')).toEqual(['120 new']);
    const [line] = findAll('.unread');
    expect(isInside(line, log)).toBe(true);
    expect(line?.nextElementSibling?.textContent).toContain('message 41');
    const seen = told(client);
    expect(seen.size).toBeLessThan(20);
    expect([...seen]).toEqual(items.slice(40, 40 + seen.size).map(({ id }) => id));
    const jump = await find('.jump:not(.up)');
    expect(jump.getAttribute('aria-label')).toBe(`Jump to latest, ${120 - seen.size} new`);
    // What is jumped over stays new, and there is a way back to it.
    jump.click();
    await expect.poll(() => told(client).has(items.at(-1)!.id)).toBe(true);
    const up = await find('.jump.up');
    await expect.poll(() => up.textContent.trim()).toBe(`${120 - told(client).size} new`);
    expect(told(client).has(items[100]!.id)).toBe(false);
  });

  it('keeps 10,000 of them out of the page, also as one goes through them', async () => {
    const items = [...old(1, 100), ...unread(101, 10_100)];
    const client = new ClientOfVisitor(items);
    const log = await show(client);
    await expect.poll(() => texts('.unread')).toEqual(['10000 new']);
    expect(findAll('.row').length).toBeLessThanOrEqual(100);
    for (let step = 1; step <= 8; step += 1) {
      const before = findAll('.bubble').at(-1)?.textContent;
      log.scrollTop = 0;
      await expect.poll(() => findAll('.bubble').at(-1)?.textContent).not.toBe(before);
      expect(findAll('.row').length).toBeLessThanOrEqual(300);
    }
    (await find('.jump:not(.up)')).click();
    await expect.poll(() => texts('.bubble').at(-1)).toBe('message 10100');
    expect(findAll('.row').length).toBeLessThanOrEqual(300);
    await expect.poll(() => told(client).has(items.at(-1)!.id)).toBe(true);
    // The first that was not seen is far away: the part around it replaces the newest one.
    const first = items.find(({ id, order }) => order > items[99]!.order && !told(client).has(id))!;
    (await find('.jump.up')).click();
    await expect.poll(() => texts('.bubble')).toContain(first.text);
    await expect.poll(() => told(client).has(first.id)).toBe(true);
    expect(findAll('.row').length).toBeLessThanOrEqual(300);
  });

  it('loads older ones at the top without growing, and goes on to newer ones', async () => {
    const client = new ClientOfVisitor(old(1, 1_000));
    const log = await show(client);
    for (let at = 901; at > 1; at -= 50) {
      log.scrollTop = -log.scrollHeight;
      await expect.poll(() => texts('.bubble')[0]).toBe(`message ${at}`);
    }
    expect(findAll('.row').length).toBe(300);
    (await find('.jump')).click();
    await expect.poll(() => texts('.bubble').at(-1)).toBe('message 1000');
    await expect.poll(() => log.scrollTop).toBe(0);
  });

  it('opens at what arrived late if nothing else is new, and says when it arrived', async () => {
    const client = new ClientOfVisitor([...old(1, 30), ...asLate(old(31, 31)), ...own(32, 56)]);
    const log = await show(client);
    await expect.poll(() => texts('.unread')).toEqual(['1 arrived late']);
    expect(isInside(findAll('.unread')[0], log)).toBe(true);
    expect(texts('.late')[0]).toMatch(/^Arrived at 12:00/u);
    await expect.poll(() => told(client).size).toBe(1);
    await missing('.jump.up');
  });

  it('shows the way up to what arrives late while one reads the newest, and announces it', async () => {
    const rest = [...old(1, 30), ...own(32, 56)];
    const client = new ClientOfVisitor(rest);
    const log = await show(client);
    const [late] = asLate(old(31, 31));
    client.update(OWNER, { items: [...rest.slice(0, 30), late!, ...rest.slice(30)] });
    const up = await find('.jump.up');
    expect(up.textContent.trim()).toBe('1 arrived late');
    expect(up.getAttribute('aria-label')).toBe('Jump up, 1 arrived late');
    expect(texts('[aria-live=polite]')).toEqual(['Larch & Loam: message 31']);
    expect(told(client).size).toBe(0);
    up.click();
    await expect.poll(() => [...told(client)]).toEqual([late!.id]);
    expect(isInside(findAll('.unread')[0], log)).toBe(true);
    expect(focused()).toBe(log);
    await missing('.jump.up');
  });

  it('tells nothing as read in a window without the focus, until it gets it', async () => {
    document.hasFocus = () => false;
    const client = new ClientOfVisitor([...old(1, 3), ...unread(4, 5)]);
    await show(client);
    client.hear('one more');
    await expect.poll(() => texts('.unread')).toEqual(['3 new']);
    await frame();
    expect(told(client).size).toBe(0);
    document.hasFocus = () => true;
    dispatchEvent(new Event('focus'));
    await expect.poll(() => told(client).size).toBe(3);
  });

  it('shows a message that is longer than the screen from its first line on', async () => {
    const long = Array.from({ length: 24 }, (_, i) => `line ${i}`).join('\n');
    const items = [...old(1, 30), theirs(long, { unread: true })];
    const client = new ClientOfVisitor(items);
    const log = await show(client);
    const top = (): number => findAll('.row').at(-1)!.getBoundingClientRect().top - log.getBoundingClientRect().top;
    expect(top()).toBeGreaterThanOrEqual(0);
    expect(top()).toBeLessThan(200);
    await expect.poll(() => told(client).size).toBe(1);
    // One that is read already, and one that arrives at the end.
    const again = await show(new ClientOfVisitor([...old(1, 30), theirs(long)]));
    expect(findAll('.row').at(-1)!.getBoundingClientRect().top).toBeGreaterThanOrEqual(
      again.getBoundingClientRect().top,
    );
    const reader = new ClientOfVisitor(old(1, 30));
    const third = await show(reader);
    reader.hear(long);
    await expect.poll(() => texts('.bubble').length).toBe(31);
    await frame();
    const row = findAll('.row').at(-1)!.getBoundingClientRect();
    expect(row.top).toBeGreaterThanOrEqual(third.getBoundingClientRect().top);
    expect(row.top).toBeLessThan(third.getBoundingClientRect().bottom);
  });

  it('announces that a message was not sent', async () => {
    const sending = mine('Do you take cards?', 'sending');
    const client = new ClientOfVisitor([sending]);
    await show(client);
    client.update(OWNER, { items: [{ ...sending, status: 'not-sent', failure: 'refused' }] });
    await expect.poll(() => texts('[aria-live=polite]')).toEqual(['Not sent: Do you take cards?']);
  });
});

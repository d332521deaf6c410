import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { find, findAll, focused, missing, press, texts, type } from '../../../test/support/drawn.ts';
import { ClientOfVisitor, mine, OWNER, theirs } from '../../../test/support/fake-owner.ts';
import { showState, StatedWidget, type WidgetState } from '../../../test/support/widget-states.ts';
import { readVisit } from '../../loader/visit.ts';
import { LoadError } from '../../loader/load-error.ts';
import type { UnreadEvent } from '../host-events.ts';

const withClient = (client: ClientOfVisitor, more: Partial<WidgetState> = {}): Promise<StatedWidget> =>
  showState({ name: 'test', client: () => Promise.resolve(client), ...more });

const sentBy = (client: ClientOfVisitor): readonly unknown[] => client.called('messages.send').map(([, text]) => text);

const unread = (): ClientOfVisitor => new ClientOfVisitor([mine('Do you ship?'), theirs('Yes.', { unread: true })]);

afterEach(async () => {
  document.body.replaceChildren();
  await page.viewport(1280, 800);
});

describe('The closed chat', () => {
  it('is a button by name; with news it has a count, in its name too, and shows the message', async () => {
    await withClient(unread(), { closed: true });
    expect((await find('.launcher')).getAttribute('aria-label')).toBe('Open chat, 1 unread message');
    expect(texts('.corner > .badge')).toEqual(['1']);
    await find('.preview');
    expect(texts('.preview b')).toEqual(['Larch & Loam']);
    expect(texts('.preview .words > span')).toEqual(['Yes.']);
  });

  it('tells the page of news without their text', async () => {
    const told: UnreadEvent[] = [];
    const ids: string[] = [];
    const hear = (event: UnreadEvent): number => told.push(event);
    document.addEventListener('cipher-unread', hear as unknown as EventListener);
    document.body.addEventListener('cipher-received', ({ messageId }) => ids.push(messageId));
    const client = new ClientOfVisitor([mine('Do you ship?')]);
    const widget = await withClient(client, { closed: true });
    client.hear('Yes.');
    await expect.poll(() => told.map((event) => event.unread)).toEqual([1]);
    expect(ids).toHaveLength(1);
    expect(widget.unread).toBe(1);
    expect(JSON.stringify(told)).not.toContain('Yes.');
    document.removeEventListener('cipher-unread', hear as unknown as EventListener);
  });

  it('puts the preview away until something newer comes', async () => {
    const client = unread();
    await withClient(client, { closed: true });
    (await find('.preview .icon-button')).click();
    await missing('.preview');
    expect(texts('.corner > .badge')).toEqual(['1']);
    client.append(theirs('And on Fridays.', { sentAt: Date.now() + 1, unread: true }));
    await expect.poll(() => texts('.preview .words > span')).toEqual(['And on Fridays.']);
  });

  it('does not preview what one wrote oneself', async () => {
    await withClient(new ClientOfVisitor([theirs('a', { unread: true }), mine('b')]), { closed: true });
    expect(findAll('.preview')).toEqual([]);
  });

  it('opens by its preview', async () => {
    await withClient(unread(), { closed: true });
    (await find('.message')).click();
    await find('dialog');
  });
});

describe('The open chat', () => {
  it('is a dialog by name that does not make the page inert, with the cursor in the box', async () => {
    const widget = await withClient(new ClientOfVisitor());
    const dialog = await find('dialog');
    expect(dialog.getAttribute('aria-label')).toBe('Chat with Larch & Loam');
    expect(dialog.matches(':modal')).toBe(false);
    await expect.poll(() => focused()?.localName).toBe('textarea');
    expect(findAll('.launcher')).toEqual([]);
    expect(widget.view).toBe('open');
  });

  it('closes with Escape and gives the focus back to the launcher', async () => {
    await withClient(new ClientOfVisitor());
    press(await find('textarea'), 'Escape');
    await expect.poll(() => focused()?.getAttribute('aria-label')).toBe('Open chat');
    await missing('dialog');
  });

  it('leaves Escape to an input method', async () => {
    await withClient(new ClientOfVisitor());
    press(await find('textarea'), 'Escape', { isComposing: true });
    expect(await find('dialog')).toBeDefined();
  });

  it('can be opened and closed by the page, which hears of it', async () => {
    const heard: string[] = [];
    for (const kind of ['cipher-open', 'cipher-close'] as const)
      document.body.addEventListener(kind, () => heard.push(kind), { once: true });
    const widget = await withClient(new ClientOfVisitor());
    widget.open();
    widget.close();
    widget.close();
    expect(heard).toEqual(['cipher-open', 'cipher-close']);
    await missing('dialog');
  });

  it('stays open for the next page when a message came long ago, and closed puts its preview away', async () => {
    const client = new ClientOfVisitor([mine('Do you ship?')]);
    const widget = await withClient(client, { closed: true });
    const kept = (): string | null => readVisit(`cipherchat:${widget.owner}`);
    const timers = vi.spyOn(globalThis, 'setTimeout');
    const longAfter = (): void => {
      const [callback] = timers.mock.calls.findLast(([, ms]) => ms === 20_000) ?? expect.fail();
      callback();
    };
    widget.open();
    client.hear('Yes.');
    longAfter();
    expect(kept()).toBe('open');
    widget.close();
    longAfter();
    expect(Number(kept())).toBeGreaterThan(0);
    timers.mockRestore();
  });

  it('keeps its text through closing and opening', async () => {
    const client = new ClientOfVisitor([theirs('a')]);
    const widget = await withClient(client);
    type(await find<HTMLTextAreaElement>('textarea'), 'half a thought');
    widget.close();
    await missing('dialog');
    widget.open();
    await expect
      .poll(() => findAll('textarea').map((box) => (box as HTMLTextAreaElement).value))
      .toEqual(['half a thought']);
  });

  it('greets with what the page gave, promises, and offers first messages to change', async () => {
    const client = new ClientOfVisitor().set({ phase: 'no-identity' });
    await withClient(client, { attributes: { greeting: '<b>Hello</b>' } });
    expect(texts('.greeting')).toEqual(['<b>Hello</b>']);
    expect(findAll('.seal')).toEqual([]);
    expect(texts('.promise')[0]).toContain('Only you and Larch & Loam can read this.');
    (await find('.chip')).click();
    expect((await find<HTMLTextAreaElement>('textarea')).value).toBe('Where is my order?');
    expect(client.called('messages.send')).toEqual([]);
    press(await find('textarea'), 'Enter');
    await missing('.welcome');
    expect(await find('.seal')).toBeDefined();
  });

  it('promises no way back in a browser that stores nothing', async () => {
    await withClient(new ClientOfVisitor().set({ phase: 'no-identity', durable: false }));
    await expect.poll(() => texts('.banner b')).toEqual(['This browser won’t keep your chat.']);
    expect(texts('.promise')[0]).toContain('No account, no password.');
    expect(texts('.promise')[0]).not.toContain('Come back');
  });

  it('promises nothing where it has stopped, not even before the first message', async () => {
    const client = new ClientOfVisitor().view({ obstacle: 'other-keys' });
    await withClient(client);
    await expect.poll(() => texts('.stop h3')).toEqual(['This may not be Larch & Loam']);
    expect(findAll('.welcome')).toEqual([]);
    client.append(mine('Do you ship?', 'not-sent', { failure: 'other-keys' }));
    await find('.not-sent');
    expect(findAll('.seal')).toEqual([]);
  });

  it('shows the safety number one step inside, and comes back with Escape', async () => {
    const client = unread();
    client.view({ number: Array.from({ length: 12 }, (_, i) => String(10_000 + i)).join(' ') });
    await withClient(client, { inside: true });
    await expect.poll(() => findAll('.number > span')).toHaveLength(12);
    await expect.poll(() => findAll('.card svg.qr[role=img]')).toHaveLength(1);
    await expect.poll(() => focused()?.getAttribute('aria-label')).toBe('Back to the conversation');
    press(await find('.view'), 'Escape');
    await missing('.view');
    await expect.poll(() => focused()?.localName).toBe('textarea');
  });

  it('fills a small screen, and stays in the corner of a large one', async () => {
    await page.viewport(390, 700);
    await withClient(unread());
    const panel = await find('cipher-panel');
    expect(panel.getBoundingClientRect()).toMatchObject({ x: 0, y: 0, width: 390, height: 700 });
    await page.viewport(1280, 800);
    expect(panel.getBoundingClientRect()).toMatchObject({ right: 1260, bottom: 780, width: 400, height: 700 });
    document.documentElement.dir = 'rtl';
    expect(panel.getBoundingClientRect().left).toBe(20);
    document.documentElement.removeAttribute('dir');
  });

  it('has the direction of its words, in the corner that the page’s direction gives', async () => {
    document.documentElement.dir = 'rtl';
    await withClient(unread());
    expect(getComputedStyle(await find('.dialog')).direction).toBe('ltr');
    expect((await find('cipher-panel')).getBoundingClientRect().left).toBe(20);
    document.documentElement.removeAttribute('dir');
  });

  it('adds no landmark to the page', async () => {
    await withClient(unread());
    expect(findAll('header, footer, main, nav, aside')).toEqual([]);
  });

  it('says that the browser is too old where the page is not to blame', async () => {
    await withClient(new ClientOfVisitor().set({ phase: 'failed', failure: 'unsupported' }));
    await expect.poll(() => texts('.stop h3')).toEqual(['This browser is too old for this chat']);
  });

  it('is used by keyboard alone, in the order of the eye', async () => {
    await withClient(unread());
    await expect.poll(() => focused()?.localName).toBe('textarea');
    const stops: (string | null | undefined)[] = [];
    for (let step = 0; step < 4; step += 1) {
      await userEvent.tab({ shift: true });
      stops.push(focused()?.getAttribute('aria-label') ?? focused()?.className);
    }
    expect(stops).toEqual(['Attach files', 'Messages', 'seal', 'Close chat']);
  });
});

describe('The chat that is opened before its engine is there', () => {
  /** A widget whose client comes, or fails to come, when the test says so. */
  const opened = async (): Promise<{
    widget: StatedWidget;
    give: (client: ClientOfVisitor) => void;
    fail: () => void;
  }> => {
    const widget = new StatedWidget();
    widget.returning = false;
    let end: { resolve: (client: ClientOfVisitor) => void; reject: (cause: Error) => void } | undefined;
    const next = (): void => {
      widget.fake = new Promise((resolve, reject) => {
        end = { resolve, reject };
      });
    };
    next();
    document.body.append(widget);
    widget.open();
    await find('textarea');
    return {
      widget,
      give: (client) => end?.resolve(client),
      fail: () => {
        const failing = end;
        next();
        failing?.reject(new LoadError('unreachable', 'the engine'));
      },
    };
  };

  it('has the cursor in the box, and does not touch what is being written when the engine comes', async () => {
    const { give } = await opened();
    await expect.poll(() => focused()?.localName).toBe('textarea');
    const box = await find<HTMLTextAreaElement>('textarea');
    type(box, 'Do you');
    box.setSelectionRange(2, 4);
    const client = new ClientOfVisitor().set({ phase: 'no-identity' });
    give(client);
    type(box, 'Do you ship?');
    press(box, 'Enter');
    await expect.poll(() => sentBy(client)).toEqual(['Do you ship?']);
    expect(await find('textarea')).toBe(box);
    expect(focused()).toBe(box);
  });

  it('shows a message as Sending and keeps its row when the engine takes it', async () => {
    const { give } = await opened();
    await find('.welcome');
    type(await find<HTMLTextAreaElement>('textarea'), 'Do you ship?');
    press(await find('textarea'), 'Enter');
    await expect.poll(() => texts('.mine .status')).toEqual(['Sending']);
    const row = await find('.mine');
    const client = new ClientOfVisitor();
    give(client);
    await expect.poll(() => sentBy(client)).toEqual(['Do you ship?']);
    client.view({ items: client.items(OWNER).map((item) => ({ ...item, status: 'sent' }) as typeof item) });
    await expect.poll(() => texts('.mine .status')).toEqual(['Sent']);
    expect(await find('.mine')).toBe(row);
  });

  it('says that the engine did not come, keeps every text, and tries again', async () => {
    const { give, fail } = await opened();
    type(await find<HTMLTextAreaElement>('textarea'), 'one');
    press(await find('textarea'), 'Enter');
    type(await find<HTMLTextAreaElement>('textarea'), 'two');
    fail();
    await expect.poll(() => texts('.banner b')).toEqual(['The chat has not finished loading.']);
    expect(texts('.mine .status')).toEqual(['Waiting']);
    expect((await find<HTMLTextAreaElement>('textarea')).value).toBe('two');
    (await find('.banner button')).click();
    await missing('.banner');
    await expect.poll(() => focused()?.localName).toBe('textarea');
    const client = new ClientOfVisitor();
    give(client);
    await expect.poll(() => sentBy(client)).toEqual(['one']);
    expect((await find<HTMLTextAreaElement>('textarea')).value).toBe('two');
  });

  it.each([
    ['closes and opens again', (widget: StatedWidget) => widget.close()],
    ['cannot be used at all', undefined],
  ])('keeps what was written when it %s', async (_, close) => {
    const { widget, give } = await opened();
    type(await find<HTMLTextAreaElement>('textarea'), 'half a thought');
    if (close === undefined) {
      give(new ClientOfVisitor().set({ phase: 'failed', failure: 'storage-denied' }));
      await expect.poll(() => texts('.draft bdi')).toEqual(['half a thought']);
      return;
    }
    close(widget);
    await missing('dialog');
    widget.open();
    await expect
      .poll(() => findAll('textarea').map((box) => (box as HTMLTextAreaElement).value))
      .toEqual(['half a thought']);
  });
});

describe('The element', () => {
  it('takes the place of what the loader drew, and its focus', async () => {
    const early = document.createElement('late-widget');
    const button = document.createElement('button');
    early.attachShadow({ mode: 'open' }).append(button);
    document.body.append(early);
    button.focus();
    customElements.define('late-widget', class extends StatedWidget {});
    await expect.poll(() => focused()?.className).toBe('launcher');
    expect(button.isConnected).toBe(false);
    expect(findAll('button')).toHaveLength(1);
  });

  it('closes its client when it leaves the page, not when it is moved', async () => {
    const client = new ClientOfVisitor([theirs('a')]);
    const widget = await withClient(client);
    const other = document.createElement('div');
    document.body.append(other);
    other.append(widget);
    await new Promise((resolve) => setTimeout(resolve));
    expect(client.closed).toBe(false);
    widget.remove();
    await expect.poll(() => client.closed).toBe(true);
  });

  it('that leaves while it opens closes what it opened, and opens anew when it is back', async () => {
    const [first, second] = [new ClientOfVisitor(), new ClientOfVisitor().set({ name: 'second' })];
    const open: (() => void)[] = [];
    const widget = new StatedWidget();
    const enter = (client: ClientOfVisitor): void => {
      widget.fake = new Promise((resolve) => open.push(() => resolve(client)));
      document.body.append(widget);
      void widget.wake();
    };
    enter(first);
    widget.remove();
    await new Promise((resolve) => setTimeout(resolve));
    enter(second);
    for (const resolve of open) resolve();
    await expect.poll(() => widget.client?.state().name).toBe('second');
    expect([first.closed, second.closed]).toEqual([true, false]);
  });

  it('says that the chat could not start', async () => {
    const widget = new StatedWidget();
    widget.fake = new Promise((_, reject) => {
      queueMicrotask(() => {
        reject(new Error('no'));
      });
    });
    document.body.append(widget);
    await widget.wake().catch(() => undefined);
    widget.open();
    await expect.poll(() => texts('.stop h3')).toEqual(['The chat could not start']);
  });

  it('stands for its site where no name was given', async () => {
    const widget = new StatedWidget();
    document.body.append(widget);
    widget.open();
    expect((await find('dialog')).getAttribute('aria-label')).toBe(`Chat with ${location.hostname}`);
  });

  it('is called as the owner is in the inbox where the page says nothing, and as the page says where it does', async () => {
    const client = new ClientOfVisitor([mine('a'), theirs('b')]).view({ name: ' Larch & Loam ' });
    await withClient(client, { attributes: { name: '' } });
    const label = async (): Promise<string | null> => (await find('dialog')).getAttribute('aria-label');
    await expect.poll(label).toBe('Chat with Larch & Loam');
    document.body.replaceChildren();
    await withClient(client, { attributes: { name: 'The jar shop' } });
    expect(await label()).toBe('Chat with The jar shop');
  });

  it('can be themed from the page, and keeps text readable on any accent', async () => {
    const widget = await withClient(new ClientOfVisitor([mine('a')]), { attributes: { theme: 'light' } });
    widget.style.setProperty('--cipher-accent', 'gold');
    const style = getComputedStyle(await find('.mine .bubble'));
    expect(style.backgroundColor).toBe('rgb(255, 215, 0)');
    expect(style.color).toMatch(/^oklch\(0 0 /u);
  });
});

/**
 * The visitor's page is closed or crashes again and again while it sends, two tabs write at once, and Enter is held
 * down: each message once, in order.
 */
import fc from 'fast-check';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inRounds } from '../core/test/support/in-rounds.ts';
import type { AlteringProxy } from './support/altering-proxy.ts';
import { launchBrowser, newPerson } from './support/browser.ts';
import { Owner } from './support/owner.ts';
import { expectPromises } from './support/promises.ts';
import { startProxiedStack, type Stack } from './support/stack.ts';
import { Visitor } from './support/visitor.ts';

/** 2 kills, or as many as the environment asks for. */
const KILLS = Number(process.env['PAGE_KILLS'] ?? 2);
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const LIMIT_MS = 60_000;

const deaths = fc.sample(
  fc.record({
    how: fc.constantFrom('closes', 'crashes'),
    /** Frames of the screen after the last text was given. */
    frames: fc.nat(12),
    burst: fc.integer({ min: 1, max: 3 }),
  }),
  { numRuns: KILLS, seed: SEED },
);

/** Of one conversation; what more of them write would not stand on one screen. */
const MOST = 50;

describe('a page that', () => {
  let stack: Stack;
  let browser: Browser;
  let proxy: AlteringProxy;

  beforeAll(async () => {
    [{ stack, proxy }, browser] = await Promise.all([startProxiedStack(), launchBrowser()]);
  });

  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });

  type Pair = {
    readonly owner: Owner;
    readonly context: BrowserContext;
    readonly visitor: Visitor;
    readonly shop: string;
  };

  /** Both have spoken. */
  const acquainted = async (): Promise<Pair> => {
    const owner = await Owner.at(await newPerson(browser), stack.server.url);
    const shop = `${stack.demo.url}/?owner=${await owner.createInbox()}`;
    const context = await newPerson(browser);
    const visitor = await Visitor.at(context, shop);
    await visitor.openChat();
    await visitor.write('text 0');
    await visitor.log().says('Delivered');
    await owner.openInbox(stack.server.url);
    await owner.openConversation('text 0');
    return { owner, context, visitor, shop };
  };

  /** The log of the visitor and that of the owner, who wrote nothing. */
  const hold = async (visitor: Visitor, owner: Owner, wrote: readonly (readonly string[])[]): Promise<void> => {
    await expectPromises(
      { name: 'visitor', log: visitor.log(), wrote },
      { name: 'owner', log: owner.log(), wrote: [] },
    );
    for (const { page } of [visitor, owner])
      expect(await page.getByText('The secure session was reset').count()).toBe(0);
  };

  /** Requests by envelope id, as they went over the wire. */
  const sentById = (): ReadonlyMap<string, ReadonlySet<string>> => {
    const byId = new Map<string, Set<string>>();
    for (const frame of proxy.sent.map((part) => part.toString())) {
      const request = /\["envelope:send",(?<request>\{.*\})\]/u.exec(frame)?.groups?.['request'];
      const id = /"id":"(?<id>[0-9a-f]{32})"/u.exec(request ?? '')?.groups?.['id'];
      if (request !== undefined && id !== undefined) byId.set(id, (byId.get(id) ?? new Set()).add(request));
    }
    return byId;
  };

  test.each(inRounds(deaths, MOST).map((round) => [round.length, SEED, round] as const))(
    'is killed %i times while it sends (seed %i) loses nothing, repeats nothing, sends no envelope with other bytes',
    async (_, __, round) => {
      const { owner, context, visitor: first, shop } = await acquainted();
      proxy.forget();
      let visitor = first;
      const wrote = ['text 0'];
      /** What was not kept is written again, as a person would. */
      const write = async (text: string): Promise<void> => {
        if ((await visitor.log().message(text).count()) === 0) await visitor.write(text);
      };
      const reopen = async (): Promise<void> => {
        visitor = await Visitor.at(context, shop);
        await visitor.openChat();
        await visitor
          .log()
          .locator()
          .getByText(/^text \d+$/u)
          .first()
          .waitFor();
        for (const text of wrote.slice(-3)) await write(text);
      };
      for (const { how, frames, burst } of round) {
        for (let i = 0; i < burst; i += 1) {
          wrote.push(`text ${String(wrote.length)}`);
          await write(wrote.at(-1) ?? '');
        }
        await visitor.page.evaluate(async (count) => {
          for (let i = 0; i < count; i += 1) await new Promise(requestAnimationFrame);
        }, frames);
        if (how === 'crashes') {
          const crashed = visitor.page.waitForEvent('crash');
          const session = await context.newCDPSession(visitor.page);
          void session.send('Page.crash').catch(() => undefined);
          await crashed;
        }
        await visitor.page.close();
        await reopen();
      }
      await owner.log().shows(wrote.at(-1) ?? '', LIMIT_MS);
      await visitor.log().says('Read', LIMIT_MS);
      await hold(visitor, owner, [wrote]);
      const sent = sentById();
      expect(sent.size).toBeGreaterThanOrEqual(wrote.length - 1);
      expect([...sent].filter(([, requests]) => requests.size > 1)).toEqual([]);
    },
    LIMIT_MS + KILLS * 20_000,
  );

  test(
    'has a second tab, both writing forty at once: eighty, each tab in its order, over one socket',
    async () => {
      const { owner, context, visitor, shop } = await acquainted();
      let sockets = 0;
      context.on('page', (page) => page.on('websocket', () => (sockets += 1)));
      const second = await Visitor.at(context, shop);
      await second.openChat();
      await second.log().shows('text 0');
      const texts = (tab: string): readonly string[] => Array.from({ length: 40 }, (_, i) => `text ${tab}${String(i)}`);
      const last = (tab: string): string => texts(tab).at(-1) ?? '';
      /** As fast as the page takes them: the box is empty again once a text is kept. */
      const writeAll = async (tab: Visitor, all: readonly string[]): Promise<void> => {
        await tab.page.getByRole('textbox', { name: 'Message' }).evaluate(async (element, given) => {
          const box = element as HTMLTextAreaElement;
          for (const text of given) {
            box.value = text;
            box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
            box.dispatchEvent(
              new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }),
            );
            while (box.value !== '') await new Promise(requestAnimationFrame);
          }
        }, all);
      };
      await Promise.all([writeAll(visitor, texts('a')), writeAll(second, texts('b'))]);
      await owner.log().shows(last('a'), LIMIT_MS);
      await owner.log().shows(last('b'), LIMIT_MS);
      await second.log().shows(last('a'), LIMIT_MS);
      await visitor.log().shows(last('b'), LIMIT_MS);
      await hold(second, owner, [['text 0'], texts('a'), texts('b')]);
      await hold(visitor, owner, [['text 0'], texts('a'), texts('b')]);
      expect(sockets).toBe(0);
    },
    LIMIT_MS * 3,
  );

  test('has its button clicked twice and Enter held down sends one message', async () => {
    const { owner, visitor } = await acquainted();
    const box = visitor.page.getByRole('textbox', { name: 'Message' });
    await box.fill('text 1');
    await visitor.page.getByRole('button', { name: 'Send' }).dblclick();
    await box.fill('text 2');
    for (let i = 0; i < 6; i += 1) await visitor.page.keyboard.down('Enter');
    await visitor.page.keyboard.up('Enter');
    await visitor.write('text 3');
    await owner.log().shows('text 3');
    await visitor.log().shows('text 3');
    await hold(visitor, owner, [['text 0', 'text 1', 'text 2', 'text 3']]);
  });
});

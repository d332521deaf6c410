/**
 * Two browsers: at a given pace, texts are put into the visitor's composer and sent. A message has arrived when it is
 * in the owner's log.
 */
import type { Browser, BrowserContext, Locator } from 'playwright-core';
import { newPerson } from '../e2e/support/browser.ts';
import { Owner } from '../e2e/support/owner.ts';
import type { Stack } from '../e2e/support/stack.ts';
import { Visitor } from '../e2e/support/visitor.ts';
import { countInPages } from './page-counts.ts';
import type { Pace } from './paced.ts';
import { summarise, type Summary } from './percentiles.ts';
import type { BeginRecording, Recording } from './recording.ts';
import { arrivalsIn, watchTexts } from './watch-texts.ts';

/** The compiler names functions with a helper (`__name`) that a page does not have. */
const newContext = async (browser: Browser, record: BeginRecording | undefined): Promise<BrowserContext> => {
  const context = await newPerson(browser);
  await context.addInitScript({ content: 'globalThis.__name = (value) => value;' });
  if (record !== undefined) await countInPages(context);
  return context;
};

/** Runs in the page: types and sends at the pace. Returns the times at which the messages were due. */
const write = (entry: Locator, pace: Pace): Promise<readonly number[]> =>
  entry.evaluate(async (box, { count, perSecond }) => {
    const now = (): number => performance.timeOrigin + performance.now();
    const begin = now();
    const due: number[] = [];
    for (let i = 0; i < count; i += 1) {
      const at = begin + (i * 1000) / perSecond;
      while (now() < at) await new Promise((resolve) => setTimeout(resolve, Math.max(0, at - now())));
      (box as HTMLTextAreaElement).value = `m-${String(i)}`;
      box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      box.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }),
      );
      due.push(at);
    }
    return due;
  }, pace);

/** With the number of messages shown per second, from when the first was due until the last was shown. */
type BrowserSummary = Summary & { readonly shownPerSecond: number; readonly recording?: Recording };

/** With `record`, the times include the cost of recording. */
export const measureBrowsers = async (
  { server, demo }: Stack,
  browser: Browser,
  pace: Pace,
  record?: BeginRecording,
): Promise<BrowserSummary> => {
  const owner = await Owner.at(await newContext(browser, record), server.url);
  const address = await owner.createInbox();
  const visitor = await Visitor.at(await newContext(browser, record), `${demo.url}/?owner=${address}`);
  await visitor.openChat();
  await visitor.write('hello');
  await visitor.log().says('Delivered');
  await owner.openInbox(server.url);
  await owner.openConversation('hello');
  await watchTexts(owner.log().locator());
  const end = await record?.({ widget: visitor.page, inbox: owner.page });
  const due = await write(visitor.page.getByRole('textbox', { name: 'Message' }), pace);
  const arrived = await arrivalsIn(owner.page, 'm', pace.count);
  const recording = await end?.();
  await owner.page.context().close();
  await visitor.page.context().close();
  const tookMs = Math.max(...Object.values(arrived)) - (due[0] ?? Number.NaN);
  return {
    ...summarise(due.map((at, i) => (arrived[`m-${String(i)}`] ?? Number.NaN) - at)),
    shownPerSecond: Math.round((pace.count * 10_000) / tookMs) / 10,
    ...(recording && { recording }),
  };
};

/**
 * How soon a new visitor can type and has sent a first message, on a slow phone: Chromium with 4x CPU throttling and
 * 400 kbit/s, with an empty cache. `npm run bench:first-message -- --runs 5`. The widget must be built.
 */
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, newPerson } from '../e2e/support/browser.ts';
import { Owner } from '../e2e/support/owner.ts';
import { startStack, type Stack } from '../e2e/support/stack.ts';

const CPU_RATE = 4;
const BYTES_PER_SECOND = 400_000 / 8;
const LATENCY_MS = 100;

/** Milliseconds since the launcher was pressed. */
type Times = { readonly typing: number; readonly sent: number };

/**
 * Runs in the page: writes as soon as there is a text box. Records when that was, and when the message is shown as
 * sent.
 */
const WATCH = `globalThis.firstMessage = new Promise((resolve) => {
  const times = {};
  let pressed;
  addEventListener('click', () => { pressed ??= performance.now(); }, true);
  const within = (root, ...names) => names.reduce((at, name) => at?.shadowRoot?.querySelector(name), root);
  const look = () => {
    const thread = within(document.querySelector('cipher-chat'), 'cipher-panel', 'cipher-thread');
    const box = within(thread, 'cipher-composer', 'textarea');
    if (box && times.typing === undefined) {
      times.typing = performance.now() - pressed;
      box.value = 'Is the moon jar dishwasher safe?';
      box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }));
    }
    const status = within(thread, 'cipher-log', '.status')?.textContent ?? '';
    if (/Sent|Delivered/.test(status)) resolve({ ...times, sent: performance.now() - pressed });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}), undefined`;

const slowDown = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: BYTES_PER_SECOND,
    uploadThroughput: BYTES_PER_SECOND,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_RATE });
};

const measure = async ({ demo }: Stack, browser: Browser, address: string): Promise<Times> => {
  const context = await newPerson(browser);
  const page = await context.newPage();
  await page.goto(`${demo.url}/?owner=${address}`, { waitUntil: 'networkidle' });
  await page.evaluate(WATCH);
  await slowDown(page);
  await page.getByRole('button', { name: 'Open chat' }).click();
  const times = await page.evaluate<Times>('globalThis.firstMessage');
  await context.close();
  return times;
};

const median = (values: readonly number[]): number =>
  Math.round([...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN);

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const [stack, browser] = await Promise.all([startStack({ environment: { LOG_LEVEL: 'warn' } }), launchBrowser()]);
try {
  const owner = await Owner.at(await newPerson(browser), stack.server.url);
  const address = await owner.createInbox();
  await owner.page.context().close();
  const runs: Times[] = [];
  while (runs.length < Number(values.runs)) runs.push(await measure(stack, browser, address));
  console.table(runs);
  console.log({
    pressToTypingMs: median(runs.map(({ typing }) => typing)),
    pressToSentMs: median(runs.map(({ sent }) => sent)),
  });
} finally {
  await browser.close();
  await stack.stop();
}

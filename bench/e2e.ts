/**
 * From writing to reading, over the real server on SQLite: `npm run bench:e2e -- --json FILE`. Clients, browsers and
 * server share one machine, so times say something about a quiet one only; the ratios are of one run.
 */
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../e2e/support/browser.ts';
import { startStack } from '../e2e/support/stack.ts';
import { measureBareRelay } from './bare-relay-round.ts';
import { measureBrowsers } from './browser-round.ts';
import { measureDrain } from './drain-round.ts';
import { measureHeadless } from './headless-round.ts';
import type { Pace } from './paced.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    seconds: { type: 'string', default: '10' },
    backlog: { type: 'string', default: '5000' },
  },
});
/** npm changes into this folder; a relative name is meant from where it was called. */
const file = values.json === undefined ? undefined : resolve(process.env['INIT_CWD'] ?? '.', values.json);
// Opened now: it is written only after minutes.
if (file !== undefined) closeSync(openSync(file, 'a'));
const PER_SECOND = 200;
const seconds = Number(values.seconds);
const pace: Pace = { count: PER_SECOND * seconds, perSecond: PER_SECOND };
/** Many people at once, for one browser: what it keeps up with. */
const busy: Pace = { count: 10 * seconds, perSecond: 10 };

const ratio = (of: number, to: number): number => Math.round((of / to) * 100) / 100;

const [stack, browser] = await Promise.all([startStack({ environment: { LOG_LEVEL: 'warn' } }), launchBrowser()]);
try {
  const headlessCold = await measureHeadless(stack.server.url, pace);
  // These two are compared: one right after the other, in a process whose code has been compiled.
  const bareRelay = await measureBareRelay(pace);
  const headless = await measureHeadless(stack.server.url, pace);
  const browsersBusy = await measureBrowsers(stack, browser, busy);
  const browsers = await measureBrowsers(stack, browser, pace);
  const drain = await measureDrain(stack.server, browser, Number(values.backlog));
  const figures = {
    machine: { cores: cpus().length, node: process.version, chromium: browser.version() },
    messagesPerSecond: PER_SECOND,
    milliseconds: { bareRelay, headlessCold, headless, browsersBusy, browsers },
    ratios: {
      headlessToBareRelayP50: ratio(headless.p50, bareRelay.p50),
      browsersBusyToHeadlessP50: ratio(browsersBusy.p50, headless.p50),
    },
    drain,
  };
  console.table(figures.milliseconds);
  console.log(JSON.stringify({ ratios: figures.ratios, drain }));
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
} finally {
  await browser.close();
  await stack.stop();
}

/**
 * From writing to reading, over the real server on SQLite: `npm run bench:e2e -- --json FILE`. Clients, browsers and
 * server share one machine, so times mean something only if it is otherwise idle. Ratios compare figures of one run.
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
import { measureInbox } from './inbox-round.ts';
import type { Pace } from './paced.ts';
import { recorder } from './recording.ts';

const ROUNDS = ['headless', 'browsers', 'drain', 'inbox'] as const;

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    seconds: { type: 'string', default: '10' },
    backlog: { type: 'string', default: '5000' },
    conversations: { type: 'string', default: '5000' },
    rounds: { type: 'string', default: ROUNDS.join() },
    profile: { type: 'boolean', default: false },
  },
});
/** npm changes into this folder, but a relative name is meant from the folder where npm was called. */
const file = values.json === undefined ? undefined : resolve(process.env['INIT_CWD'] ?? '.', values.json);
// Opened now, so that a wrong name fails at once: the first figures come after minutes.
if (file !== undefined) closeSync(openSync(file, 'a'));
const PER_SECOND = 200;
const seconds = Number(values.seconds);
const pace: Pace = { count: PER_SECOND * seconds, perSecond: PER_SECOND };
/** As much as many people write to one browser at once, which must keep up with it. */
const busy: Pace = { count: 10 * seconds, perSecond: 10 };
const backlog = Number(values.backlog);
const conversations = Number(values.conversations);
const wanted = new Set(values.rounds.split(','));

const ratio = (of: number, to: number): number => Math.round((of / to) * 100) / 100;

const [stack, browser] = await Promise.all([startStack({ environment: { LOG_LEVEL: 'warn' } }), launchBrowser()]);
const record = values.profile ? recorder(browser, stack.server) : undefined;

const measureHeadlessRounds = async () => {
  const headlessCold = await measureHeadless(stack.server.url, pace);
  // These two are compared, so they run one right after the other, in a process whose code is already compiled.
  const bareRelay = await measureBareRelay(pace);
  const headless = await measureHeadless(stack.server.url, pace);
  const milliseconds = { bareRelay, headlessCold, headless };
  console.table(milliseconds);
  return { milliseconds, headlessToBareRelayP50: ratio(headless.p50, bareRelay.p50) };
};

const measureBrowserRounds = async () => {
  const tenPerSecond = await measureBrowsers(stack, browser, busy);
  const twoHundred = await measureBrowsers(stack, browser, pace);
  console.table({ tenPerSecond, twoHundred });
  const profiled = record && (await measureBrowsers(stack, browser, pace, record));
  return {
    milliseconds: { tenPerSecond, twoHundred },
    shownToSent: ratio(twoHundred.shownPerSecond, PER_SECOND),
    p50ToTenPerSecond: ratio(twoHundred.p50, tenPerSecond.p50),
    ...(profiled && { profiled }),
  };
};

const measureDrainRounds = async () => {
  const one = await measureDrain(stack.server, browser, 1);
  const all = await measureDrain(stack.server, browser, backlog);
  console.table({ one, all });
  const profiled = record && (await measureDrain(stack.server, browser, backlog, record));
  return { one, all, allToOne: ratio(all.seconds, one.seconds), ...(profiled && { profiled }) };
};

const measureInboxRounds = async () => {
  const one = await measureInbox(stack.server, browser, 1);
  const many = await measureInbox(stack.server, browser, conversations);
  console.table({ one: one.opening, many: many.opening });
  console.table({
    listOfOne: one.commitToList,
    listOfMany: many.commitToList,
    logOfOne: one.commitToLog,
    logOfMany: many.commitToLog,
  });
  return {
    one,
    many,
    openingManyToOne: ratio(many.opening.typed, one.opening.typed),
    listManyToOneP50: ratio(many.commitToList.p50, one.commitToList.p50),
    logManyToOneP50: ratio(many.commitToLog.p50, one.commitToLog.p50),
  };
};

const MEASURES = {
  headless: measureHeadlessRounds,
  browsers: measureBrowserRounds,
  drain: measureDrainRounds,
  inbox: measureInboxRounds,
};

try {
  const machine = { cores: cpus().length, node: process.version, chromium: browser.version() };
  const figures: Record<string, unknown> = { machine, messagesPerSecond: PER_SECOND };
  for (const round of ROUNDS.filter((name) => wanted.has(name))) {
    figures[round] = await MEASURES[round]();
    console.log(JSON.stringify({ [round]: figures[round] }, null, 1));
    if (file !== undefined) writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
  }
} finally {
  await browser.close();
  await stack.stop();
}

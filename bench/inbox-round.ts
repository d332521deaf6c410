/**
 * An inbox with many conversations, compared with one that has a single conversation: how soon it can be used, and how
 * soon an incoming message that this device has committed is on the screen.
 */
import { fileURLToPath } from 'node:url';
import { conversationWith, type ChatClient, type ConversationId } from '@cipherchat/core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { newPerson } from '../e2e/support/browser.ts';
import { Owner } from '../e2e/support/owner.ts';
import type { ServerProcess } from '../e2e/support/server-process.ts';
import { ThirdPartyNotices } from '../scripts/third-party-notices.ts';
import { bundle } from '../scripts/widget/bundle.ts';
import { openBot } from './headless-round.ts';
import { noteCommits, commitsIn } from './commits.ts';
import { useInbox, type Opening } from './opening.ts';
import { wallClock } from './paced.ts';
import { summarise, type Summary } from './percentiles.ts';
import { arrivalsIn, watchTexts } from './watch-texts.ts';

/** Messages in each conversation. */
const TEXTS = 10;
const OPENINGS = 3;
const ARRIVALS = 20;
const PAUSE_MS = 200;

export type InboxFigures = {
  readonly conversations: number;
  readonly messages: number;
  /** Medians in milliseconds since the navigation began. */
  readonly opening: Opening;
  /** Milliseconds from the commit until the text is in the list, and in the log of the open conversation. */
  readonly commitToList: Summary;
  readonly commitToLog: Summary;
};

const bundleOfFilling = async (): Promise<string> => {
  const { code } = await bundle({
    entry: fileURLToPath(new URL('fill-inbox.ts', import.meta.url)),
    format: 'iife',
    notices: new ThirdPartyNotices(),
  });
  return code;
};

/** Runs in a page of the same origin that does not run the inbox. */
const fill = async (context: BrowserContext, server: ServerProcess, conversations: number): Promise<void> => {
  const code = await bundleOfFilling();
  const page = await context.newPage();
  await page.goto(`${server.url}/readyz`);
  const session = await context.newCDPSession(page);
  const expression = `${code}\nfillInbox(${String(conversations)}, ${String(TEXTS)})`;
  const { exceptionDetails } = await session.send('Runtime.evaluate', { expression, awaitPromise: true });
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  await page.close();
};

const median = (values: readonly number[]): number =>
  Math.round(values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN);

const measureOpening = async (context: BrowserContext, url: string): Promise<Opening> => {
  const times: Opening[] = [];
  while (times.length < OPENINGS) {
    const page = await context.newPage();
    times.push(await useInbox(page, url));
    await page.close();
  }
  const of = (name: keyof Opening): number => median(times.map((one) => one[name]));
  return { list: of('list'), typed: of('typed'), log: of('log') };
};

type Writer = { readonly client: ChatClient; readonly to: ConversationId };

/** One message after another, so that each finds a page at rest. */
const measureArrivals = async (page: Page, { client, to }: Writer, letter: string): Promise<Summary> => {
  const times: number[] = [];
  for (let i = 1; i <= ARRIVALS; i += 1) {
    const text = `${letter}-${String(i)}`;
    const sent = wallClock();
    await client.messages.send(to, text);
    const arrived = (await arrivalsIn(page, letter, i))[text] ?? Number.NaN;
    // Only an incoming message makes this page commit a row of a message.
    const committed = (await commitsIn(page)).find((at) => at > sent) ?? Number.NaN;
    times.push(arrived - committed);
    await page.waitForTimeout(PAUSE_MS);
  }
  return summarise(times);
};

export const measureInbox = async (
  server: ServerProcess,
  browser: Browser,
  conversations: number,
): Promise<InboxFigures> => {
  const context = await newPerson(browser);
  await context.addInitScript({ content: 'globalThis.__name = (value) => value;' });
  const first = await Owner.at(context, server.url);
  const to = conversationWith(await first.createInbox());
  const client = await openBot(server.url, 'Alice');
  await client.messages.send(to, 'hello');
  await first.openInbox(server.url);
  await first.conversations().filter({ hasText: 'hello' }).waitFor();
  await first.page.close();
  if (conversations > 1) await fill(context, server, conversations - 1);
  const opening = await measureOpening(context, server.url);
  await noteCommits(context);
  const owner = await Owner.at(context, server.url);
  await watchTexts(owner.page.getByRole('list', { name: 'Conversations' }));
  const commitToList = await measureArrivals(owner.page, { client, to }, 'l');
  await owner.openConversation(`l-${String(ARRIVALS)}`);
  await watchTexts(owner.log().locator());
  const commitToLog = await measureArrivals(owner.page, { client, to }, 'o');
  await client.close();
  await context.close();
  const messages = (conversations - 1) * TEXTS + 1;
  return { conversations, messages, opening, commitToList, commitToLog };
};

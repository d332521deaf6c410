/**
 * An owner who was away: all waiting messages, from opening the inbox until the last one is in the list and the
 * conversation is open at the first one, where reading begins.
 */
import { conversationWith } from '@cipherchat/core';
import type { Browser } from 'playwright-core';
import { newPerson } from '../e2e/support/browser.ts';
import { Owner } from '../e2e/support/owner.ts';
import type { ServerProcess } from '../e2e/support/server-process.ts';
import { openBot } from './headless-round.ts';
import { countInPages } from './page-counts.ts';
import { waitUntil, wallClock } from './paced.ts';
import type { BeginRecording, Recording } from './recording.ts';

export type Drain = { readonly messages: number; readonly seconds: number; readonly recording?: Recording };

/** With `record`, the time includes the cost of recording. */
export const measureDrain = async (
  server: ServerProcess,
  browser: Browser,
  messages: number,
  record?: BeginRecording,
): Promise<Drain> => {
  const context = await newPerson(browser);
  await context.addInitScript({ content: 'globalThis.__name = (value) => value;' });
  if (record !== undefined) await countInPages(context);
  const first = await Owner.at(context, server.url);
  const address = conversationWith(await first.createInbox());
  await first.page.close();
  const alice = await openBot(server.url, 'Alice');
  for (let i = 1; i <= messages; i += 1) await alice.messages.send(address, `d-${String(i)}`);
  const [oldest, last] = ['d-1', `d-${String(messages)}`];
  await waitUntil(async () => {
    const { items } = await alice.messages.transcript(address, 1);
    return items.some((item) => item.kind === 'text' && item.text === last && item.status === 'sent');
  }, 'The last message at the server');
  await alice.close();
  // Another page of the server in the same process, so that the recording begins before the inbox does.
  const owner = await Owner.at(context, `${server.url}/readyz`);
  const end = await record?.({ inbox: owner.page });
  const begin = wallClock();
  await owner.screen.open(server.url);
  const row = owner.conversations().filter({ hasText: last }).first();
  await row.waitFor({ timeout: 300_000 });
  await row.getByRole('link').first().click();
  await owner.log().message(oldest).waitFor({ timeout: 300_000 });
  const seconds = Math.round(wallClock() - begin) / 1000;
  const recording = await end?.();
  await context.close();
  return { messages, seconds, ...(recording && { recording }) };
};

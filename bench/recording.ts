/** Everything about one round besides the times on the screen: cores, threads, functions, counts. */
import type { Browser, Page } from 'playwright-core';
import type { ServerProcess } from '../e2e/support/server-process.ts';
import { readCpuTimes, usedBetween } from './cpu-times.ts';
import { countsOf, type PageCounts } from './page-counts.ts';
import { openSession, profilePage, type PageProfile } from './page-profile.ts';
import { traceBrowser, type Timeline } from './timeline.ts';

export type Recording = ReturnType<typeof usedBetween> & {
  readonly seconds: number;
  readonly timeline: Timeline;
  readonly pages: Readonly<Record<string, PageProfile & { readonly counts: PageCounts }>>;
};

type Pages = Readonly<Record<string, Page>>;

/** Call it when the pages are ready to be measured. Returns the function that ends the recording. */
export type BeginRecording = (pages: Pages) => Promise<() => Promise<Recording>>;

const BURN_MS = 100;

/** Chromium does not say which process a page is in. This finds the one that works when the page is made to work. */
const nameProcesses = async (
  browser: Browser,
  server: ServerProcess,
  pages: Pages,
): Promise<ReadonlyMap<number, string>> => {
  const session = await browser.newBrowserCDPSession();
  const read = async () => (await session.send('SystemInfo.getProcessInfo')).processInfo;
  const names = new Map<number, string>((await read()).map(({ id, type }) => [id, type]));
  for (const [name, page] of Object.entries(pages)) {
    const before = new Map((await read()).map(({ id, cpuTime }) => [id, cpuTime]));
    await page.evaluate((ms) => {
      for (const end = performance.now() + ms; performance.now() < end;);
    }, BURN_MS);
    const renderers = (await read()).filter(({ type }) => type === 'renderer');
    const used = renderers.map(({ id, cpuTime }) => ({ id, seconds: cpuTime - (before.get(id) ?? 0) }));
    const [busiest] = used.sort((a, b) => b.seconds - a.seconds);
    if (busiest !== undefined) names.set(busiest.id, name);
  }
  await session.detach();
  names.set(process.pid, 'bench');
  if (server.pid !== undefined) names.set(server.pid, 'server');
  return names;
};

export const recorder =
  (browser: Browser, server: ServerProcess): BeginRecording =>
  async (pages) => {
    const processes = await nameProcesses(browser, server, pages);
    const open = await Promise.all(
      Object.entries(pages).map(async ([name, page]) => ({ name, page, session: await openSession(page) })),
    );
    const ends = await Promise.all(open.map(({ session }) => profilePage(session)));
    const endTrace = await traceBrowser(browser);
    const [before, begun] = [readCpuTimes(processes), performance.now()];
    return async () => {
      const used = usedBetween(before, readCpuTimes(processes));
      const seconds = Math.round((performance.now() - begun) / 10) / 100;
      const timeline = await endTrace(processes);
      const found = await Promise.all(
        open.map(async ({ name, page }, i) => {
          const profile = await ends[i]?.();
          return profile === undefined ? [] : [[name, { ...profile, counts: await countsOf(page) }] as const];
        }),
      );
      return { seconds, ...used, timeline, pages: Object.fromEntries(found.flat()) };
    };
  };

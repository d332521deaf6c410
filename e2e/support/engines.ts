/** The engines that playwright drives: one interface, so one story serves both. */
import { firefox, type Browser, type BrowserContext } from 'playwright-core';
import { IS_NIGHTLY } from '../../scripts/checks/nightly-files.ts';
import { lookForFirefox } from '../../scripts/find-firefox.ts';
import { launchBrowser, openChromiumProfile, WITHOUT_MOTION } from './browser.ts';

export type StoryEngine = {
  readonly name: string;
  readonly launch: () => Promise<Browser>;
  /** Opens a profile on disk. */
  readonly openProfile: (directory: string) => Promise<BrowserContext>;
};

/** Driven by WebDriver BiDi. Answers the question for lasting storage, which no test could click. */
const FIREFOX = {
  channel: 'moz-firefox',
  firefoxUserPrefs: {
    'dom.storageManager.prompt.testing': true,
    'dom.storageManager.prompt.testing.allow': true,
  },
};

const firefoxAt = (executablePath: string, prefs: Readonly<Record<string, number>> = {}): StoryEngine => ({
  name: 'Firefox',
  launch: async () =>
    await firefox.launch({
      ...FIREFOX,
      executablePath,
      firefoxUserPrefs: { ...FIREFOX.firefoxUserPrefs, ...prefs },
    }),
  openProfile: async (directory) =>
    await firefox.launchPersistentContext(directory, {
      ...FIREFOX,
      executablePath,
      viewport: { width: 1280, height: 800 },
      ...WITHOUT_MOTION,
    }),
});

const firefoxPath = lookForFirefox();

/** What a visitor and an owner do every day is shown in each of them, by day and by night. */
export const CORE_ENGINES: readonly StoryEngine[] = [
  { name: 'Chromium', launch: launchBrowser, openProfile: openChromiumProfile },
  ...(firefoxPath === undefined ? [] : [firefoxAt(firefoxPath)]),
];

/** What concerns the page around the chat and rare things is shown in Firefox by night alone. */
export const STORY_ENGINES: readonly StoryEngine[] = IS_NIGHTLY ? CORE_ENGINES : CORE_ENGINES.slice(0, 1);

/** Firefox as a user sets it who blocks all cookies, which blocks all storage too. Empty where there is no Firefox. */
export const WITHOUT_COOKIES: readonly StoryEngine[] =
  firefoxPath === undefined ? [] : [firefoxAt(firefoxPath, { 'network.cookie.cookieBehavior': 2 })];

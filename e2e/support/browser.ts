/** Real Chromium, driven by playwright-core. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/find-chromium.ts';

/** The last one replaces playwright's own list, which switches the partitioning of storage off. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=MediaRouter,Translate',
];

/** A third of the time of a message goes into drawing its motion. */
export const WITHOUT_MOTION: BrowserContextOptions = { reducedMotion: 'reduce' };
export const WITH_MOTION: BrowserContextOptions = { reducedMotion: 'no-preference' };

export const launchBrowser = async (...extra: readonly string[]): Promise<Browser> =>
  await chromium.launch({ executablePath: findChromium(), args: [...FLAGS, ...extra] });

export const openChromiumProfile = async (directory: string): Promise<BrowserContext> =>
  await chromium.launchPersistentContext(directory, {
    executablePath: findChromium(),
    args: FLAGS,
    viewport: { width: 1280, height: 800 },
    ...WITHOUT_MOTION,
  });

/** A browser profile on disk: closing it and opening it again is coming back another day. */
export class Profile {
  readonly #directory = mkdtempSync(join(tmpdir(), 'cipherchat-profile-'));
  readonly #openAt: (directory: string) => Promise<BrowserContext>;

  constructor(openAt = openChromiumProfile) {
    this.#openAt = openAt;
  }

  async open(): Promise<BrowserContext> {
    return await this.#openAt(this.#directory);
  }

  remove(): void {
    rmSync(this.#directory, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** `settings`: what differs from the usual. */
export const newPerson = async (browser: Browser, settings: BrowserContextOptions = {}): Promise<BrowserContext> =>
  await browser.newContext({
    viewport: { width: 1280, height: 800 },
    permissions: [],
    ...WITHOUT_MOTION,
    ...settings,
  });

/** Whether the engine has ML-KEM-768 of its own, asked independently of the product. */
export const hasMlKem = async (page: Page): Promise<boolean> =>
  await page.evaluate(async () => {
    try {
      await crypto.subtle.generateKey('ML-KEM-768', false, ['encapsulateBits', 'decapsulateBits'] as never[]);
      return true;
    } catch {
      return false;
    }
  });

/** Collects what must never appear: uncaught errors, violations of the content policy, errors on the console. */
export const watchForTrouble = (page: Page): readonly string[] => {
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    const network =
      message.text().includes('Failed to load resource') || message.text().includes('WebSocket connection');
    if (message.type() === 'error' && !network) trouble.push(`console: ${message.text()}`);
  });
  return trouble;
};

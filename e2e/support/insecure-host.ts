/** A name that is this machine, and which a browser does not trust for that: its pages have no secure context. */
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';

export const INSECURE_HOST = 'shop.example';

export const launchWithInsecureHost = (): Promise<Browser> =>
  launchBrowser(`--host-resolver-rules=MAP ${INSECURE_HOST} 127.0.0.1`);

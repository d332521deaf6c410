/**
 * The one place that knows where a Chromium or Chrome may be. We download none: tests drive the browser that is
 * installed.
 */
import { chosenExecutable, lookForExecutable } from './executables.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'] as const;

const FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'] as const;

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
] as const;

export const NO_BROWSER =
  'No Chromium or Chrome was found: install one (Debian and Ubuntu: sudo apt-get install -y chromium) or set CHROME_PATH to its executable.';

/** Runs without a window, a sandbox (containers have none to give) and without talking to its maker. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of the browser; undefined where there is none. */
export const lookForChromium = (): string | undefined =>
  chosenExecutable('CHROME_PATH') ?? lookForExecutable(NAMES, FOLDERS, PLACES);

export const findChromium = (): string => {
  const found = lookForChromium();
  if (found === undefined) throw new Error(NO_BROWSER);
  return found;
};

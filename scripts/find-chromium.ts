/** The one place that knows where a Chromium or Chrome may be. We download none: tests drive the browser that is installed. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'] as const;

const PLACES = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/opt/google/chrome',
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

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const candidates = (): readonly string[] => {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const inFolders = [...folders, ...PLACES.slice(0, 4)].flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...inFolders, ...PLACES.slice(4)];
};

/** Path of the browser; undefined where there is none. A `CHROME_PATH` that points nowhere is an error, not a reason to look elsewhere. */
export const lookForChromium = (): string | undefined => {
  const chosen = process.env['CHROME_PATH'];
  if (chosen === undefined || chosen === '') return candidates().find(isExecutable);
  if (!isExecutable(chosen)) throw new Error(`CHROME_PATH points to ${chosen}, which is no executable file.`);
  return chosen;
};

export const findChromium = (): string => {
  const found = lookForChromium();
  if (found === undefined) throw new Error(NO_BROWSER);
  return found;
};

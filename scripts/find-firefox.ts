/** The one place that knows where a Firefox may be. */
import { chosenExecutable, lookForExecutable } from './executables.ts';

const NAMES = ['firefox-esr', 'firefox'] as const;

const FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/firefox'] as const;

const PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
] as const;

export const NO_FIREFOX =
  'No Firefox was found: install one (Debian: sudo apt-get install -y firefox-esr) or set FIREFOX_PATH to its executable.';

/** Path of the browser; undefined where there is none. */
export const lookForFirefox = (): string | undefined =>
  chosenExecutable('FIREFOX_PATH') ?? lookForExecutable(NAMES, FOLDERS, PLACES);

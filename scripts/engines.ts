/**
 * The browser engines that the stories run in: which are there, in which version, and what to install where one is not.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { lookForChromium, NO_BROWSER } from './find-chromium.ts';
import { lookForFirefox, NO_FIREFOX } from './find-firefox.ts';
import { lookForWebKit, NO_WEBKIT } from './find-webkit.ts';
import { startVirtualDisplay } from './virtual-display.ts';

export type Engine = {
  readonly name: 'Chromium' | 'Firefox' | 'WebKitGTK';
  /** Every story needs the first engine; a machine without the others runs the stories that it can. */
  readonly needed: 'always' | 'in CI';
  /** One sentence that says what to install. */
  readonly missing: string;
  /** What the program says of itself; undefined where it is not installed. */
  readonly version: () => Promise<string | undefined>;
};

const LIMIT_MS = 30_000;

const ask = async (program: string, environment: NodeJS.ProcessEnv = {}): Promise<string> => {
  const { stdout } = await promisify(execFile)(program, ['--version'], {
    env: { ...process.env, ...environment },
    timeout: LIMIT_MS,
  });
  return stdout.trim();
};

const askIfThere = async (program: string | undefined): Promise<string | undefined> =>
  program === undefined ? undefined : await ask(program);

/** Its browser says nothing without a screen. */
const askWebKit = async (): Promise<string | undefined> => {
  const programs = lookForWebKit();
  if (programs === undefined) return undefined;
  const display = await startVirtualDisplay(programs.display);
  try {
    return await ask(programs.browser, { DISPLAY: display.name });
  } finally {
    await display.stop();
  }
};

export const ENGINES: readonly Engine[] = [
  { name: 'Chromium', needed: 'always', missing: NO_BROWSER, version: () => askIfThere(lookForChromium()) },
  { name: 'Firefox', needed: 'in CI', missing: NO_FIREFOX, version: () => askIfThere(lookForFirefox()) },
  { name: 'WebKitGTK', needed: 'in CI', missing: NO_WEBKIT, version: askWebKit },
];

/**
 * Prints a line for each engine. A missing engine is an error in CI (`CI=true`), where no one reads the output.
 * Elsewhere it is a warning that says what is left out.
 */
export const announceEngines = async (engines = ENGINES): Promise<void> => {
  for (const { name, needed, missing, version } of engines) {
    const found = await version();
    if (found !== undefined) console.log(`engine ${name}: ${found}`);
    else if (needed === 'always' || process.env['CI'] === 'true') throw new Error(missing);
    else console.warn(`Stories in ${name} are left out. ${missing}`);
  }
};

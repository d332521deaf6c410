/** The one place that knows where WebKitGTK's driver, its small browser and the screen without a monitor may be. */
import { lookForExecutable } from './executables.ts';

export type WebKitPrograms = { readonly driver: string; readonly browser: string; readonly display: string };

const LIBRARIES = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec', '/usr/lib64', '/usr/lib'];
const VERSIONS = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'];

const BROWSERS = LIBRARIES.flatMap((library) => VERSIONS.map((version) => `${library}/${version}/MiniBrowser`));

export const NO_WEBKIT =
  'No WebKitGTK was found: install its driver and a virtual screen (Debian and Ubuntu: sudo apt-get install -y webkit2gtk-driver xvfb).';

/** Undefined where one of the three is missing. */
export const lookForWebKit = (): WebKitPrograms | undefined => {
  const driver = lookForExecutable(['WebKitWebDriver'], ['/usr/bin', '/usr/local/bin']);
  const display = lookForExecutable(['Xvfb'], ['/usr/bin', '/usr/local/bin']);
  const browser = lookForExecutable([], [], BROWSERS);
  return driver === undefined || display === undefined || browser === undefined
    ? undefined
    : { driver, browser, display };
};

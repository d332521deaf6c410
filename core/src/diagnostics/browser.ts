/** Engine and major version out of a user agent string; nothing else of it is kept. */
import type { BrowserEngine, Diagnostics } from '../base/diagnostics.ts';

const ENGINES: Readonly<Record<string, BrowserEngine>> = {
  Chrome: 'chromium',
  Firefox: 'firefox',
  'Node.js': 'node',
};

/** Chromium names AppleWebKit as well, so that is looked for last. `major` is 0 where the string does not say. */
export const browserOf = (userAgent: string): Diagnostics['browser'] => {
  const [, name = '', major = 0] =
    /(Chrome|Firefox|Node\.js)\/(\d{1,4})/u.exec(userAgent) ?? /(AppleWebKit)\/(\d{1,4})/u.exec(userAgent) ?? [];
  return { engine: ENGINES[name] ?? (name === '' ? 'other' : 'webkit'), major: Number(major) };
};

/**
 * A later build of the inbox, deployed behind a proxy: the same files under other hashed names, and a worker that lists
 * those.
 */
import type { Page } from 'playwright-core';
import type { AlteringProxy } from './altering-proxy.ts';

const HASHED = /(?<=assets\/|\.\/)(?<name>[a-z][a-z\d-]*)-(?<hash>[\w-]{8})(?=\.(?:js|css)\b)/gu;
const SHELL = /(?<="revision":")[0-9a-f]{32}(?=","url":"index\.html")/u;
const MARK = 'NEXT';

/** From now on, until the proxy is given others of its `alter` and `route`. */
export const deployNextBuild = (proxy: AlteringProxy): void => {
  const originals = new Map<string, string>();
  const rename = (name: string, hash: string): string => {
    const next = `${name}-${hash.slice(0, -MARK.length)}${MARK}`;
    originals.set(next, `${name}-${hash}`);
    return next;
  };
  proxy.alter = (_request, _body, answer, contentType) =>
    /html|javascript|css/u.test(contentType)
      ? Buffer.from(
          answer
            .toString()
            .replaceAll(HASHED, (_, name: string, hash: string) => rename(name, hash))
            .replace(SHELL, '0'.repeat(32)),
        )
      : undefined;
  proxy.route = (url) => url.replace(HASHED, (given) => originals.get(given) ?? given);
};

/** The builds that the hashed assets of this page are from: what it has loaded since it began. */
export const buildsOf = async (page: Page): Promise<readonly ('first' | 'next')[]> => {
  const urls = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  const hashed = urls.flatMap((url) => [...url.matchAll(HASHED)].map(([file]) => file));
  return [...new Set(hashed.map((file) => (file.endsWith(MARK) ? 'next' : 'first')))];
};

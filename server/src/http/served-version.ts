/** What `/version` says: the release, and which builds of inbox and widget this server hands out. Nothing else. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from '../auth/content-hash.ts';

export type ServedVersion = {
  readonly version: string;
  readonly inbox?: string;
  /** As in the script tag; those that were built with this release. */
  readonly widget?: readonly string[];
};

type Builds = { readonly pwaDir: string | undefined; readonly widgetDir: string | undefined };

const BUILD = /^[0-9a-f]{16}$/u;

/** The page and the worker name every other file of the inbox by its hash. */
const INBOX_ROOTS = ['index.html', 'service-worker.js'];

const inboxHash = (directory: string): string =>
  contentHash(
    INBOX_ROOTS.map((name) => join(directory, name))
      .filter((path) => existsSync(path))
      .map((path) => readFileSync(path)),
  );

const buildsIn = (directory: string): readonly string[] =>
  readdirSync(directory)
    .filter((name) => BUILD.test(name))
    .toSorted();

export const servedVersion = (version: string, { pwaDir, widgetDir }: Builds): ServedVersion => {
  const widget = widgetDir === undefined ? undefined : join(widgetDir, 'w');
  return {
    version,
    ...(pwaDir !== undefined && existsSync(join(pwaDir, 'index.html')) ? { inbox: inboxHash(pwaDir) } : {}),
    ...(widget !== undefined && existsSync(widget) ? { widget: buildsIn(widget) } : {}),
  };
};

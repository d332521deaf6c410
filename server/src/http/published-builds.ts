/**
 * Which build of the widget a page should load, and which no page should run any more. Both come from `manifest.json`
 * next to the builds, as the build wrote it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Express, RequestHandler } from 'express';
import * as v from 'valibot';
import { ServiceError } from '../services/service-error.ts';
import { allowAnyOrigin } from './middleware/allow-any-origin.ts';
import { readOnly } from './middleware/read-only.ts';

const Build = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/u));

const Manifest = v.object({
  build: Build,
  loader: v.object({
    file: v.pipe(v.string(), v.regex(/^[a-z-]+\.js$/u)),
    integrity: v.pipe(v.string(), v.regex(/^sha384-[A-Za-z0-9+/]{64}$/u)),
  }),
  // A build from before there were withdrawn ones names none.
  withdrawn: v.optional(v.array(Build), []),
});

export type PublishedBuilds = {
  /** `tag` has `ADDRESS` in the place of the owner's address. Undefined: there is none, or it was withdrawn. */
  readonly current: { readonly build: string; readonly integrity: string; readonly tag: string } | undefined;
  /** Ascending, each once. */
  readonly withdrawn: readonly string[];
};

type Given = {
  readonly publicOrigin: string;
  readonly widgetDir: string | undefined;
  /** By this operator, besides those of the release. */
  readonly withdrawnBuilds: readonly string[];
};

const readManifest = (directory: string): v.InferOutput<typeof Manifest> | undefined => {
  const file = join(directory, 'manifest.json');
  if (!existsSync(file)) return undefined;
  try {
    return v.parse(Manifest, JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    // Without its list, pages would go on running a build that was withdrawn.
    throw new Error(`${file} is not what the build of the widget wrote: install or build it again.`, { cause });
  }
};

const tagOf = (url: string, integrity: string): string =>
  [
    `<script async src="${url}"`,
    `  integrity="${integrity}"`,
    '  crossorigin="anonymous"',
    '  data-owner="ADDRESS"></script>',
  ].join('\n');

export const publishedBuilds = ({ publicOrigin, widgetDir, withdrawnBuilds }: Given): PublishedBuilds => {
  const manifest = widgetDir === undefined ? undefined : readManifest(widgetDir);
  const withdrawn = [...new Set([...withdrawnBuilds, ...(manifest?.withdrawn ?? [])])].sort();
  if (manifest === undefined || withdrawn.includes(manifest.build)) return { current: undefined, withdrawn };
  const { build, loader } = manifest;
  const { integrity } = loader;
  return {
    current: { build, integrity, tag: tagOf(`${publicOrigin}/w/${build}/${loader.file}`, integrity) },
    withdrawn,
  };
};

/** Short, because it is how long a page can go on with a build after it was withdrawn. */
const BRIEFLY = 'public, max-age=300';

/** `/w/current.json` and `/w/withdrawn.json`, for every page and every script. */
export const serveBuildLists = (app: Express, api: RequestHandler, published: PublishedBuilds): void => {
  const readable = (path: string, body: object | undefined): void => {
    const answer: RequestHandler = (_, response) => {
      response.locals['route'] = path;
      if (body === undefined) throw new ServiceError('not-found');
      response.set('Cache-Control', BRIEFLY).json(body);
    };
    app.route(path).all(api, allowAnyOrigin('GET, HEAD'), readOnly).get(answer);
  };
  readable('/w/current.json', published.current);
  readable('/w/withdrawn.json', { builds: published.withdrawn });
};

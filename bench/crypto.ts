/**
 * What the cryptography costs in Chromium, next to two other protocols in the same page:
 * `npm run bench:crypto -- --json FILE`. Ratios of one run can be compared between machines; the times cannot.
 */
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { launchBrowser } from '../e2e/support/browser.ts';
import { ROOT } from '../scripts/root.ts';
import { installAnchors } from './crypto/install-anchors.ts';

/** A secure origin, which no server stands behind. Isolated, so that its clock counts in 5 microseconds. */
const PAGE = 'https://bench.example/';
const HEADERS = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

type Milliseconds = Readonly<Record<string, number>>;
type Measured = { readonly mlKem: string; readonly milliseconds: Milliseconds; readonly waiting: number };

const bundle = async (root: string, entry: string): Promise<string> => {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['source', 'module', 'browser', 'production'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: join(root, entry), formats: ['iife'], name: 'bundle' },
    },
  });
  const [first] = (Array.isArray(built) ? built : [built]) as readonly Rolldown.RolldownOutput[];
  const chunk = first?.output[0];
  if (chunk?.type !== 'chunk') throw new Error(`Nothing came of ${entry}.`);
  return chunk.code;
};

const openPage = async (page: Page): Promise<void> => {
  await page.route(PAGE, (route) =>
    route.fulfill({ headers: HEADERS, contentType: 'text/html', body: '<!doctype html>' }),
  );
  await page.goto(PAGE);
  await page.addScriptTag({ content: await bundle(installAnchors(), 'index.js') });
  await page.addScriptTag({ content: await bundle(join(ROOT, 'bench'), 'crypto/page.ts') });
};

const ratiosOf = (of: Milliseconds) => {
  const ratio = (own: string, other: string): number => Number(((of[own] ?? NaN) / (of[other] ?? NaN)).toFixed(4));
  return {
    sealOpenVsLibsignal: ratio('own.sealOpen', 'libsignal.sealOpen'),
    sealOpenVsTsMls: ratio('own.sealOpen', 'tsMls.sealOpen'),
    alternateVsTsMls: ratio('own.alternate', 'tsMls.alternate'),
    setupVsLibsignal: ratio('own.setUp', 'libsignal.setUp'),
    setupVsTsMls: ratio('own.setUp', 'tsMls.setUp'),
    sealOpenVsWithoutEpochs: ratio('own.sealOpen', 'own.sealOpenWithoutEpochs'),
    alternateVsWithoutEpochs: ratio('own.alternate', 'own.alternateWithoutEpochs'),
  };
};

const { values } = parseArgs({ options: { json: { type: 'string' }, rounds: { type: 'string', default: '400' } } });
/** npm changes into this folder, but a relative name is meant from the folder where npm was called. */
const file = values.json === undefined ? undefined : resolve(process.env['INIT_CWD'] ?? '.', values.json);
if (file !== undefined) closeSync(openSync(file, 'a'));

const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  await openPage(page);
  const measured = await page.evaluate<Measured>(`measureCrypto(${String(Number(values.rounds))})`);
  const milliseconds = Object.fromEntries(
    Object.entries(measured.milliseconds).map(([name, ms]) => [name, Number(ms.toFixed(4))]),
  );
  const figures = {
    browser: browser.version(),
    mlKem: measured.mlKem,
    rounds: Number(values.rounds),
    ratios: ratiosOf(measured.milliseconds),
    drainMsPerMessage: Number(((milliseconds['.drain'] ?? NaN) / measured.waiting).toFixed(4)),
    milliseconds,
  };
  console.log(JSON.stringify(figures, undefined, 2));
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(figures, undefined, 2)}\n`);
} finally {
  await browser.close();
}

import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from './root.ts';
import { BANNER, NOTICES_FILE, packagesOf, ThirdPartyNotices } from './third-party-notices.ts';

const project = realpathSync(mkdtempSync(join(tmpdir(), 'cipherchat-notices-')));

const write = (name: string, content: string | object): void => {
  mkdirSync(dirname(join(project, name)), { recursive: true });
  writeFileSync(join(project, name), typeof content === 'string' ? content : JSON.stringify(content));
};

const manifest = (name: string, more: object = {}): object => ({ name, version: '1.2.3', main: 'index.js', ...more });

write('package.json', { name: 'shop', private: true });
write('node_modules/zebra/package.json', manifest('zebra', { license: 'MIT' }));
write('node_modules/zebra/LICENSE', 'Zebra licence\r\nof two lines');
write('node_modules/zebra/index.js', 'export const zebra = () => document.title;');
write('node_modules/@a/lamb/package.json', manifest('@a/lamb', { license: 'Apache-2.0', main: 'esm/index.js' }));
write('node_modules/@a/lamb/LICENSE.md', 'Lamb licence');
write('node_modules/@a/lamb/esm/package.json', { name: '@a/lamb', version: '1.2.3', type: 'module' });
write('node_modules/@a/lamb/esm/index.js', 'export const lamb = () => document.body;');
write('node_modules/moth/package.json', manifest('moth', { license: 'MIT', sideEffects: false }));
write('node_modules/moth/LICENSE', 'Moth licence');
write('node_modules/moth/index.js', 'export const moth = 1;');
write('node_modules/bare/package.json', manifest('bare', { license: 'MIT' }));
write('node_modules/bare/index.js', 'export const bare = () => document.head;');

/** Bundles a script that has the given lines, and gives back the code and the notices. */
const bundleOf = async (...lines: readonly string[]): Promise<{ readonly code: string; readonly text: string }> => {
  write('main.js', lines.join('\n'));
  const notices = new ThirdPartyNotices();
  const result = await build({
    root: project,
    configFile: false,
    logLevel: 'silent',
    plugins: [notices.collectors()],
    build: { write: false, lib: { entry: join(project, 'main.js'), formats: ['es'], fileName: 'main' } },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []));
  const code = outputs.map((output) => (output.type === 'chunk' ? output.code : '')).join('');
  return { code, text: notices.text() };
};

describe('Third-party notices', () => {
  afterAll(() => rmSync(project, { recursive: true }));

  it('name every package in the bundle with the text of its licence, in order, and none that was dropped', async () => {
    const { code, text } = await bundleOf(
      "import { zebra } from 'zebra';",
      "import { lamb } from '@a/lamb';",
      "import { moth } from 'moth';",
      'console.log(zebra(), lamb());',
      'export const none = false && moth;',
    );
    const rule = '-'.repeat(80);
    expect(text.split(`\n\n${rule}\n\n`)).toEqual([
      'This bundle contains code of the following packages.',
      '@a/lamb 1.2.3 (Apache-2.0)\n\nLamb licence',
      'zebra 1.2.3 (MIT)\n\nZebra licence\nof two lines\n',
    ]);
    expect(code.startsWith(BANNER)).toBe(true);
  });

  it('stop the build for a package without a licence text', async () => {
    await expect(bundleOf("import { bare } from 'bare';", 'console.log(bare());')).rejects.toThrow(
      'bare 1.2.3 has no licence text',
    );
  });

  it('say so where there is nothing of others', async () => {
    const { code, text } = await bundleOf("console.log('ours');");
    expect(text).toBe('This bundle contains no third-party code.\n');
    expect(code).not.toContain(BANNER.trim());
  });

  it('find the package of a module by the innermost folder', () => {
    const ids = ['/a/node_modules/b/c.js', '/a/node_modules/b/node_modules/@d/e/f/g.js', '/a/src/h.js', '\0virtual'];
    expect([...packagesOf(ids)]).toEqual([
      ['b', '/a/node_modules/b'],
      ['@d/e', '/a/node_modules/b/node_modules/@d/e'],
    ]);
  });
});

describe('The notices of the built inbox', () => {
  const built = (name: string): string => readFileSync(join(ROOT, 'pwa/dist', name), 'utf8');

  it('name the packages of the page and of the service worker', () => {
    const titles = built(NOTICES_FILE).match(/(?<=-\n\n)\S+(?= \d)/gu) ?? [];
    for (const name of ['lit-html', 'dexie', 'valibot', 'workbox-precaching', 'workbox-routing']) {
      expect(titles).toContain(name);
    }
    expect(titles).toEqual(titles.toSorted());
    expect(built('service-worker.js').startsWith(BANNER)).toBe(true);
  });
});

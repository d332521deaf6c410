/**
 * The folder that is installed on a server: built server, inbox and builds of the widget, and a lock file that names
 * what the server needs and nothing else. The npm package `@cipherchat/server` has the same layout.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../root.ts';
import { dependencyNotices } from './dependency-notices.ts';

type Manifest = {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly engines?: object;
  readonly allowScripts?: object;
};

type LockEntry = { readonly version?: string; readonly integrity?: string };
type Lock = { readonly packages: Readonly<Record<string, LockEntry>> };

/** Built files that a server runs or serves, and documents that belong next to them. */
export const CONTENTS = [
  'server/dist',
  'server/README.md',
  'pwa/dist',
  'widget/dist/w',
  'widget/dist/manifest.json',
  'deploy',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'docs',
] as const;

const COMMAND = `#!/usr/bin/env node\nimport '../server/dist/main.js';\n`;

const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

const writeJson = (path: string, value: object): void => {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
};

const nameIn = (place: string): string => place.split('node_modules/').at(-1) ?? '';

/** npm may choose other versions where a lock file does not fit: then nothing is released. */
const refuseOtherVersions = (pruned: Lock, whole: Lock): void => {
  const known = new Set(
    Object.entries(whole.packages).map(([place, { version, integrity }]) =>
      [nameIn(place), version, integrity].join(' '),
    ),
  );
  const strange = Object.entries(pruned.packages)
    .filter(([place]) => place !== '')
    .map(([place, { version, integrity }]) => [nameIn(place), version, integrity].join(' '))
    .filter((one) => !known.has(one));
  if (strange.length > 0) throw new Error(`These are not in the repository's lock file:\n${strange.join('\n')}`);
};

const writeLock = (folder: string): void => {
  const file = join(folder, 'package-lock.json');
  cpSync(join(ROOT, 'package-lock.json'), file);
  cpSync(join(ROOT, '.npmrc'), join(folder, '.npmrc'));
  execFileSync('npm', ['install', '--package-lock-only', '--ignore-scripts', '--prefer-offline', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  refuseOtherVersions(read<Lock>(file), read<Lock>(join(ROOT, 'package-lock.json')));
};

/** Fills `folder`, which must not exist. `manifest`: the signed release manifest, if there is one. */
export const stageServer = (folder: string, manifest: Uint8Array | undefined): void => {
  mkdirSync(folder, { recursive: true });
  for (const path of CONTENTS) {
    const from = join(ROOT, path);
    if (!existsSync(from)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(from, join(folder, path), { recursive: true });
  }
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/cipherchat-server.js'), COMMAND);
  chmodSync(join(folder, 'bin/cipherchat-server.js'), 0o755);
  if (manifest !== undefined) writeFileSync(join(folder, 'cipherchat-release'), manifest);
  const root = read<Manifest>(join(ROOT, 'package.json'));
  const server = read<Manifest>(join(ROOT, 'server/package.json'));
  const scripts = Object.entries(root.allowScripts ?? {}).filter(([name]) => name in server.dependencies);
  writeJson(join(folder, 'package.json'), {
    name: '@cipherchat/server',
    version: server.version,
    description: 'End-to-end encrypted chat for any website: server, inbox and builds of the widget.',
    license: 'Apache-2.0',
    type: 'module',
    bin: { 'cipherchat-server': 'bin/cipherchat-server.js' },
    engines: root.engines,
    // The workspace's own packages are built in.
    dependencies: Object.fromEntries(
      Object.entries(server.dependencies).filter(([name]) => !name.startsWith('@cipherchat/')),
    ),
    allowScripts: Object.fromEntries(scripts),
  });
  writeLock(folder);
  writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), dependencyNotices(join(folder, 'package-lock.json')));
};

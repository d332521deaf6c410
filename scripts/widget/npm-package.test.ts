/**
 * What a developer gets who installs the package: compiled and run as a stranger would, without the `source` condition.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../root.ts';

const project = mkdtempSync(join(tmpdir(), 'cipherchat-consumer-'));
const installed = mkdtempSync(join(tmpdir(), 'cipherchat-installed-'));

const run = (file: string, ...args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { cwd: project, encoding: 'utf8' });
  return status === 0 ? stdout : `exit ${status ?? 'none'}: ${stdout}${stderr}`;
};

type Manifest = {
  readonly version: string;
  readonly private?: boolean;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
};

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as Manifest;

/** Packages that the built modules and their declarations name. */
const importedPackages = (): ReadonlySet<string> => {
  const built = join(ROOT, 'widget/dist/npm');
  const files = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:js|ts)$/u.test(name));
  const imported = files.flatMap((name) => ts.preProcessFile(readFileSync(join(built, name), 'utf8')).importedFiles);
  const names = imported.flatMap(({ fileName }) => /^(?:@[^/]+\/)?[^./][^/]*/u.exec(fileName) ?? []);
  return new Set(names);
};

describe('The npm package', () => {
  beforeAll(() => {
    mkdirSync(join(project, 'node_modules'));
    symlinkSync(join(ROOT, 'node_modules/@types'), join(project, 'node_modules/@types'), 'dir');
    for (const name of ['lit', 'dexie', 'valibot', 'socket.io-client']) {
      symlinkSync(join(ROOT, 'node_modules', name), join(project, 'node_modules', name), 'dir');
    }
    mkdirSync(join(project, 'node_modules/@cipherchat'));
    symlinkSync(join(ROOT, 'widget'), join(project, 'node_modules/@cipherchat/widget'), 'dir');
    writeFileSync(join(project, 'package.json'), '{ "type": "module", "private": true }');
  });
  afterAll(() => {
    for (const folder of [project, installed]) rmSync(folder, { recursive: true });
  });

  it.each([
    ['bundler', 'typescript/bin/tsc'],
    ['nodenext', '@typescript/native-preview/bin/tsgo'],
  ])('has declarations that a strict compiler follows (%s, %s)', (resolution, compiler) => {
    const lines = ['', '/client', '/ui'].map(
      (door, at) => `import * as door${at} from '@cipherchat/widget${door}';\nvoid door${at};\n`,
    );
    writeFileSync(join(project, 'consumer.ts'), lines.join(''));
    const module = resolution === 'bundler' ? 'esnext' : 'nodenext';
    const flags = ['--strict', '--noEmit', '--target', 'es2023', '--lib', 'es2023,dom,dom.iterable', '--types', 'node'];
    const output = run(
      join(ROOT, 'node_modules', compiler),
      ...flags,
      '--module',
      module,
      '--moduleResolution',
      resolution,
      'consumer.ts',
    );
    expect(output).toBe('');
  });

  it('asks for the packages that it imports, and for none that is not published', () => {
    const { dependencies, peerDependencies } = manifestOf('widget');
    const wanted = [...Object.keys(dependencies), ...Object.keys(peerDependencies)];
    expect([...importedPackages()].sort()).toEqual(wanted.map((name) => name.replace('@types/', '')).sort());
    expect(wanted.filter((name) => manifestOf(join('node_modules', name)).private === true)).toEqual([]);
  });

  it('leaves the choice of fixes and features of its dependencies to the installer', () => {
    const { dependencies } = manifestOf('widget');
    const ranges = Object.fromEntries(
      Object.keys(dependencies).map((name) => [name, `^${manifestOf(join('node_modules', name)).version}`]),
    );
    expect(dependencies).toEqual(ranges);
  });

  it('can be packed and installed: npm finds every file and every dependency in its range', () => {
    const npm = (...args: readonly string[]): string => {
      const shell = process.platform === 'win32';
      const { status, stdout, stderr } = spawnSync('npm', args, { cwd: installed, encoding: 'utf8', shell });
      return status === 0 ? stdout : `exit ${status ?? 'none'}: ${stdout}${stderr}`;
    };
    npm('pack', '--ignore-scripts', '--silent', join(ROOT, 'widget'));
    const target = join(installed, 'node_modules/@cipherchat/widget');
    mkdirSync(target, { recursive: true });
    const [archive = 'none'] = readdirSync(installed).filter((name) => name.endsWith('.tgz'));
    spawnSync('tar', ['-xzf', join(installed, archive), '--strip-components=1', '-C', target]);
    for (const name of Object.keys(manifestOf('widget').dependencies)) {
      const link = join(installed, 'node_modules', name);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(join(ROOT, 'node_modules', name), link, 'dir');
    }
    const dependencies = { '@cipherchat/widget': '*' };
    writeFileSync(join(installed, 'package.json'), JSON.stringify({ private: true, dependencies }));
    expect(npm('ls', '@cipherchat/widget', ...Object.keys(manifestOf('widget').dependencies))).not.toContain('exit');
    const { exports } = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8')) as {
      exports: Record<string, string | { types: string; default: string }>;
    };
    const files = Object.values(exports).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : [entry.types, entry.default],
    );
    expect(files.filter((file) => !existsSync(join(target, file)))).toEqual([]);
  });

  it('has a headless client that Node loads without a DOM', () => {
    writeFileSync(
      join(project, 'consumer.mjs'),
      "console.log(Object.keys(await import('@cipherchat/widget/client')).length > 0);\n",
    );
    expect(run('consumer.mjs')).toBe('true\n');
  });

  it('loads where the browser refuses a BroadcastChannel, and leaves the page its own', () => {
    const lines = [
      "globalThis.BroadcastChannel = class Refusing { constructor() { throw new Error('SecurityError'); } };",
      "const client = await import('@cipherchat/widget/client');",
      'console.log(Object.keys(client).length > 0, BroadcastChannel.name);',
    ];
    writeFileSync(join(project, 'refused-channel.mjs'), lines.join('\n'));
    expect(run('refused-channel.mjs')).toBe('true Refusing\n');
  });
});

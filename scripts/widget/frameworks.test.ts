/**
 * The types for templates of React, Vue and Svelte, judged by the compilers of these frameworks. The good ones are
 * those of the README.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../root.ts';
import { fencedBlocks } from '../snippets/fenced-blocks.ts';

const project = mkdtempSync(join(tmpdir(), 'cipherchat-frameworks-'));

const README = fencedBlocks(readFileSync(join(ROOT, 'widget/README.md'), 'utf8'));

/**
 * The template of the README, and the same with an owner that is a number, an unknown theme, and an event that does not
 * exist.
 */
const write = (language: string, faults: (code: string) => string): void => {
  const code = README.find((block) => block.language === language)?.code ?? '';
  writeFileSync(join(project, `Good.${language}`), code);
  writeFileSync(join(project, `Bad.${language}`), faults(code));
};

const run = (tool: string, ...args: readonly string[]): string => {
  const command = join(ROOT, 'node_modules', tool);
  const { stdout, stderr } = spawnSync(process.execPath, [command, ...args], { cwd: project, encoding: 'utf8' });
  return stdout + stderr;
};

const OPTIONS = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: 'esnext',
  module: 'esnext',
  moduleResolution: 'bundler',
  lib: ['esnext', 'dom', 'dom.iterable'],
  jsx: 'react-jsx',
  types: [],
};

const configure = (language: string): string => {
  const name = `tsconfig.${language}.json`;
  const config = {
    compilerOptions: OPTIONS,
    vueCompilerOptions: { strictTemplates: true },
    include: [`*.${language}`],
  };
  writeFileSync(join(project, name), JSON.stringify(config));
  return name;
};

describe('The types for templates', () => {
  beforeAll(() => {
    for (const scope of ['', '@cipherchat']) mkdirSync(join(project, 'node_modules', scope), { recursive: true });
    for (const name of ['@types', 'vue', 'svelte', 'lit']) {
      symlinkSync(join(ROOT, 'node_modules', name), join(project, 'node_modules', name), 'dir');
    }
    symlinkSync(join(ROOT, 'widget'), join(project, 'node_modules/@cipherchat/widget'), 'dir');
    writeFileSync(join(project, 'package.json'), '{ "type": "module", "private": true }');
  });
  afterAll(() => rmSync(project, { recursive: true }));

  it('of React accept what is right and nothing else', () => {
    write('tsx', (code) => code.replace(/owner="[^"]*"/u, 'owner={7}').replace('event.unread', 'event.count'));
    const output = run('typescript/bin/tsc', '-p', configure('tsx'));
    expect(output.match(/^\S+\.tsx\(.*$/gmu)).toEqual([
      expect.stringMatching(/^Bad\.tsx.*'number' is not assignable to type 'string'/u),
      expect.stringMatching(/^Bad\.tsx.*'count' does not exist on type 'UnreadEvent'/u),
    ]);
  });

  it('of Vue accept what is right and nothing else', () => {
    write('vue', (code) => code.replace(/ owner="[^"]*"/u, ' :owner="7"').replace('event.unread', 'event.count'));
    const output = run('vue-tsc/bin/vue-tsc.js', '-p', configure('vue'));
    expect(output.match(/^\S+\.vue\(.*$/gmu)).toEqual([
      expect.stringMatching(/^Bad\.vue.*'number' is not assignable to type 'string'/u),
      expect.stringMatching(/^Bad\.vue.*'count' does not exist on type 'UnreadEvent'/u),
    ]);
  });

  it('of Svelte accept what is right and nothing else', () => {
    write('svelte', (code) => code.replace(/ owner="[^"]*"/u, ' owner={7}').replace('event.unread', 'event.count'));
    const args = ['--tsconfig', configure('svelte'), '--output', 'machine'];
    const output = run('svelte-check/bin/svelte-check', ...args);
    expect(output.match(/(?<=(?:ERROR|WARNING) ").*$/gmu)).toEqual([
      expect.stringMatching(/^Bad\.svelte.*'number' is not assignable to type 'string'/u),
      expect.stringMatching(/^Bad\.svelte.*'count' does not exist on type 'UnreadEvent'/u),
    ]);
  });
});

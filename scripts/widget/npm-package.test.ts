/** What a developer gets who installs the package: compiled and run as a stranger would, without the `source` condition. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../root.ts';

const project = mkdtempSync(join(tmpdir(), 'cipherchat-consumer-'));

const run = (file: string, ...args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { cwd: project, encoding: 'utf8' });
  return status === 0 ? stdout : `exit ${status ?? 'none'}: ${stdout}${stderr}`;
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
  afterAll(() => rmSync(project, { recursive: true }));

  it.each(['bundler', 'nodenext'])('has declarations that a strict compiler follows (%s)', (resolution) => {
    const lines = ['', '/client', '/ui'].map(
      (door, at) => `import * as door${at} from '@cipherchat/widget${door}';\nvoid door${at};\n`,
    );
    writeFileSync(join(project, 'consumer.ts'), lines.join(''));
    const module = resolution === 'bundler' ? 'esnext' : 'nodenext';
    const flags = ['--strict', '--noEmit', '--target', 'es2023', '--lib', 'es2023,dom,dom.iterable', '--types', 'node'];
    const output = run(
      join(ROOT, 'node_modules/typescript/bin/tsc'),
      ...flags,
      '--module',
      module,
      '--moduleResolution',
      resolution,
      'consumer.ts',
    );
    expect(output).toBe('');
  });

  it('has a headless client that Node loads without a DOM', () => {
    writeFileSync(
      join(project, 'consumer.mjs'),
      "console.log(Object.keys(await import('@cipherchat/widget/client')).length > 0);\n",
    );
    expect(run('consumer.mjs')).toBe('true\n');
  });
});

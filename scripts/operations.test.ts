/** docs/operations.md for someone who has the archive alone: what it names is in there, and fits together. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTENTS } from './release/server-package.ts';
import { ROOT } from './root.ts';
import { fencedBlocks } from './snippets/fenced-blocks.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const DOCUMENT = read('docs/operations.md');
const SHELL = fencedBlocks(DOCUMENT)
  .filter(({ language }) => language === 'sh')
  .map(({ code }) => code)
  .join('\n');

/** These parts begin with a clone of the repository, and say so. */
const OF_A_CLONE = /^(?:k8s|server\/src)(?:\/|$)/u;

const isReleased = (path: string): boolean => CONTENTS.some((one) => path === one || path.startsWith(`${one}/`));

const linked = (document: string): readonly string[] =>
  [...read(document).matchAll(/\]\((?!https?:)([^)#\s]+)/gu)].map(([, path = '']) =>
    normalize(join(document, '..', path)),
  );

/** What a file of `deploy/systemd` gives the server, by name. */
const settings = (text: string, mark: RegExp): Readonly<Record<string, string>> =>
  Object.fromEntries([...text.matchAll(mark)].map(([, name = '', value = '']) => [name, value]));

describe('docs/operations.md', () => {
  it('leads from the archive only to files that are in it', () => {
    const paths = ['docs/operations.md', 'server/README.md'].flatMap(linked).filter((path) => !OF_A_CLONE.test(path));
    expect(paths).toContain('server/README.md');
    expect(paths.filter((path) => !isReleased(path) || !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('installs files that are there', () => {
    const paths = [...SHELL.matchAll(/\bdeploy\/[\w./-]+/gu)].map(([path]) => path);
    expect(paths.length).toBeGreaterThanOrEqual(5);
    expect(paths.filter((path) => !isReleased(path) || !statSync(join(ROOT, path)).isFile())).toEqual([]);
  });

  it('names commands that there are', () => {
    const source = read('server/src/commands/command-line.ts');
    const known = [...source.matchAll(/add\(\s*root,\s*'([a-z][a-z-]*)/gu)].map(([, name]) => name);
    const named = [...DOCUMENT.matchAll(/(?<![/-])cipherchat-server ([a-z][a-z-]+)/gu)].map(([, name]) => name);
    expect(new Set(named).size).toBeGreaterThanOrEqual(6);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('runs commands as the service runs: the same user, settings and program', () => {
    const service = read('deploy/systemd/cipherchat.service');
    const command = read('deploy/systemd/cipherchat-server').replaceAll('\\\n', ' ');
    const [, given = ''] = /^Environment=(.*)$/mu.exec(service) ?? [];
    const ofService = settings(given, /(\w+)=(\S+)/gu);
    expect(Object.keys(ofService)).toContain('DATA_DIR');
    expect(settings(command, /--setenv=(\w+)=(\S+)/gu)).toEqual(ofService);
    for (const name of ['User', 'Group', 'EnvironmentFile', 'UMask', 'ExecStart']) {
      const [, value = ''] = new RegExp(`^${name}=(.*)$`, 'mu').exec(service) ?? [];
      const option = { User: '--uid=', Group: '--gid=', ExecStart: '' }[name] ?? `--property=${name}=`;
      expect(command).toContain(` ${option}${value} `);
    }
  });
});

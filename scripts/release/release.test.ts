/** Parts of `npm run release` that need no build: the whole is made twice in the nightly run. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { archive } from './archive.ts';
import { changesOf } from './changes.ts';
import { makeReleaseKey, publicBytes, readReleaseKey } from './release-key.ts';
import { inboxFiles, widgetBuilds } from './release-files.ts';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'cipherchat-release-'));
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

const write = (path: string, text: string, mode = 0o644): void => {
  const file = join(directory, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text, { mode });
};

describe('an archive', () => {
  const date = Date.UTC(2026, 10, 30);

  test('has the same bytes whoever checked the files out, in which order and when', async () => {
    write('a/one/b.txt', 'b');
    write('a/one/bin/run.js', 'run', 0o755);
    write('a/one/a/c.txt', 'c');
    write('b/one/a/c.txt', 'c', 0o600);
    write('b/one/bin/run.js', 'run', 0o700);
    write('b/one/b.txt', 'b', 0o664);
    utimesSync(join(directory, 'b/one/b.txt'), 1, 1);
    const packed = [];
    for (const folder of ['a', 'b']) {
      const file = join(directory, `${folder}.tar.gz`);
      await archive(join(directory, folder), 'one', file, date);
      packed.push(readFileSync(file));
    }
    expect(packed[0]?.equals(packed[1] ?? Buffer.alloc(0))).toBe(true);
  });

  test('differs with one byte of one file, and names every file below its name', async () => {
    write('a/one/b.txt', 'b');
    write('a/one/deep/er/c.txt', 'c');
    const file = join(directory, 'one.tar.gz');
    await archive(join(directory, 'a'), 'one', file, date);
    const before = readFileSync(file);
    const text = gunzipSync(before).toString('latin1');
    expect(text).toContain('one/b.txt');
    expect(text).toContain('one/deep/er/c.txt');
    write('a/one/b.txt', 'x');
    await archive(join(directory, 'a'), 'one', file, date);
    expect(readFileSync(file).equals(before)).toBe(false);
  });
});

describe('the changes of a version', () => {
  const changelog = '# Changelog\n\n## [Unreleased]\n\n- new\n\n## [1.2.0] - 2026-11-30\n\n- old\n';

  test('are those below its heading', () => {
    expect(changesOf('1.2.0', changelog)).toBe('- old\n');
  });

  test('are those that have no version yet, before it is dated', () => {
    expect(changesOf('1.3.0', changelog)).toBe('- new\n');
  });

  test('have to be there', () => {
    expect(() => changesOf('1.3.0', '# Changelog\n')).toThrow('CHANGELOG.md has no part for 1.3.0.');
  });
});

describe('a release key', () => {
  test('is for its owner alone, and does not take the place of another', () => {
    const file = join(directory, 'key.pem');
    const made = makeReleaseKey(file);
    expect(publicBytes(readReleaseKey(file))).toEqual(made);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(() => makeReleaseKey(file)).toThrow('EEXIST');
  });
});

describe('the files of a release', () => {
  test('are what is served, without the compressed copies, in the order of their bytes', () => {
    write('inbox/index.html', 'page');
    write('inbox/index.html.br', 'x');
    write('inbox/assets/a.js', 'a');
    write('inbox/assets/a.js.gz', 'x');
    write('inbox/Z.txt', 'z');
    const files = inboxFiles(join(directory, 'inbox'));
    expect(files.map(({ path, size }) => [path, size])).toEqual([
      ['Z.txt', 1],
      ['assets/a.js', 1],
      ['index.html', 4],
    ]);
  });

  test('begin with the loader in each build of the widget', () => {
    write('w/00112233445566ff/aaa.js', 'a');
    write('w/00112233445566ff/cipherchat.js', 'loader');
    write('w/unfinished-1/cipherchat.js', 'x');
    const builds = widgetBuilds(join(directory, 'w'));
    expect(builds.map(({ files }) => files.map(({ path }) => path))).toEqual([['cipherchat.js', 'aaa.js']]);
    expect(builds[0]?.files[0]?.hash.length).toBe(48);
  });
});

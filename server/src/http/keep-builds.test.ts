import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepBuilds } from './keep-builds.ts';

const [FIRST, SECOND] = ['0123456789abcdef', 'fedcba9876543210'];

describe('builds of the widget', () => {
  let root: string;
  let dist: string;
  let data: string;
  const give = (build: string, text: string): void => {
    mkdirSync(join(dist, 'w', build), { recursive: true });
    for (const name of ['app.js', 'app.js.br', 'app.js.gz', 'cipherchat.js', 'THIRD-PARTY-NOTICES.txt']) {
      writeFileSync(join(dist, 'w', build, name), text);
    }
  };
  const kept = (build: string): string => readFileSync(join(data, 'w', build, 'app.js'), 'utf8');

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'cipherchat-builds-'));
    [dist, data] = [join(root, 'dist'), join(root, 'data')];
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('are copied and stay when the next one replaces them', () => {
    give(FIRST, 'one');
    keepBuilds(dist, data);
    rmSync(dist, { recursive: true });
    give(SECOND, 'two');
    expect(keepBuilds(dist, data).builds.toSorted()).toEqual([FIRST, SECOND]);
    expect([kept(FIRST), kept(SECOND)]).toEqual(['one', 'two']);
  });

  it('are never overwritten', () => {
    give(FIRST, 'one');
    keepBuilds(dist, data);
    give(FIRST, 'changed');
    keepBuilds(dist, data);
    expect(kept(FIRST)).toBe('one');
  });

  it('are copied whole: what was interrupted is begun again', () => {
    const abandoned = join(data, 'w', 'unfinished-abc');
    mkdirSync(abandoned, { recursive: true });
    utimesSync(abandoned, 0, 0);
    give(FIRST, 'one');
    keepBuilds(dist, data);
    expect(readdirSync(join(data, 'w'))).toEqual([FIRST]);
    expect(readdirSync(join(data, 'w', FIRST)).toSorted()).toEqual([
      'THIRD-PARTY-NOTICES.txt',
      'app.js',
      'app.js.br',
      'app.js.gz',
      'cipherchat.js',
    ]);
  });

  it('leave alone what another node is copying at the same moment', () => {
    mkdirSync(join(data, 'w', 'unfinished-abc'), { recursive: true });
    give(FIRST, 'one');
    expect(keepBuilds(dist, data).builds).toEqual([FIRST]);
    expect(readdirSync(join(data, 'w')).toSorted()).toEqual([FIRST, 'unfinished-abc']);
  });

  it('are nothing but script files in folders named by their hash', () => {
    give(FIRST, 'one');
    writeFileSync(join(dist, 'w', FIRST, 'notes.txt'), 'x');
    mkdirSync(join(dist, 'w', 'latest'));
    expect(keepBuilds(dist, data).builds).toEqual([FIRST]);
    expect(existsSync(join(data, 'w', FIRST, 'notes.txt'))).toBe(false);
  });

  it('may be none', () => {
    expect(keepBuilds(join(root, 'nothing'), data).builds).toEqual([]);
  });
});

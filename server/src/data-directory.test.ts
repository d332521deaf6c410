import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasLostDatabase, makePrivate } from './data-directory.ts';

describe('a database that was lost', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'cipherchat-data-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it.each([
    ['a new directory', () => undefined, false],
    ['builds alone', () => mkdirSync(join(dataDir, 'w')), true],
    ['a secret alone', () => writeFileSync(join(dataDir, 'development-secret'), ''), true],
    [
      'a secret beside a database',
      () => {
        writeFileSync(join(dataDir, 'development-secret'), '');
        writeFileSync(join(dataDir, 'cipherchat.db'), Buffer.alloc(8192));
      },
      false,
    ],
    [
      'builds beside an empty file',
      () => {
        mkdirSync(join(dataDir, 'w'));
        writeFileSync(join(dataDir, 'cipherchat.db'), Buffer.alloc(4096));
      },
      true,
    ],
    [
      'builds beside a database',
      () => {
        mkdirSync(join(dataDir, 'w'));
        writeFileSync(join(dataDir, 'cipherchat.db'), Buffer.alloc(8192));
      },
      false,
    ],
    [
      'builds beside a database that is in its log still',
      () => {
        mkdirSync(join(dataDir, 'w'));
        writeFileSync(join(dataDir, 'cipherchat.db'), Buffer.alloc(4096));
        writeFileSync(join(dataDir, 'cipherchat.db-wal'), Buffer.alloc(9000));
      },
      false,
    ],
  ])('is noticed by what is there: %s', (_, put, isLost) => {
    put();
    expect(hasLostDatabase(dataDir)).toBe(isLost);
  });
});

describe.skipIf(process.platform === 'win32')('the data directory', () => {
  let parent: string;
  let dataDir: string;
  const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'cipherchat-data-'));
    dataDir = join(parent, 'a', 'b');
  });
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  it('is made for its owner alone', () => {
    expect(makePrivate(dataDir)).toEqual([]);
    expect(modeOf(dataDir)).toBe('700');
  });

  it('that an older release left open is closed, with its files', () => {
    mkdirSync(join(dataDir, 'w'), { recursive: true });
    chmodSync(dataDir, 0o755);
    writeFileSync(join(dataDir, 'cipherchat.db'), '');
    chmodSync(join(dataDir, 'cipherchat.db'), 0o644);
    writeFileSync(join(dataDir, 'development-secret'), '', { mode: 0o600 });
    expect(makePrivate(dataDir)).toEqual([]);
    expect(modeOf(dataDir)).toBe('700');
    for (const name of ['cipherchat.db', 'development-secret']) expect(modeOf(join(dataDir, name))).toBe('600');
  });

  it('that holds files of others keeps its rights and theirs, and is told of', () => {
    mkdirSync(dataDir, { recursive: true });
    chmodSync(dataDir, 0o755);
    writeFileSync(join(dataDir, 'run.sh'), '');
    chmodSync(join(dataDir, 'run.sh'), 0o755);
    writeFileSync(join(dataDir, 'cipherchat.db'), '');
    chmodSync(join(dataDir, 'cipherchat.db'), 0o644);
    expect(makePrivate(dataDir)).toEqual(['.']);
    expect([modeOf(dataDir), modeOf(join(dataDir, 'run.sh'))]).toEqual(['755', '755']);
    expect(modeOf(join(dataDir, 'cipherchat.db'))).toBe('600');
  });
});

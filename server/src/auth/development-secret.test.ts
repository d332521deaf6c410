import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { developmentSecret } from './development-secret.ts';

describe('development secret', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = join(mkdtempSync(join(tmpdir(), 'cipherchat-secret-')), 'data');
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it('is made once, of 32 random bytes, readable by its owner alone', () => {
    const secret = developmentSecret(dataDir);
    expect(secret).toMatch(/^[0-9a-f]{64}$/u);
    expect(developmentSecret(dataDir)).toBe(secret);
    expect(statSync(join(dataDir, 'development-secret')).mode & 0o777).toBe(0o600);
  });

  it('is not used when others can read it', () => {
    developmentSecret(dataDir);
    chmodSync(join(dataDir, 'development-secret'), 0o644);
    expect(() => developmentSecret(dataDir)).toThrow(/chmod 600/u);
  });

  it('is not used when it is damaged', () => {
    developmentSecret(dataDir);
    writeFileSync(join(dataDir, 'development-secret'), 'short');
    expect(() => developmentSecret(dataDir)).toThrow(/damaged/u);
  });
});

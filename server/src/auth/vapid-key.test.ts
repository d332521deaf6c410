import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { vapidKeyIn, vapidKeyOf } from './vapid-key.ts';

describe('the key for pushes', () => {
  let dataDir: string;
  let path: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'cipherchat-vapid-'));
    path = join(dataDir, 'vapid-key');
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  it('is made once, for the server alone, and stays', () => {
    const key = vapidKeyIn(dataDir);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect([Buffer.from(key.publicKey, 'base64url').length, key.privateKey.length]).toEqual([65, 43]);
    expect(vapidKeyIn(dataDir)).toEqual(key);
    expect(vapidKeyOf(key.privateKey)).toEqual(key);
  });

  it('is not used when others can read it, nor when it is damaged, and is never replaced', () => {
    vapidKeyIn(dataDir);
    chmodSync(path, 0o644);
    expect(() => vapidKeyIn(dataDir)).toThrow(/chmod 600/u);
    chmodSync(path, 0o600);
    writeFileSync(path, 'short');
    expect(() => vapidKeyIn(dataDir)).toThrow(/is damaged/u);
  });

  it.each(['', 'A'.repeat(43), 'x'.repeat(43), '_'.repeat(42), `${'A'.repeat(42)}B=`])('is not "%s"', (text) => {
    expect(vapidKeyOf(text)).toBeUndefined();
  });
});

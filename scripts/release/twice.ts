/** Makes a release two times, each in a clone of its own, and compares all bytes. For the nightly run. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../root.ts';
import { makeReleaseKey } from './release-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'cipherchat-twice-'));
const key = join(folder, 'key.pem');
makeReleaseKey(key);

/** Hashes of all files, as `sha256sum` writes them. */
const release = (name: string): string => {
  const out = join(folder, name);
  const parameters = ['run', '--silent', 'release', '--', '--first', '--key', key, '--out', out];
  const { status } = spawnSync('npm', parameters, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`The release ended with ${String(status)}.`);
  return readFileSync(join(out, 'SHA256SUMS'), 'utf8');
};

const [one, two] = [release('one'), release('two')];
rmSync(folder, { recursive: true });
if (one !== two) throw new Error(`Two releases of one commit differ:\n${one}\n${two}`);
console.log(`Both releases have the same bytes:\n${one}`);

/** Which sources a release is made from. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.ts';

export type SourceState = {
  readonly version: string;
  /** Address of the repository; empty if the package names none. */
  readonly repository: string;
  /** 40 or 64 hexadecimal digits. */
  readonly commit: string;
  /** When it was committed; milliseconds since 1970. Every date in a release is this one. */
  readonly committedAt: number;
};

const git = (...parameters: readonly string[]): string =>
  execFileSync('git', [...parameters], { cwd: ROOT, encoding: 'utf8' }).trim();

/** Throws where files differ from the commit: nobody else could build the same bytes. */
export const readSourceState = (): SourceState => {
  const changed = git('status', '--porcelain');
  if (changed !== '') throw new Error(`Commit or put aside these changes first:\n${changed}`);
  const { version, repository } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    version: string;
    repository?: { url?: string };
  };
  const [commit = '', seconds = ''] = git('log', '-1', '--format=%H %ct').split(' ');
  return { version, repository: repository?.url ?? '', commit, committedAt: Number(seconds) * 1000 };
};

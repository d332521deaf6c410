/** A file system of its own for the data of a server, which can be filled. Needs user namespaces. */
import { execFileSync } from 'node:child_process';
import type { Wrapper } from '../../server/test/support/failpoint-server.ts';

/** What a program may do on this machine. */
export const runs = (program: string, ...parameters: readonly string[]): boolean => {
  try {
    execFileSync(program, parameters, { stdio: 'ignore' });
    return true;
  } catch {
    console.warn(`Tests of disks are left out: "${program} ${parameters.join(' ')}" failed.`);
    return false;
  }
};

export const canMount = runs('unshare', '--map-root-user', '--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt');

/** Runs a command where the process sees its own mounts. */
export const inside = (pid: number | undefined, command: string): void => {
  const enter = ['--target', String(pid), '--user', '--mount', '--preserve-credentials'];
  execFileSync('nsenter', [...enter, 'sh', '-c', command]);
};

/** The command line that runs another behind it, after the mount. */
export const inNamespace = (mount: string): readonly string[] => [
  'unshare',
  '--map-root-user',
  '--mount',
  'sh',
  '-c',
  `${mount} && exec "$0" "$@"`,
];

/** 32 MB in memory. */
export const ownDisk: Wrapper = (dataDir) => inNamespace(`mount -t tmpfs -o size=32m tmpfs '${dataDir}'`);

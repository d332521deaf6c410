/** Calls of buildah, which builds images without a daemon. */
import { execFileSync, spawnSync } from 'node:child_process';

const env = { ...process.env, STORAGE_DRIVER: 'vfs', BUILDAH_ISOLATION: 'chroot' };

/** What it prints, without the line break at the end. Its messages go to the console. */
export const buildah = (...parameters: readonly string[]): string =>
  execFileSync('buildah', parameters, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  }).trim();

/** Whether it ends without an error. Its messages go nowhere. */
export const buildahCan = (...parameters: readonly string[]): boolean =>
  spawnSync('buildah', parameters, { stdio: 'ignore', env }).status === 0;

/** A working container of the image, removed in the end. */
export const inContainer = async (image: string, work: (container: string) => Promise<void> | void): Promise<void> => {
  const container = buildah('from', '--pull-never', image);
  try {
    await work(container);
  } finally {
    buildah('rm', container);
  }
};

/**
 * Runs a program of an image as a container runtime would: as the image's user, with a root file system that no one can
 * write to, and a volume at `/data`. It uses namespaces of Linux, and needs the rights of root.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import type { ImageSettings } from './image-settings.ts';

/** Mounts belong to this process alone, and go with it. `$1`: root, `$2`: volume, `$3`: user, `$4`: folder. */
const ENTER = [
  'set -eu',
  'root=$1 volume=$2 user=$3 folder=$4',
  'shift 4',
  'mount --bind "$root" "$root"',
  'mount -o remount,bind,ro "$root"',
  'mount -t proc proc "$root/proc"',
  'mount --rbind /dev "$root/dev"',
  'mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"',
  'mount --bind "$volume" "$root/data"',
  'exec chroot --userspec="$user" "$root" /bin/sh -c \'cd "$1" && shift && exec "$@"\' sh "$folder" "$@"',
].join('\n');

export type Surroundings = {
  /** Where the image's files are. */
  readonly root: string;
  /** A folder that the image's user may write. */
  readonly volume: string;
  readonly settings: ImageSettings;
  /** In addition to what the image sets. */
  readonly environment: Readonly<Record<string, string>>;
};

/** Output goes to the console. */
export const runInImage = (
  { root, volume, settings, environment }: Surroundings,
  command: readonly string[],
): ChildProcess => {
  const own = Object.fromEntries(settings.Env.map((line) => line.split(/=(.*)/su).slice(0, 2) as [string, string]));
  const { User: user, WorkingDir: folder } = settings;
  const entering = ['--mount', '--propagation', 'private', 'sh', '-c', ENTER, 'sh', root, volume, user, folder];
  return spawn('unshare', [...entering, ...command], {
    env: { ...own, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
};

/** The exit code. */
export const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    child.once('exit', resolve);
  });

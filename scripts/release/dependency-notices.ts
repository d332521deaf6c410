/** Licences of the packages that a lock file names, read from where they are installed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.ts';

const RULE = '-'.repeat(80);

const HEAD = `Packages that the server loads, and their licences.

The inbox and each build of the widget have notices of their own, next to their files.
`;

type LockEntry = { readonly version?: string; readonly license?: string; readonly optional?: boolean };

const isLicence = (name: string): boolean => /^(?:licen[cs]e|copying|notice)/iu.test(name);

const noticeOf = (place: string, { version = '', license = '', optional = false }: LockEntry): string | undefined => {
  const folder = ['', 'server'].map((inside) => join(ROOT, inside, place)).find(existsSync);
  // Packages for other systems are in the lock file and not on this one; they come with their own licence.
  if (folder === undefined && optional) return undefined;
  if (folder === undefined) throw new Error(`${place} is not installed: run "npm ci" first.`);
  const texts = readdirSync(folder)
    .filter(isLicence)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
  const name = place.slice('node_modules/'.length);
  return [`${name} ${version} (${license})`, ...texts].join('\n\n');
};

/** The text of the file. Throws where a package that the server needs is not installed. */
export const dependencyNotices = (lockFile: string): string => {
  const { packages } = JSON.parse(readFileSync(lockFile, 'utf8')) as { packages: Record<string, LockEntry> };
  const notices = Object.entries(packages)
    .filter(([place]) => place !== '')
    .map(([place, entry]) => noticeOf(place, entry))
    .filter((notice) => notice !== undefined);
  return [HEAD, ...notices].join(`\n${RULE}\n\n`) + '\n';
};

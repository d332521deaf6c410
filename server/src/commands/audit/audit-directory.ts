/** Compares the files of the data directory with what the server makes there. */
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { vapidKeyOf } from '../../auth/vapid-key.ts';
import { READ_BYTES, wrongBeginning } from './encrypted-file.ts';
import type { Finding } from './finding.ts';
import { hasText } from './text-in-bytes.ts';

type Check = (path: string) => string | undefined;

const anything: Check = () => undefined;
const empty: Check = (path) => (statSync(path).size === 0 ? undefined : 'is not empty');
const noText: Check = (path) => (hasText(readFileSync(path)) ? 'holds readable text' : undefined);
const secret: Check = (path) =>
  /^[0-9a-f]{64}\n?$/u.test(readFileSync(path, 'latin1')) ? undefined : 'is not 64 hexadecimal digits';

const vapidKey: Check = (path) =>
  vapidKeyOf(readFileSync(path, 'latin1')) === undefined ? 'is no key of P-256' : undefined;

const name: Check = (path) =>
  /^[0-9a-f]{32}$/u.test(readFileSync(path, 'latin1')) ? undefined : 'is not 32 hexadecimal digits';

const DATABASE = '(?:db|before-restore-[0-9T-]{19}\\.db)';

/** Databases are read row by row instead; their logs hold the same pages. */
const FILES: readonly (readonly [RegExp, Check])[] = [
  [new RegExp(`^cipherchat\\.${DATABASE}(?:-wal)?$`, 'u'), anything],
  [new RegExp(`^cipherchat\\.${DATABASE}-shm$`, 'u'), noText],
  [/^cipherchat\.(?:lock|move)$/u, empty],
  // It is there while a server or a command holds the lock.
  [/^cipherchat\.(?:lock|move)-journal$/u, noText],
  [/^cipherchat\.source$/u, name],
  [/^development-secret(?:\.previous)?$/u, secret],
  [/^vapid-key$/u, vapidKey],
];
/** Published code, which pages check by its hash. */
const BUILD = /^[0-9a-f]{16}$/u;
const BUILD_FILE = /^(?:[a-z0-9-]+\.js|THIRD-PARTY-NOTICES\.txt)(?:\.(?:br|gz))?$/u;

const undeclared = (place: string): Finding => ({ place, wrong: 'is no file that the server makes' });

/** The name of an undeclared file may itself be text: its number stands for it. */
const entries = (directory: string) =>
  readdirSync(directory, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry, i) => ({ name: entry.name, isFile: entry.isFile(), isDirectory: entry.isDirectory(), number: i + 1 }));

function* auditBuilds(directory: string): Generator<Finding> {
  for (const build of entries(directory)) {
    if (!build.isDirectory || !BUILD.test(build.name)) {
      yield undeclared(`entry ${build.number} of w`);
      continue;
    }
    for (const { name, isFile, number } of entries(join(directory, build.name))) {
      if (!isFile || !BUILD_FILE.test(name)) yield undeclared(`entry ${number} of w/${build.name}`);
    }
  }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const BLOB = /^[0-9a-f]{32}(?:\.[1-9][0-9]{0,9})?$/u;
const wrongBlob: Check = (path) => {
  const handle = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(READ_BYTES);
    return wrongBeginning(bytes.subarray(0, readSync(handle, bytes, 0, READ_BYTES, 0)));
  } finally {
    closeSync(handle);
  }
};

function* auditBlobs(directory: string): Generator<Finding> {
  for (const day of entries(directory)) {
    if (!day.isDirectory || !DAY.test(day.name)) {
      yield undeclared(`entry ${day.number} of blobs`);
      continue;
    }
    for (const { name, isFile, number } of entries(join(directory, day.name))) {
      const place = `entry ${number} of blobs/${day.name}`;
      const wrong = isFile && BLOB.test(name) ? wrongBlob(join(directory, day.name, name)) : undeclared(place).wrong;
      if (wrong !== undefined) yield { place, wrong };
    }
  }
}

export function* auditDirectory(dataDir: string): Generator<Finding> {
  for (const { name, isFile, isDirectory, number } of entries(dataDir)) {
    const path = join(dataDir, name);
    if (name === 'w' && isDirectory) {
      yield* auditBuilds(path);
      continue;
    }
    if (name === 'blobs' && isDirectory) {
      yield* auditBlobs(path);
      continue;
    }
    const check = isFile ? FILES.find(([pattern]) => pattern.test(name))?.[1] : undefined;
    if (check === undefined) yield undeclared(`entry ${number} of the data directory`);
    const wrong = check?.(path);
    if (wrong !== undefined) yield { place: name, wrong };
  }
}

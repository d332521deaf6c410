/** Browser profiles and a server's data as an earlier release left them, kept in `e2e/fixtures`. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));
const BUILDS_OF_TODAY = fileURLToPath(new URL('../../widget/dist/w/', import.meta.url));

/** The origin is part of a profile: its ports are fixed. Below those that `freePort` gives out. */
export const SERVER_PORT = 19_411;
export const DEMO_PORT = 19_412;

/** What the two people of a profile wrote, by what became of it. */
export const OLD_TEXTS = {
  ownerName: 'Larch & Loam',
  visitor: ['Do you ship to Tromsø?', 'Then a bench, please'],
  owner: ['We do, in two weeks', 'Gladly'],
  /** The owner got the second one and not the first one: its key was skipped. Both are unread, as is the third one. */
  heldBack: 'Held back on the way',
  overtook: 'Overtook the other one',
  third: 'And a table',
  /** In the outbox of the visitor, and of the owner to another visitor. */
  visitorWaits: 'Written while the server was away',
  ownerWaits: 'Answered while the server was away',
  another: 'I am somebody else',
  failed: 'For no one',
  ownerDraft: 'Half an answer',
  visitorDraft: 'Half a question',
} as const;

export type OldProfile = {
  readonly address: string;
  /** When it was made: milliseconds since 1970. */
  readonly madeAt: number;
};

export const folderOf = (version: string): string => join(FIXTURES, `profile-${version}`);

const tar = (...words: readonly string[]): void => {
  const { status, stderr } = spawnSync('tar', words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`tar ${words.join(' ')}: ${stderr}`);
};

/** Writes the manifest of the one widget build that the server of a profile keeps, and gives its path. */
export const manifestOfOldBuild = (directory: string): string => {
  const builds = join(directory, 'server', 'w');
  // The server has put the builds of today next to it.
  const today = new Set(readdirSync(BUILDS_OF_TODAY));
  const [build = ''] = readdirSync(builds).filter((name) => !today.has(name));
  const loader = readFileSync(join(builds, build, 'cipherchat.js'));
  const integrity = `sha384-${createHash('sha384').update(loader).digest('base64')}`;
  const path = join(directory, 'manifest.json');
  writeFileSync(path, JSON.stringify({ build, loader: { file: 'cipherchat.js', integrity } }));
  return path;
};

export const pack = (file: string, directory: string, paths: readonly string[]): void =>
  tar('-czf', file, '--owner=0', '--group=0', '--sort=name', '-C', directory, ...paths);

/** Gives the folders `owner`, `visitor` and `server` below `directory`. */
export const unpackOldProfile = (version: string, engine: string, directory: string): OldProfile => {
  tar('-xzf', join(folderOf(version), `${engine}.tar.gz`), '-C', directory);
  return JSON.parse(readFileSync(join(directory, 'profile.json'), 'utf8')) as OldProfile;
};

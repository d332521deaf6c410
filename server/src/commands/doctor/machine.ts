/** What the doctor sees of this machine: Node, the data directory, its disk, the port. */
import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Config } from '../../config.ts';
import { openToOthers } from '../../data-directory.ts';
import { fail, ok, warn, type Finding } from './finding.ts';

const LEAST_NODE = [20, 19] as const;
/** From here on the driver of SQLite can abort the process (docs/decisions/0028-node-22-in-the-image.md). */
const UNFIT_NODE = 24;

export const checkNode = (version = process.versions.node): Finding => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isNew = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  if (!isNew) return fail('node', version, 'Install Node 22.');
  return major < UNFIT_NODE
    ? ok('node', version)
    : warn('node', version, 'Install Node 22: on this one the driver of SQLite can abort the server.');
};

export const checkDirectory = ({ dataDir }: Config): Finding => {
  if (!existsSync(dataDir)) {
    return warn(
      'data directory',
      'there is none yet',
      'The first start makes it. If data should be there, set DATA_DIR.',
    );
  }
  try {
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    return fail(
      'data directory',
      'this user may not write it',
      'Run this as the user of the server, or chown DATA_DIR.',
    );
  }
  const open = openToOthers(dataDir);
  if (open.length === 0) return ok('data directory', 'private, and can be written');
  return warn(
    'data directory',
    `others may read: ${open.join(', ')}`,
    'chmod 700 the directory and chmod 600 its files.',
  );
};

const GIGABYTE = 1_000_000_000;

export const checkDisk = ({ dataDir, diskReserveBytes, mongodbUrl }: Config): Finding => {
  if (!existsSync(dataDir)) return ok('disk', 'not looked at: there is no data directory yet');
  const { bavail, bsize } = statfsSync(dataDir);
  const free = bavail * bsize;
  const text = `${(free / GIGABYTE).toFixed(1)} GB free, reserve ${(diskReserveBytes / GIGABYTE).toFixed(1)} GB`;
  const remedy = 'Free space, or move DATA_DIR to a larger disk.';
  if (mongodbUrl === undefined && free < diskReserveBytes) {
    return fail('disk', `${text}: nothing new is stored`, remedy);
  }
  return free < 4 * diskReserveBytes ? warn('disk', text, remedy) : ok('disk', text);
};

const listenOnce = ({ host, port }: Config): Promise<string | undefined> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (cause: NodeJS.ErrnoException) => resolve(cause.code ?? 'unknown'));
    probe.listen({ port, ...(host === undefined ? {} : { host }) }, () => probe.close(() => resolve(undefined)));
  });

export const checkPort = async (config: Config): Promise<Finding> => {
  const code = await listenOnce(config);
  if (code === undefined) return ok('port', `${config.port} is free`);
  if (code === 'EADDRINUSE') {
    return warn('port', `${config.port} is in use`, 'Fine if the server runs now; otherwise choose another PORT.');
  }
  return fail('port', `cannot listen (${code})`, 'Check HOST and PORT: the address has to be one of this machine.');
};

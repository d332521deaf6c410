/**
 * One server process: settings, start and stop. The first signal stops it without losing anything, a second one at
 * once.
 */
import { existsSync } from 'node:fs';
import { compose } from './compose.ts';
import { parseConfig, PROCESS_ENVIRONMENT, type Config } from './config.ts';
import { hasLostDatabase, makePrivate } from './data-directory.ts';
import { BUILD_SETTINGS, missingBuilds } from './missing-builds.ts';
import { createLogger, type Logger } from './observability/logger.ts';
import { startFailure } from './start-failure.ts';
import type { Failpoints } from './storage/failpoints.ts';
import { RELEASE } from './storage/newer-data.ts';
import { unknownSettings, unknownSettingSentence } from './unknown-settings.ts';

/** For tests only. */
export type RunOptions = { readonly failpoints?: Failpoints; readonly checkedBytes?: number | undefined };

const EXIT_INTERRUPTED = 130;

const stopOnSignal = (stop: () => Promise<void>, logger: Logger): void => {
  let isStopping = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    // A closed terminal may send its signal twice.
    if (isStopping && signal === 'SIGHUP') return;
    if (isStopping) process.exit(EXIT_INTERRUPTED);
    isStopping = true;
    logger.info('stopping');
    stop().then(
      () => process.exit(0),
      (cause: unknown) => {
        logger.error({ err: cause }, 'could not stop cleanly');
        process.exit(1);
      },
    );
  };
  // A closed terminal (SIGHUP) gets the same farewell.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, onSignal);
};

/** An uncaught rejection is logged and the process goes on: it holds the mail of everyone else. */
const surviveFaults = (logger: Logger): void => {
  process.on('unhandledRejection', (cause) => logger.error({ err: cause }, 'unhandled rejection'));
};

const tellOfMissingBuilds = (config: Config, logger: Logger): void => {
  for (const name of missingBuilds(config)) {
    const setting = BUILD_SETTINGS[name];
    logger.error(
      `no ${name} in ${setting}, so the server is not ready: run "npm run build", set ${setting} to where one is, ` +
        `or to "none" if another server hands it out`,
    );
  }
};

/** The build puts the scripts next to this file. There are none next to the sources. */
const builtScript = (name: string): URL | undefined => {
  const script = new URL(name, import.meta.url);
  return existsSync(script) ? script : undefined;
};

/** Files that the server writes are only for its own user. */
const PRIVATE = 0o077;

const LOOPBACK = /^(?:127\.|::1$|localhost$)/u;

/** Behind proxies the default is loopback, which cannot be reached from outside of a container. */
const interfacesOf = (host: string | undefined): string => {
  if (host === undefined) return 'all';
  return LOOPBACK.test(host) ? 'this machine only' : 'one address';
};

const tellOfMetrics = (metricsPort: number | undefined, { metrics }: Config, logger: Logger): void => {
  if (metricsPort === undefined || metrics === undefined) return;
  logger.info({ metricsPort, interfaces: interfacesOf(metrics.host) }, 'metrics can be read');
};

const start = async (config: Config, { failpoints, checkedBytes }: RunOptions): Promise<void> => {
  process.umask(PRIVATE);
  const logger = createLogger(config.logLevel);
  logger.info({ version: RELEASE, node: process.version }, 'starting');
  for (const unknown of unknownSettings(PROCESS_ENVIRONMENT)) logger.warn(unknownSettingSentence(unknown));
  surviveFaults(logger);
  tellOfMissingBuilds(config, logger);
  for (const name of makePrivate(config.dataDir))
    logger.warn({ name }, 'other users may read this in DATA_DIR: give the directory to the server alone');
  if (config.mongodbUrl === undefined && hasLostDatabase(config.dataDir))
    logger.error(
      'DATA_DIR holds files of an earlier server, but its database is empty: if this is a copy or a backup, stop the ' +
        'server, and copy the directory again while no server runs on it',
    );
  const server = await compose(config, {
    logger,
    checkpointThread: builtScript('checkpoint-thread.js'),
    checkProcess: builtScript('check-process.js'),
    checkedBytes,
    ...(failpoints === undefined ? {} : { failpoints }),
  });
  stopOnSignal(() => server.stop(), logger);
  const port = await server.listen();
  logger.info({ port, interfaces: interfacesOf(config.host), dataDir: config.dataDir }, 'listening');
  tellOfMetrics(server.metricsPort(), config, logger);
  await server.ready;
  logger.info({ port }, 'ready');
};

export const runServer = async (options: RunOptions = {}): Promise<void> => {
  let config: Config | undefined;
  try {
    config = parseConfig(PROCESS_ENVIRONMENT);
    await start(config, options);
  } catch (cause) {
    process.stderr.write(`${startFailure(cause, config)}\n`);
    // If the port was taken, the store is open already, and its thread would keep this process alive.
    process.exit(1);
  }
};

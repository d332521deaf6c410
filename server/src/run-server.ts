/**
 * One server process: settings, start and stop. The first signal stops it without losing anything, a second one at
 * once.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compose } from './compose.ts';
import { readConfig, type Config } from './config.ts';
import { createLogger, type Logger } from './observability/logger.ts';
import { startFailure } from './start-failure.ts';
import type { Failpoints } from './storage/failpoints.ts';

export type RunOptions = { readonly failpoints?: Failpoints };

const EXIT_INTERRUPTED = 130;

const stopOnSignal = (stop: () => Promise<void>, logger: Logger): void => {
  let isStopping = false;
  const onSignal = (): void => {
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
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
};

/** An uncaught rejection is logged and the process goes on: it holds the mail of everyone else. */
const surviveFaults = (logger: Logger): void => {
  process.on('unhandledRejection', (cause) => logger.error({ err: cause }, 'unhandled rejection'));
};

/** The server runs without the builds too, for operators who serve them elsewhere. */
const tellOfMissingBuilds = ({ pwaDir, widgetDir }: Config, logger: Logger): void => {
  if (!existsSync(join(pwaDir, 'index.html')))
    logger.warn('no inbox in PWA_DIR: run "npm run build", or set it to where one is');
  if (!existsSync(join(widgetDir, 'manifest.json')))
    logger.warn('no widget in WIDGET_DIR: run "npm run build", or set it to where one is');
};

/** The build puts the script next to this file. Next to the sources there is none. */
const builtWriterThread = (): URL | undefined => {
  const script = new URL('writer-thread.js', import.meta.url);
  return existsSync(script) ? script : undefined;
};

const start = async (config: Config, { failpoints }: RunOptions): Promise<void> => {
  const logger = createLogger(config.logLevel);
  surviveFaults(logger);
  tellOfMissingBuilds(config, logger);
  const server = await compose(config, {
    logger,
    writerThread: builtWriterThread(),
    ...(failpoints === undefined ? {} : { failpoints }),
  });
  stopOnSignal(() => server.stop(), logger);
  const port = await server.listen();
  logger.info({ port, dataDir: config.dataDir }, 'listening');
  await server.ready;
  logger.info({ port }, 'ready');
};

export const runServer = async (options: RunOptions = {}): Promise<void> => {
  let config: Config | undefined;
  try {
    config = readConfig();
    await start(config, options);
  } catch (cause) {
    process.stderr.write(`${startFailure(cause, config)}\n`);
    // If the port was taken, the store is open already, and its thread would keep this process alive.
    process.exit(1);
  }
};

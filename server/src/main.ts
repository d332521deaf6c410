#!/usr/bin/env node
import { PROCESS_ENVIRONMENT } from './config.ts';
import { runCommandLine } from './commands/command-line.ts';

/** Files that the server and its commands write are only for their own user. */
process.umask(0o077);

const outcome = await runCommandLine(process.argv.slice(2), PROCESS_ENVIRONMENT, process.stderr);
if (outcome !== undefined) {
  const stream = outcome.exitCode === 2 ? process.stderr : process.stdout;
  stream.write(`${outcome.text}\n`);
  process.exitCode = outcome.exitCode;
}

import { spawn } from 'node:child_process';

export type RunningProcess = {
  readonly name: string;
  /** Resolves with the exit code once the process is gone; 1 where a signal ended it. */
  readonly gone: Promise<number>;
  readonly signal: (signal: 'SIGTERM' | 'SIGKILL') => void;
};

/**
 * Starts Node on a file. The process leads a group of its own: Ctrl-C in a terminal reaches every process of the
 * foreground group, and a server that got it twice would take the second as "at once". So it hears of the end from
 * here, once.
 */
export const runNode = (
  name: string,
  file: string,
  env: Readonly<Record<string, string | undefined>>,
): RunningProcess => {
  const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'inherit', 'inherit'], detached: true });
  const gone = new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
  return { name, gone, signal: (signal) => void child.kill(signal) };
};

/** The check of a database that is too large to be read through before the server is ready, in a process of its own. */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CheckReport } from './check-process.ts';

export type BackgroundCheckParts = {
  readonly dataDir: string;
  /** The built `check-process.ts`. */
  readonly script: URL;
  readonly onReport: (report: CheckReport) => void;
};

export class BackgroundCheck {
  /** Once it was found to be. */
  isDamaged = false;
  readonly #parts: BackgroundCheckParts;
  #child: ChildProcess | undefined;
  #ended: Promise<void> = Promise.resolve();

  constructor(parts: BackgroundCheckParts) {
    this.#parts = parts;
  }

  start(): void {
    const { dataDir, script, onReport } = this.#parts;
    let report: CheckReport = { failure: 'The process that reads through the database has ended.' };
    const child = fork(fileURLToPath(script), [dataDir], { stdio: 'ignore', execArgv: [] });
    this.#child = child;
    this.#ended = new Promise((resolve) => {
      child.on('message', (message) => {
        report = message as CheckReport;
      });
      child.once('error', () => resolve());
      child.once('exit', () => resolve());
    });
    void this.#ended.then(() => {
      if (this.#child !== child) return;
      this.isDamaged = 'problems' in report && report.problems.length > 0;
      onReport(report);
    });
  }

  /** Resolves when no one but the server uses the file: who closes it last empties the write-ahead log. */
  stop(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    child?.kill('SIGKILL');
    return this.#ended;
  }
}

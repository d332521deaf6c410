/** A reporter for vitest that keeps in a file what is running. When a test hangs forever, only this says which one. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** Names the file; without it nothing is kept. */
export const UNFINISHED_FILE = 'UNFINISHED_FILE';

/** A line for each, or nothing. */
export const readUnfinished = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

export default class Unfinished implements Reporter {
  readonly #file = process.env[UNFINISHED_FILE];
  /** By id: files of tests, and tests. */
  readonly #running = new Map<string, string>();

  onTestModuleQueued({ id, relativeModuleId }: TestModule): void {
    this.#set(id, relativeModuleId);
  }

  onTestCaseReady({ id, fullName, module }: TestCase): void {
    this.#set(id, `${module.relativeModuleId} > ${fullName}`);
  }

  onTestCaseResult({ id }: TestCase): void {
    this.#end(id);
  }

  onTestModuleEnd({ id }: TestModule): void {
    this.#end(id);
  }

  onTestRunEnd(): void {
    if (this.#file !== undefined) rmSync(this.#file, { force: true });
  }

  #set(id: string, line: string): void {
    this.#running.set(id, line);
    this.#write();
  }

  #end(id: string): void {
    this.#running.delete(id);
    this.#write();
  }

  #write(): void {
    if (this.#file !== undefined) writeFileSync(this.#file, [...this.#running.values()].join('\n'));
  }
}

/** One side of a link as a scenario sees it: its steps as they come, and how it ends. */
import { expect } from 'vitest';
import { HOUR_MS } from '@cipherchat/protocol';
import type { LinkResult } from '../../../src/view.ts';
import type { FakeClock } from '../../support/fake-clock.ts';

export class LinkSide<S extends { readonly step: string }> {
  readonly steps: S[] = [];
  readonly stop = new AbortController();
  result: LinkResult | undefined;
  readonly #clock: FakeClock;

  constructor(clock: FakeClock, work: (hear: (step: S) => void, stop: AbortSignal) => Promise<LinkResult>) {
    this.#clock = clock;
    void work((step) => this.steps.push(step), this.stop.signal).then((result) => (this.result = result));
  }

  find<K extends S['step']>(step: K): (S & { readonly step: K }) | undefined {
    return this.steps.find((one): one is S & { readonly step: K } => one.step === step);
  }

  async at<K extends S['step']>(name: K): Promise<S & { readonly step: K }> {
    await this.#clock.until(() => this.find(name) !== undefined || this.result !== undefined, { what: name });
    return this.find(name) ?? expect.fail(`${name}: ${String(this.result)}`);
  }

  async end(): Promise<LinkResult | undefined> {
    await this.#clock.until(() => this.result !== undefined, { what: 'a result', withinMs: HOUR_MS });
    return this.result;
  }
}

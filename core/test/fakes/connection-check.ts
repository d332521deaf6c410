/** The check of the connection of a fake client: it finds what a test says, each result when the test lets it. */
import { CHECK_STEPS, type CheckResult } from '../../src/base/connection-check.ts';
import type { ConnectionCheckFacet } from '../../src/facade/connection-check.ts';
import type { FakeWorld } from './fake-world.ts';

const FOUND: readonly CheckResult[] = CHECK_STEPS.map((step) =>
  step === 'polling'
    ? { step, verdict: 'skipped' }
    : { step, verdict: 'good', ...(step === 'reach' ? { ms: 142 } : step === 'delay' ? { ms: 38 } : {}) },
);

export class FakeConnectionCheck implements ConnectionCheckFacet {
  readonly #world: FakeWorld;
  /** What the steps find that are not as they should be; the others are good. */
  found: Partial<Record<CheckResult['step'], Omit<CheckResult, 'step'>>> = {};
  /** The step before which it stands still, until `goOn`. */
  holdsBefore: CheckResult['step'] | undefined;
  goOn: () => void = () => undefined;

  constructor(world: FakeWorld) {
    this.#world = world;
  }

  async run(hear: (result: CheckResult) => void, stop?: AbortSignal): Promise<void> {
    this.#world.asked('connectionCheck.run');
    for (const result of FOUND) {
      if (result.step === this.holdsBefore) await new Promise<void>((resolve) => (this.goOn = resolve));
      else await Promise.resolve();
      if (stop?.aborted === true) return;
      hear({ step: result.step, ...(this.found[result.step] ?? result) });
    }
  }
}

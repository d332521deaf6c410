/** A check of the connection: each step is tried for real, whatever the engine knows. */
import type { CheckResult } from '../base/connection-check.ts';

export interface ConnectionCheckFacet {
  /**
   * Tries each of `CHECK_STEPS` in turn, next to the connection that exists, and gives each result as it comes;
   * resolves after the last one. Changes nothing. No more results come after `stop` has aborted. `ChatError` `closed`:
   * the client was closed.
   */
  run(hear: (result: CheckResult) => void, stop?: AbortSignal): Promise<void>;
}

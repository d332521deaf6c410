/** A visitor's conversation goes on in another browser. Only the client of a visitor has it. */
import type { LinkResult } from '../base/devices.ts';
import type { GiveStep, MovedView, TakeStep } from '../base/moves.ts';

export interface MovesFacet {
  /**
   * Lets the conversation go on in the browser where the user types the code that is heard, or opens the page with it.
   * `linked`: from then on nothing is written here, until `stay`. Never rejects for an expected reason.
   */
  give(hear: (step: GiveStep) => void, stop: AbortSignal): Promise<LinkResult>;
  /**
   * Takes over the conversation whose code is shown elsewhere. `linked`: it is stored that it goes on here; what came
   * along appears as imported, also if the page is closed meanwhile. `occupied`: this browser has one of its own.
   */
  take(code: string, hear: (step: TakeStep) => void, stop: AbortSignal): Promise<LinkResult>;
  /** The user writes here again, after all. */
  stay(): Promise<void>;
  /** Undefined unless the conversation goes on elsewhere. Read it again after each event of the client. */
  moved(): Promise<MovedView | undefined>;
}

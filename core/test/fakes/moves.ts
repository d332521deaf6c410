/** Moves of a fake client: a test says what the interface hears, and how they end. */
import type { LinkResult } from '../../src/base/devices.ts';
import type { GiveStep, MovedView, TakeStep } from '../../src/base/moves.ts';
import type { MovesFacet } from '../../src/facade/moves.ts';
import type { FakeLink } from './devices.ts';
import type { FakeWorld } from './fake-world.ts';

export class FakeMoves implements MovesFacet {
  readonly #world: FakeWorld;
  giving: FakeLink<GiveStep> | undefined;
  taking: FakeLink<TakeStep> | undefined;
  view: MovedView | undefined;

  constructor(world: FakeWorld) {
    this.#world = world;
  }

  give(hear: (step: GiveStep) => void, stop: AbortSignal): Promise<LinkResult> {
    this.#world.asked('moves.give');
    return new Promise((end) => {
      this.giving = { hear, end };
      stop.addEventListener('abort', () => end('cancelled'));
    });
  }

  take(code: string, hear: (step: TakeStep) => void, stop: AbortSignal): Promise<LinkResult> {
    this.#world.asked('moves.take', code);
    return new Promise((end) => {
      this.taking = { hear, end };
      stop.addEventListener('abort', () => end('cancelled'));
    });
  }

  async stay(): Promise<void> {
    this.#world.asked('moves.stay');
    this.view = undefined;
    return Promise.resolve();
  }

  moved(): Promise<MovedView | undefined> {
    return Promise.resolve(this.view);
  }
}

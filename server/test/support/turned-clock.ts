/** A clock that goes on only when a test says so, for what does one thing after another. */
import type { Later } from '../../src/nodes/rounds.ts';

type Alarm = { readonly at: number; readonly work: () => void };

export class TurnedClock {
  #now = 0;
  #alarm: Alarm | undefined;
  readonly #awaiting: (() => void)[] = [];

  readonly later: Later = (work, ms) => {
    const alarm = { at: this.#now + ms, work };
    this.#alarm = alarm;
    for (const go of this.#awaiting.splice(0)) go();
    return () => {
      if (this.#alarm === alarm) this.#alarm = undefined;
    };
  };

  get isSet(): boolean {
    return this.#alarm !== undefined;
  }

  /** Resolves when something is to be done later: what is under way has ended. */
  async rests(): Promise<void> {
    if (!this.isSet) await new Promise<void>((resolve) => this.#awaiting.push(resolve));
  }

  /** Time passes, and what was to be done begins. */
  turn(ms: number): void {
    this.#now += ms;
    const alarm = this.#alarm;
    if (alarm === undefined || alarm.at > this.#now) return;
    this.#alarm = undefined;
    alarm.work();
  }

  /** The same, until what has begun has ended. */
  async pass(ms: number): Promise<void> {
    this.turn(ms);
    await this.rests();
  }
}

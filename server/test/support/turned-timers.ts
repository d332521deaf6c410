/** Timers that go on only when a test says so. */
type Timer = { readonly at: number; readonly run: () => void };

export class TurnedTimers {
  #now = 0;
  readonly #timers = new Set<Timer>();

  /** Calls back once after so many turned milliseconds; the returned function cancels. */
  readonly after = (ms: number, run: () => void): (() => void) => {
    const timer = { at: this.#now + ms, run };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  };

  get count(): number {
    return this.#timers.size;
  }

  turn(ms: number): void {
    this.#now += ms;
    const due = [...this.#timers].filter(({ at }) => at <= this.#now).sort((a, b) => a.at - b.at);
    for (const timer of due) if (this.#timers.delete(timer)) timer.run();
  }
}

/**
 * Reads after changes: immediately after the first one, and once more, after a rest for the page, for all that come in
 * the meantime.
 */
const REST_MS = 32;

export class CoalescedReading {
  readonly #read: () => Promise<void>;
  #reading = false;
  #again = false;
  #isUnderWay = false;

  /** `read` must not reject. */
  constructor(read: () => Promise<void>) {
    this.#read = read;
  }

  /** True from the start to the end of a read: it may miss a change that happens now. */
  get isUnderWay(): boolean {
    return this.#isUnderWay;
  }

  ask(): void {
    this.#again = true;
    if (!this.#reading) void this.#run();
  }

  async #run(): Promise<void> {
    this.#reading = true;
    while (this.#again) {
      this.#again = false;
      this.#isUnderWay = true;
      await this.#read();
      this.#isUnderWay = false;
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
    }
    this.#reading = false;
  }
}

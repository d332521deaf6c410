/**
 * Reads again after changes: at once after the first of them; for all that come meanwhile once more, when the page had
 * a rest.
 */
const REST_MS = 32;

export class CoalescedReading {
  readonly #read: () => Promise<void>;
  #reading = false;
  #again = false;
  #isUnderWay = false;

  /** `read` does not reject. */
  constructor(read: () => Promise<void>) {
    this.#read = read;
  }

  /** Begun and not ended: what changes now may be missing in it. */
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

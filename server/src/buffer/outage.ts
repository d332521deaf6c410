/** What this node knows of the store and of the buffer, and what its operator is told of it, once for each change. */
import type { Logger } from '../observability/logger.ts';
import type { BufferLoad } from './port.ts';

export class Outage {
  readonly #logger: Logger;
  #load: BufferLoad = { entries: 0, bytes: 0 };
  /** Entries that this node has added. */
  #added = 0;
  #isFull = false;
  /** Requests need not wait for the store: it did not answer the last one. */
  isStoreAway = false;

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  /** Of the buffer, as last seen. */
  get load(): BufferLoad {
    return this.#load;
  }

  /** Something waits that no sender may take for sent. */
  get holdsMail(): boolean {
    return this.#load.entries > 0;
  }

  /** Reads the load. Where something was added meanwhile, the answer is an old one and tells nothing. */
  async look(read: () => Promise<BufferLoad>): Promise<BufferLoad> {
    const before = this.#added;
    const load = await read();
    if (this.#added === before) this.#saw(load);
    return load;
  }

  added(bytes: number): void {
    this.#added += 1;
    const { entries, bytes: before } = this.#load;
    this.#saw({ entries: entries + 1, bytes: before + bytes });
  }

  wasFull(): void {
    if (!this.#isFull) this.#logger.error('the buffer in redis is full: until mongodb is back, mail is refused');
    this.#isFull = true;
  }

  #saw(load: BufferLoad): void {
    if (load.entries > 0 && !this.holdsMail)
      this.#logger.warn('mail waits in redis until mongodb has it: it is passed on live, and is not sent yet');
    if (load.entries === 0 && this.holdsMail) this.#logger.info('no mail waits in redis any more');
    if (load.entries < this.#load.entries) this.#isFull = false;
    this.#load = load;
  }
}

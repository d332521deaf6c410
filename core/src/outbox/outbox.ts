/**
 * What is on its way out, one lane for each conversation. A row leaves only when the server has it on disk; a retry sends the same bytes
 * under the same envelope id.
 */
import { Lane, type OutboxParts } from './outbox-lane.ts';
import { outbox, type OutboxRecord } from '../rows/records.ts';
import type { Outgoing } from './seal-outgoing.ts';

/** Lanes that may prepare and send at the same time. */
const MAX_BUSY_LANES = 8;

export class Outbox {
  readonly #parts: OutboxParts;
  readonly #lanes = new Map<string, Lane>();
  readonly #known = new Set<string>();
  readonly #waiting: (() => void)[] = [];
  #busy = 0;
  #sequence = 0;
  #stopped = false;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  /** Takes up what the tabs have written meanwhile, and all of it at the start. */
  async load(): Promise<void> {
    await this.#parts.store.transact(async (copy) => {
      const groups = await Promise.all(['text', 'control'].map((group) => copy.list(outbox, { group })));
      const rows = groups.flat();
      // Within this turn of the store: no row of these can have been sealed or settled meanwhile.
      copy.afterwards(() => {
        for (const { value } of rows) this.#sequence = Math.max(this.#sequence, (value.sequence ?? -1) + 1);
        for (const { key, value } of rows) this.#add({ id: key, row: value });
      });
    });
    this.wake();
  }

  /** A row that was committed just now. */
  add(id: string, row: OutboxRecord): void {
    this.#add({ id, row });
    this.#lanes.get(row.peer)?.wake();
  }

  /** There is reason to try at once. */
  wake(): void {
    for (const lane of this.#lanes.values()) lane.wake();
  }

  stop(): void {
    this.#stopped = true;
    for (const lane of this.#lanes.values()) lane.stop();
    for (const enter of this.#waiting.splice(0)) enter();
  }

  #add(outgoing: Outgoing): void {
    if (this.#known.has(outgoing.id) || this.#stopped) return;
    this.#known.add(outgoing.id);
    const { peer } = outgoing.row;
    const lane = this.#lanes.get(peer) ?? new Lane(peer, { ...this.#parts, ...this.#services(peer) });
    this.#lanes.set(peer, lane);
    lane.add(outgoing);
  }

  #services(peer: string) {
    return {
      numbers: (count: number): number => {
        this.#sequence += count;
        return this.#sequence - count;
      },
      left: (ids: readonly string[]): void => {
        for (const id of ids) this.#known.delete(id);
      },
      joined: (id: string): void => {
        this.#known.add(id);
      },
      emptied: (): void => {
        this.#lanes.delete(peer);
      },
      enter: (): Promise<void> => this.#enter(),
      leave: (): void => this.#leave(),
    };
  }

  #enter(): Promise<void> {
    if (this.#busy < MAX_BUSY_LANES) {
      this.#busy += 1;
      return Promise.resolve();
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#busy -= 1;
    else next();
  }
}

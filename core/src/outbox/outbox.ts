/**
 * Outgoing contents, in one lane for each conversation. A row is deleted only when the server has the message on disk.
 * A retry sends the same bytes under the same envelope id.
 */
import type { MessageId } from '@cipherchat/protocol';
import { peerOf, type ConversationId } from '../base/conversation-id.ts';
import type { OutboxParts } from './lane-parts.ts';
import { Lane, type WakeReason } from './outbox-lane.ts';
import { outbox, type OutboxRecord } from '../rows/records.ts';
import type { Outgoing } from './seal-outgoing.ts';

/** Lanes that may prepare and send at the same time. */
const MAX_BUSY_LANES = 8;

/** The outbox of one engine. At most eight lanes work at a time; the others wait their turn. */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #lanes = new Map<ConversationId, Lane>();
  readonly #known = new Set<MessageId>();
  readonly #waiting: (() => void)[] = [];
  #busy = 0;
  #sequence = 0;
  #stopped = false;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  /** Takes the rows that tabs have written since the last call. At the start these are all rows. */
  async load(): Promise<void> {
    await this.#parts.store.transact(async (copy) => {
      const groups = await Promise.all(['text', 'control'].map((group) => copy.list(outbox, { group })));
      const rows = groups.flat();
      // This runs within the same turn of the store, so none of these rows can have been sealed or settled in between.
      copy.afterwards(() => {
        for (const { value } of rows) this.#sequence = Math.max(this.#sequence, (value.sequence ?? -1) + 1);
        for (const { key, value } of rows) this.#add({ id: key, row: value })?.wake('row');
      });
    });
    this.wake('look');
  }

  /** A row that was committed just now. */
  add(id: MessageId, row: OutboxRecord): void {
    this.#add({ id, row });
    this.#lanes.get(row.conversation)?.wake('row');
  }

  /** Makes every lane try at once, but those that go on pausing. */
  wake(reason: WakeReason): void {
    for (const lane of this.#lanes.values()) lane.wake(reason);
  }

  stop(): void {
    this.#stopped = true;
    for (const lane of this.#lanes.values()) lane.stop();
    for (const enter of this.#waiting.splice(0)) enter();
  }

  /** Returns the lane of a row that is new. */
  #add(outgoing: Outgoing): Lane | undefined {
    if (this.#known.has(outgoing.id) || this.#stopped) return undefined;
    const { conversation } = outgoing.row;
    const peer = peerOf(conversation);
    // A newer build with groups and teams shares this profile. It sends what it wrote there.
    if (peer === undefined) return undefined;
    this.#known.add(outgoing.id);
    const lane =
      this.#lanes.get(conversation) ??
      new Lane({ conversation, peer }, { ...this.#parts, ...this.#services(conversation) });
    this.#lanes.set(conversation, lane);
    lane.add(outgoing);
    return lane;
  }

  #services(conversation: ConversationId) {
    return {
      numbers: (count: number): number => {
        this.#sequence += count;
        return this.#sequence - count;
      },
      left: (ids: readonly MessageId[]): void => {
        for (const id of ids) this.#known.delete(id);
      },
      joined: (id: MessageId): void => {
        this.#known.add(id);
      },
      emptied: (): void => {
        this.#lanes.delete(conversation);
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

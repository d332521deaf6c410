/**
 * Which peers are writing, as far as this tab knows; and how often our own writing is reported (PROTOCOL 7.3, type 6).
 */
import type { ConversationId } from '../base/conversation-id.ts';
import type { Clock } from '../environment/port.ts';

const VALID_MS = 10_000;
const TELL_EVERY_MS = 3_000;

export class WritingPeers {
  readonly #clock: Clock;
  readonly #onChange: (conversation: ConversationId) => void;
  readonly #expiries = new Map<ConversationId, () => void>();
  readonly #told = new Map<ConversationId, number>();

  constructor(clock: Clock, onChange: (conversation: ConversationId) => void) {
    this.#clock = clock;
    this.#onChange = onChange;
  }

  isWriting(conversation: ConversationId): boolean {
    return this.#expiries.has(conversation);
  }

  set(conversation: ConversationId, writing: boolean): void {
    const before = this.isWriting(conversation);
    this.#expiries.get(conversation)?.();
    this.#expiries.delete(conversation);
    if (writing)
      this.#expiries.set(
        conversation,
        this.#clock.after(VALID_MS, () => this.set(conversation, false)),
      );
    if (before !== writing) this.#onChange(conversation);
  }

  /** True for a beginning at most every 3 s, and for an end only after a beginning that is still valid. */
  isWorthTelling(conversation: ConversationId, writing: boolean): boolean {
    const now = this.#clock.monotonic();
    const since = now - (this.#told.get(conversation) ?? -Infinity);
    if (writing ? since < TELL_EVERY_MS : since > VALID_MS) return false;
    if (writing) this.#told.set(conversation, now);
    else this.#told.delete(conversation);
    return true;
  }

  close(): void {
    for (const cancel of this.#expiries.values()) cancel();
    this.#expiries.clear();
  }
}

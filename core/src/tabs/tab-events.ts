/** Tells the listeners of this tab, and the other tabs of the profile, what changed. */
import type { ChatEvent } from '../base/view.ts';
import type { Channel } from '../environment/port.ts';
import type { Told } from '../rows/engine-store.ts';

type Listener = (event: ChatEvent) => void;

export type TabEventsParts = {
  readonly channel: Channel;
  /** Reads the state of the client again. */
  readonly refresh: () => void;
  readonly onFault: (cause: unknown) => void;
};

export class TabEvents {
  readonly #parts: TabEventsParts;
  readonly #listeners = new Set<Listener>();

  constructor(parts: TabEventsParts) {
    this.#parts = parts;
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** A listener that throws keeps no other one from hearing the event. */
  emit(event: ChatEvent): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(event);
      } catch (cause) {
        this.#parts.onFault(cause);
      }
    }
  }

  /** In this tab and in the others. */
  tell(told: Told): void {
    const received = told.received.length === 0 ? {} : { received: told.received };
    this.#parts.channel.post({ kind: 'changed', conversations: told.conversations, ...received });
    this.show(told);
  }

  /** In this tab alone. */
  show({ conversations, received }: Told): void {
    this.#parts.refresh();
    for (const conversation of conversations) this.emit({ kind: 'transcript', conversation });
    if (conversations.length > 0) this.emit({ kind: 'conversations' });
    for (const { conversation, id } of received) this.emit({ kind: 'received', conversation, id });
  }

  /** Anything may have changed: interfaces read all of it again. */
  showAll(): void {
    this.#parts.refresh();
    this.emit({ kind: 'conversations' });
  }

  close(): void {
    this.#listeners.clear();
  }
}

/**
 * The base of every element that shows a client: it listens while the element is in the page, and combines many changes
 * into one read.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ChatClient, ChatEvent } from '@cipherchat/core/view';
import { CoalescedReading } from './coalesced-reading.ts';

export abstract class ClientFeed<
  Client extends Pick<ChatClient, 'subscribe'> = ChatClient,
> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #client: Client | undefined;
  #leave: (() => void) | undefined;
  readonly #reading = new CoalescedReading(async () => {
    await this.read();
    this.#host.requestUpdate();
  });

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Reads everything that is shown. If that fails it keeps what is on screen. Never rejects. */
  protected abstract read(): Promise<void>;

  protected abstract hear(event: ChatEvent): void;

  protected get client(): Client | undefined {
    return this.#client;
  }

  protected listenTo(client: Client | undefined): void {
    this.hostDisconnected();
    this.#client = client;
    this.hostConnected();
  }

  hostConnected(): void {
    if (this.#client === undefined || this.#leave !== undefined) return;
    this.#leave = this.#client.subscribe((event) => this.hear(event));
    this.refresh();
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
  }

  /** Reads everything again. */
  refresh(): void {
    this.#reading.ask();
  }

  /**
   * Applies the change in an event. Reads everything again if the event names no change, or if a read under way may not
   * include it.
   */
  protected apply<T>(changed: T | undefined, take: (changed: T) => void): void {
    if (changed === undefined || this.#reading.isUnderWay) this.refresh();
    else {
      take(changed);
      this.#host.requestUpdate();
    }
  }

  protected requestUpdate(): void {
    this.#host.requestUpdate();
  }
}

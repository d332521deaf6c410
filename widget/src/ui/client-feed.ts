/**
 * What everything that shows a client has in common: it listens while its element is in the page, and reads once for
 * many changes.
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

  /** Reads all that is shown, and keeps what is on the screen where that fails. Does not reject. */
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

  /** Reads all of it again. */
  refresh(): void {
    this.#reading.ask();
  }

  /**
   * Takes over what an event says; reads all of it where it does not say, or where a reading under way may not know of
   * it.
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

/** Tells the owner of new messages while the inbox is open, and keeps what was told in step with what was read. */
import type { ChatClient, ChatEvent, ConversationId } from '@cipherchat/core';
import { parseConversationId } from '@cipherchat/core/view';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { showBadge } from '../device/app-badge.ts';
import { showTabIcon } from '../device/tab-icon.ts';
import type { NoticeWords } from '../locales/notice-words.ts';
import { ringForArrival, type RingsParts, type Sight } from '../notices/page-rings.ts';
import { keepInStep, serviceWorker } from '../notices/page-subscription.ts';
import { playSound } from '../notices/page-sound.ts';
import { closeRead, type Notices } from '../notices/show-notices.ts';
import { withCard } from '../notices/with-card.ts';
import { routeOf, type Route } from '../routing/route.ts';

export type RingPlaces = {
  /** The conversation that is open, if any. */
  readonly open: () => ConversationId | undefined;
  readonly go: (route: Route) => void;
  readonly words: () => NoticeWords;
};

/** Notifications of conversations that were read are looked for at most this often. */
const TIDY_MS = 1_000;
const MOST = 100;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const notices = async (): Promise<Notices | undefined> =>
  'Notification' in globalThis && Notification.permission === 'granted' ? await serviceWorker() : undefined;

export class Rings implements ReactiveController {
  readonly #places: RingPlaces;
  #client: ChatClient | undefined;
  #leave: (() => void) | undefined;
  #isInStep = false;
  #tidying: Promise<void> | undefined;

  constructor(host: ReactiveControllerHost, places: RingPlaces) {
    this.#places = places;
    host.addController(this);
  }

  hostConnected(): void {
    if ('serviceWorker' in navigator) navigator.serviceWorker.addEventListener('message', this.#onMessage);
  }

  hostDisconnected(): void {
    if ('serviceWorker' in navigator) navigator.serviceWorker.removeEventListener('message', this.#onMessage);
    this.#leave?.();
    this.#leave = undefined;
  }

  follow(client: ChatClient | undefined): void {
    if (client === this.#client) return;
    this.#leave?.();
    this.#client = client;
    this.#leave = client?.subscribe((event) => this.#hear(event));
    this.#step();
  }

  /** The marks on tab and app. */
  show(unread: number): void {
    showTabIcon(unread);
    void showBadge(unread);
  }

  #hear(event: ChatEvent): void {
    if (event.kind === 'state') this.#step();
    if (event.kind === 'conversations') this.#tidy();
    if (event.kind === 'received') void ringForArrival(this.#parts(), event).catch(() => undefined);
  }

  /** Once for each start, when the server can be asked. */
  #step(): void {
    const state = this.#client?.state();
    if (this.#isInStep || this.#client === undefined || state?.phase !== 'ready' || state.connection !== 'online')
      return;
    this.#isInStep = true;
    void keepInStep(this.#client).catch(() => undefined);
    this.#tidy();
  }

  #tidy(): void {
    this.#tidying ??= pause(TIDY_MS)
      .then(async () => {
        this.#tidying = undefined;
        const [page, shown] = [await this.#client?.conversations.list({ limit: MOST }), await notices()];
        if (page === undefined || shown === undefined) return;
        const unread = page.conversations.filter((one) => one.unread > 0);
        await closeRead(shown, unread);
      })
      .catch(() => undefined);
  }

  #sightOf(conversation: string): Sight {
    if (document.visibilityState === 'hidden') return 'hidden';
    return document.hasFocus() && this.#places.open() === conversation ? 'conversation' : 'inbox';
  }

  #parts(): RingsParts {
    const { locks } = navigator as { readonly locks?: LockManager };
    return {
      locks,
      sightOf: (conversation) => this.#sightOf(conversation),
      find: async (text) => {
        const id = parseConversationId(text);
        const [client, view] = [this.#client, id && (await this.#client?.conversations.get(id))];
        return client && view && (await withCard(client, view));
      },
      notices,
      words: this.#places.words(),
      playSound,
      now: () => new Date(),
      pause,
    };
  }

  /** A click on a notification: the worker has brought this tab to the front. */
  readonly #onMessage = ({ data }: MessageEvent<unknown>): void => {
    if (typeof data !== 'object' || data === null || !('open' in data) || typeof data.open !== 'string') return;
    const route = routeOf(data.open);
    if (route !== undefined) this.#places.go(route);
  };
}

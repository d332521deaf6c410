/** The settings of notifications, as the page of settings shows and changes them. */
import type { ChatClient, PushAnswer } from '@cipherchat/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { changeNoticeSettings, DEFAULTS, readNoticeSettings, type NoticeSettings } from '../notices/notice-settings.ts';
import { keepInStep, turnOff, turnOn, type RingState } from '../notices/page-subscription.ts';
import { playSound } from '../notices/page-sound.ts';

export type NoticeChange = Partial<Pick<NoticeSettings, 'content' | 'sound' | 'quiet'>>;

export class RingSettings implements ReactiveController {
  settings: NoticeSettings = DEFAULTS;
  /** Undefined while it is being found out. */
  state: RingState | undefined;
  /** What became of the last test. */
  tested: PushAnswer | undefined;
  notSaved = false;
  readonly #host: ReactiveControllerHost;
  readonly #client: () => ChatClient;

  constructor(host: ReactiveControllerHost, client: () => ChatClient) {
    this.#host = host;
    this.#client = client;
    host.addController(this);
  }

  /** The client is set with the first drawing. */
  hostConnected(): void {
    queueMicrotask(() => void this.#look());
  }

  readonly turnOn = (): Promise<void> => this.#turn(turnOn);

  readonly turnOff = (): Promise<void> => this.#turn(turnOff);

  readonly change = async (change: NoticeChange): Promise<void> => {
    const before = this.settings;
    this.settings = { ...before, ...change };
    this.#host.requestUpdate();
    try {
      this.settings = await changeNoticeSettings(change);
      this.notSaved = false;
    } catch {
      this.settings = before;
      this.notSaved = true;
    }
    this.#host.requestUpdate();
    if (change.sound === true) await playSound().catch(() => undefined);
  };

  /** Clears the last outcome first, so that a screen reader announces the same outcome again. */
  readonly test = async (): Promise<void> => {
    this.tested = undefined;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.tested = await this.#client()
      .account.push({ kind: 'test' })
      .catch(() => 'unreachable' as const);
    this.#host.requestUpdate();
  };

  async #look(): Promise<void> {
    this.settings = await readNoticeSettings();
    this.#host.requestUpdate();
    await this.#turn(keepInStep);
  }

  async #turn(how: (client: ChatClient) => Promise<RingState>): Promise<void> {
    this.tested = undefined;
    try {
      this.state = await how(this.#client());
      this.notSaved = false;
    } catch {
      // The browser stores nothing, or the client was closed.
      this.notSaved = true;
      this.state ??= 'incomplete';
    }
    this.settings = await readNoticeSettings();
    this.#host.requestUpdate();
  }
}

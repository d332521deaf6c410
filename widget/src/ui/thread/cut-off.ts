/**
 * Whether the connection has been gone for three seconds. Shorter interruptions end by themselves and show no notice.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ClientState } from '@cipherchat/core/view';

const PATIENCE_MS = 3_000;

export class CutOff implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  lasts = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#clear();
  }

  see({ phase, connection }: ClientState): void {
    const connected = connection === 'online' || (phase !== 'ready' && phase !== 'no-identity');
    if (connected) {
      this.#clear();
      this.lasts = false;
    } else if (!this.lasts) {
      this.#timer ??= setTimeout(() => {
        this.lasts = true;
        this.#host.requestUpdate();
      }, PATIENCE_MS);
    }
  }

  #clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

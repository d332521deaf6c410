/** The engine as one tab sees it: its own while the tab leads, otherwise that of the leading tab. */
import type { ConversationId } from '../base/conversation-id.ts';
import { AccountId, DEVICE_KIND } from '@cipherchat/protocol';
import { StoreError } from '../storage/port.ts';
import { backoffMs } from '../base/backoff.ts';
import type { TabParts } from './client-parts.ts';
import { Engine, type EngineParts } from '../engine/engine.ts';
import type { EngineHost } from '../engine/engine-services.ts';
import { faultOf } from '../diagnostics/fault-of.ts';
import { Leadership } from './leadership.ts';
import type { Kept } from './keep-text.ts';
import { CONNECTING, type ConnectionStatus } from '../base/connection-status.ts';

export type TabEngineParts = Pick<
  EngineHost,
  'onChange' | 'onConnection' | 'onWriting' | 'onFault' | 'log' | 'clock'
> & {
  readonly client: TabParts;
  /**
   * Another tab took the engine over: this tab did not respond for a while, and may have missed notes of the others.
   */
  readonly onLost: () => void;
  /** The engine failed; a new one may succeed. */
  readonly onFailure: (cause: unknown) => void;
  /** The store is gone for good. */
  readonly onGone: (cause: unknown) => void;
};

export class TabEngine {
  readonly #parts: TabEngineParts;
  readonly #leadership: Leadership;
  #engine: Engine | undefined;
  #failures = 0;

  constructor(parts: TabEngineParts) {
    this.#parts = parts;
    this.#leadership = new Leadership({
      environment: parts.client.environment,
      lead: (lost) => this.#lead(lost),
      status: () => this.status,
    });
  }

  get leads(): boolean {
    return this.#engine !== undefined;
  }

  get status(): ConnectionStatus {
    return this.#engine?.status ?? CONNECTING;
  }

  /** Tries to connect now, whichever tab has the engine. */
  reconnect(): void {
    if (this.#engine === undefined) this.#parts.client.environment.channel.post({ kind: 'reconnect' });
    else this.#engine.reconnect();
  }

  /** Resolves when it was closed. */
  run(): Promise<void> {
    return this.#leadership.run().catch(this.#parts.onGone);
  }

  close(): void {
    this.#leadership.close();
  }

  /** A tab wrote rows that the engine must read. */
  look(): void {
    if (this.#engine === undefined) this.#parts.client.environment.channel.post({ kind: 'work' });
    else this.#engine.look();
  }

  /** The same, reported by another tab. */
  lookIfLeading(): void {
    this.#engine?.look();
  }

  took(kept: readonly Kept[]): void {
    if (this.#engine === undefined) this.look();
    else for (const { id, row } of kept) this.#engine.took(id, row);
  }

  setWriting(conversation: ConversationId, writing: boolean): void {
    if (this.#engine !== undefined) this.#engine.setWriting(conversation, writing);
    else {
      const { channel } = this.#parts.client.environment;
      channel.post({ kind: 'writing', conversation, writing, mine: true });
    }
  }

  async #lead(lost: AbortSignal): Promise<void> {
    try {
      const generation = await this.#parts.client.store.claimEngine();
      if (lost.aborted) return;
      this.#parts.log.record({ event: 'leads', leads: true });
      const engine = new Engine(this.#host(), generation);
      this.#engine = engine;
      const stop = (): void => {
        engine.stop();
        this.#parts.onLost();
      };
      lost.addEventListener('abort', stop, { once: true });
      engine.look();
      await engine.ended;
    } catch (cause) {
      this.#engine = undefined;
      this.#parts.log.record({ event: 'engine-ended', ...faultOf(cause) });
      await this.#ended(cause, lost);
    } finally {
      this.#engine = undefined;
      this.#parts.log.record({ event: 'leads', leads: false });
    }
  }

  #host(): EngineParts {
    const { client, ...own } = this.#parts;
    const { kind, owner } = client;
    const leastVersion = (address: string): number => (address === owner?.address ? (owner.leastVersion ?? 1) : 1);
    const { network } = client.environment;
    const visits = kind === 'widget' && AccountId.is(owner?.address) ? owner.address : undefined;
    return { ...client, ...own, network, kind: DEVICE_KIND[kind], leastVersion, visits };
  }

  /** Decides what follows the end of the engine: another engine runs, the store is gone, or a new try after a pause. */
  async #ended(cause: unknown, lost: AbortSignal): Promise<void> {
    const code = cause instanceof StoreError ? cause.code : undefined;
    if (code === 'superseded') {
      // A tab that stood still can hear of it from the store first. The lock was released then, and tells nothing.
      this.#parts.onLost();
      return;
    }
    if (code === 'closed' || code === 'newer-version') {
      this.#parts.onGone(cause);
      this.close();
      return;
    }
    this.#parts.onFailure(cause);
    this.#failures += 1;
    const delayMs = backoffMs(this.#failures, this.#parts.client.platform);
    await new Promise<void>((resolve) => {
      const cancel = this.#parts.client.environment.clock.after(delayMs, resolve);
      lost.addEventListener('abort', () => {
        cancel();
        resolve();
      });
    });
  }
}

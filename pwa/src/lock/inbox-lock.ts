/**
 * The lock of the inbox in one tab. The key is in memory only. Locking ends the page and starts it again, so that no
 * text stays in what it had drawn or read.
 */
import type { Changed, LockState, Opened, VaultLock } from '@cipherchat/core/lock';
import type { KeyChannel, Told } from './key-channel.ts';
import type { Rest, RestMinutes } from './rest.ts';

/** `starting`: not known yet. `busy`: every row is being sealed anew. */
export type LockPhase = 'starting' | 'off' | 'locked' | 'open' | 'busy';

export type InboxLockParts = {
  /** `holdOpen` of this inbox. */
  readonly hold: () => Promise<() => void>;
  /** `openAlone` of this inbox. */
  readonly alone: (cancel: AbortSignal, work: () => Promise<CryptoKey>) => Promise<CryptoKey>;
  readonly vault: Pick<
    VaultLock,
    'state' | 'open' | 'change' | 'turnOff' | 'addPasskey' | 'removePasskey' | 'openWithPasskey'
  >;
  /** Seals every row anew; no tab may have the inbox open. */
  readonly seal: (pin: string) => Promise<CryptoKey>;
  readonly channel: KeyChannel;
  readonly rest: Rest;
  /** Opens the client: with the key of a lock, or of an inbox without one. Never rejects. */
  readonly open: (vaultKey: CryptoKey | undefined) => Promise<void>;
  /** The lock cannot be read. */
  readonly fail: (cause: unknown) => Promise<void>;
  /** Closes the client. */
  readonly close: () => Promise<void>;
  /** Takes away what stands outside of the page: notifications. */
  readonly cover: () => Promise<void>;
  readonly reload: () => void;
};

/** Turned on, or another tab did not close. */
export type TurnedOn = 'done' | 'other-tab' | 'failed';

/** Time for the other tabs to leave. */
const LEAVE_MS = 15_000;
/** The longest time between two looks: a timer may stand still while the machine sleeps. */
const LOOK_MS = 20_000;

const USES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
/** The tab comes to the front, or wakes. */
const SIGHTS = ['focus', 'pageshow', 'visibilitychange'] as const;

export class InboxLock {
  readonly #parts: InboxLockParts;
  readonly #listeners = new Set<() => void>();
  #phase: LockPhase = 'starting';
  #vaultKey: CryptoKey | undefined;
  #letGo: () => void = () => undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Until the next try, as it was when the tab was locked. */
  waitMs = 0;
  /** A passkey opens it as well, as far as this tab knows. */
  hasPasskey = false;
  /** Why the lock was not turned on, the last time. */
  trouble: Exclude<TurnedOn, 'done'> | undefined;

  constructor(parts: InboxLockParts) {
    this.#parts = parts;
  }

  get phase(): LockPhase {
    return this.#phase;
  }

  get minutes(): RestMinutes {
    return this.#parts.rest.minutes;
  }

  set minutes(minutes: RestMinutes) {
    this.#parts.rest.minutes = minutes;
    this.#show(this.#phase);
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async start(): Promise<void> {
    const { hold, vault, channel, rest } = this.#parts;
    channel.listen({ key: () => (rest.leftMs > 0 ? this.#vaultKey : undefined), told: (what) => this.#hear(what) });
    this.#letGo = await hold();
    let state: LockState;
    try {
      state = await vault.state();
    } catch (cause) {
      await this.#parts.fail(cause);
      return;
    }
    if (state.kind === 'off') {
      this.#show('off');
      await this.#parts.open(undefined);
      return;
    }
    this.hasPasskey = state.hasPasskey;
    const vaultKey = rest.leftMs > 0 ? await channel.ask(this.#admit) : undefined;
    if (vaultKey !== undefined) {
      await this.#enter(vaultKey);
      return;
    }
    this.waitMs = state.waitMs;
    this.#show('locked');
  }

  async unlock(pin: string): Promise<Opened> {
    return await this.#opened(await this.#parts.vault.open(pin));
  }

  /** Rejects with a `PasskeyError`. */
  async unlockWithPasskey(): Promise<Opened> {
    return await this.#opened(await this.#parts.vault.openWithPasskey());
  }

  async #opened(opened: Opened): Promise<Opened> {
    if (opened.kind === 'off') this.#parts.reload();
    if (opened.kind !== 'opened') return opened;
    this.#parts.rest.begin();
    await this.#enter(opened.vaultKey);
    this.#parts.channel.tell('opened');
    return opened;
  }

  /** In every tab. */
  async lock(): Promise<void> {
    if (this.#vaultKey === undefined) return;
    this.#parts.rest.end();
    this.#parts.channel.tell('lock');
    await this.#leave();
  }

  /** The other tabs start again meanwhile. Where it fails, the inbox is as it was. */
  async turnOn(pin: string): Promise<TurnedOn> {
    const { alone, channel, close, hold, open, rest, seal } = this.#parts;
    this.trouble = undefined;
    this.#show('busy');
    await close();
    this.#letGo();
    channel.tell('leave');
    const cancel = new AbortController();
    const timer = setTimeout(() => cancel.abort(), LEAVE_MS);
    let outcome: CryptoKey | Exclude<TurnedOn, 'done'>;
    try {
      outcome = await alone(cancel.signal, () => {
        clearTimeout(timer);
        return seal(pin);
      });
    } catch {
      outcome = cancel.signal.aborted ? 'other-tab' : 'failed';
    } finally {
      clearTimeout(timer);
    }
    this.#letGo = await hold();
    if (typeof outcome === 'string') {
      this.trouble = outcome;
      this.#show('off');
      await open(undefined);
      return outcome;
    }
    rest.begin();
    const entered = this.#enter(outcome);
    channel.tell('opened');
    await entered;
    return 'done';
  }

  async change(pin: string, next: string): Promise<Changed> {
    return await this.#parts.vault.change(pin, next);
  }

  /** `name`: what lists of passkeys show. Rejects with a `PasskeyError`. */
  async addPasskey(pin: string, name: string): Promise<Changed> {
    const changed = await this.#parts.vault.addPasskey(pin, name);
    if (changed.kind === 'done') this.#knowPasskey(true);
    return changed;
  }

  async removePasskey(): Promise<void> {
    await this.#parts.vault.removePasskey();
    this.#knowPasskey(false);
  }

  #knowPasskey(hasPasskey: boolean): void {
    this.hasPasskey = hasPasskey;
    this.#show(this.#phase);
  }

  async turnOff(pin: string): Promise<Changed> {
    const changed = await this.#parts.vault.turnOff(pin);
    if (changed.kind === 'done') {
      this.hasPasskey = false;
      this.#forget('off');
      this.#parts.channel.tell('off');
    }
    return changed;
  }

  /** Drops the key, and looks no more: the page ends. */
  stop(): void {
    this.#vaultKey = undefined;
    clearTimeout(this.#timer);
    for (const use of USES) removeEventListener(use, this.#onUse, true);
    for (const sight of SIGHTS) removeEventListener(sight, this.#look, true);
  }

  async #enter(vaultKey: CryptoKey): Promise<void> {
    this.#vaultKey = vaultKey;
    this.#show('open');
    for (const use of USES) addEventListener(use, this.#onUse, { capture: true, passive: true });
    for (const sight of SIGHTS) addEventListener(sight, this.#look, true);
    this.#look();
    await this.#parts.open(vaultKey);
  }

  #forget(phase: LockPhase): void {
    this.stop();
    this.#show(phase);
  }

  async #leave(): Promise<void> {
    this.#forget('locked');
    // What it cannot take away must not keep the page.
    await this.#parts.cover().catch(() => undefined);
    this.#parts.reload();
  }

  readonly #onUse = (): void => {
    if (this.#parts.rest.leftMs === 0) this.#look();
    else this.#parts.rest.use();
  };

  readonly #look = (): void => {
    clearTimeout(this.#timer);
    const left = this.#parts.rest.leftMs;
    if (left === 0) void this.lock();
    else this.#timer = setTimeout(this.#look, Math.min(left, LOOK_MS));
  };

  #hear(what: Told): void {
    const { reload } = this.#parts;
    const isOpen = this.#phase === 'open';
    if (what === 'lock' && isOpen) void this.#leave();
    if (what === 'leave') reload();
    if (what === 'off' && isOpen) this.#forget('off');
    if (what === 'off' && this.#phase === 'locked') reload();
    if (what === 'opened' && this.#phase === 'locked') void this.#askAgain();
  }

  async #askAgain(): Promise<void> {
    const vaultKey = await this.#parts.channel.ask(this.#admit);
    if (vaultKey !== undefined) this.#admit(vaultKey);
  }

  /** A key that came after the page asked for the PIN, unless the user has locked the inbox meanwhile. */
  readonly #admit = (vaultKey: CryptoKey): void => {
    if (this.#phase === 'locked' && this.#parts.rest.leftMs > 0) void this.#enter(vaultKey);
  };

  #show(phase: LockPhase): void {
    this.#phase = phase;
    for (const listener of this.#listeners) listener();
  }
}

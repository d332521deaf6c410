/**
 * One browser profile within a process: tabs that share a lock and a channel. For Node, where there is one tab, and for
 * tests, which freeze and kill tabs as a browser would.
 */
import type { Channel, Clock, Environment, Network, Note, OpenTabs } from './port.ts';
import { MemoryLock } from './memory-lock.ts';
import { systemClock } from './system-clock.ts';

export type MemoryTab = {
  readonly environment: Environment;
  readonly setOnline: (online: boolean) => void;
  /** Back online, visible again, woken from sleep. */
  readonly wake: () => void;
  /** Timers and notes stand still; a lock that is held stays held. */
  readonly freeze: () => void;
  /** As `freeze`, and notes that come meanwhile are lost: as Chromium treats a page in a debugger. */
  readonly stall: () => void;
  readonly thaw: () => void;
  /** Gone for good: no timer, no note, and the lock is free. */
  readonly kill: () => void;
};

type State = 'running' | 'frozen' | 'stalled' | 'dead';

/** Runs callbacks at once, keeps them while frozen, forgets them when dead. */
class Pace {
  #state: State = 'running';
  #held: (() => void)[] = [];

  run(callback: () => void): void {
    if (this.#state === 'running') callback();
    if (this.#state === 'frozen' || this.#state === 'stalled') this.#held.push(callback);
  }

  /** Runs what a note sets off. */
  hear(callback: () => void): void {
    if (this.#state !== 'stalled') this.run(callback);
  }

  set(state: State): void {
    if (this.#state === 'dead') return;
    this.#state = state;
    if (state === 'frozen' || state === 'stalled') return;
    const held = this.#held;
    this.#held = [];
    for (const callback of held) this.run(callback);
  }
}

const pacedClock = (clock: Clock, pace: Pace): Clock => ({
  now: () => clock.now(),
  monotonic: () => clock.monotonic(),
  after: (delayMs, callback) => {
    let cancelled = false;
    const cancel = clock.after(delayMs, () =>
      pace.run(() => {
        if (!cancelled) callback();
      }),
    );
    return () => {
      cancelled = true;
      cancel();
    };
  },
});

class MemoryNetwork implements Network {
  readonly #listeners = new Set<() => void>();
  #online = true;

  online(): boolean {
    return this.#online;
  }

  onWake(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  set(online: boolean): void {
    const back = online && !this.#online;
    this.#online = online;
    if (back) this.wake();
  }

  wake(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

export class MemoryHost {
  readonly #lock = new MemoryLock();
  readonly #open = new Set<string>();
  #opened = 0;
  readonly #channels = new Map<object, { readonly pace: Pace; readonly listeners: Set<(note: Note) => void> }>();

  openTab(clock: Clock = systemClock): MemoryTab {
    const tab = {};
    const tabs = this.#tabs();
    const pace = new Pace();
    const network = new MemoryNetwork();
    return {
      environment: {
        clock: pacedClock(clock, pace),
        lock: this.#lock.ofTab(tab),
        channel: this.#channel(tab, pace),
        tabs,
        network,
      },
      setOnline: (online) => network.set(online),
      wake: () => network.wake(),
      freeze: () => pace.set('frozen'),
      stall: () => pace.set('stalled'),
      thaw: () => pace.set('running'),
      kill: () => {
        pace.set('dead');
        this.#channels.delete(tab);
        this.#lock.dropTab(tab);
        this.#open.delete(tabs.own);
      },
    };
  }

  #tabs(): OpenTabs {
    this.#opened += 1;
    const own = String(this.#opened);
    return {
      own,
      join: async (left) => {
        this.#open.add(own);
        void left.then(() => this.#open.delete(own));
      },
      names: async () => [...this.#open],
    };
  }

  #channel(tab: object, pace: Pace): Channel {
    const listeners = new Set<(note: Note) => void>();
    this.#channels.set(tab, { pace, listeners });
    return {
      post: (note) => this.#post(tab, note),
      listen: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      close: () => {
        listeners.clear();
        this.#channels.delete(tab);
      },
    };
  }

  /** Heard in a later task, as a browser does it. A dead or closed tab posts nothing. */
  #post(from: object, note: Note): void {
    if (!this.#channels.has(from)) return;
    for (const [tab, { pace, listeners }] of this.#channels) {
      if (tab !== from) queueMicrotask(() => pace.hear(() => [...listeners].forEach((listener) => listener(note))));
    }
  }
}

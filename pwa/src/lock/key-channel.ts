/**
 * Tabs and service worker of one inbox: who is open gives the key to the next one, and all lock together. The key is a
 * handle that cannot be exported. Scripts of this origin could take one from the database of an inbox without a lock.
 */
type Note =
  | { readonly kind: 'ask'; readonly id: string }
  | { readonly kind: 'key'; readonly id: string; readonly vaultKey: CryptoKey }
  /** The user locked the inbox. */
  | { readonly kind: 'lock' }
  /** A tab opened the lock. */
  | { readonly kind: 'opened' }
  /** A tab turns the lock on, and needs the inbox for itself. */
  | { readonly kind: 'leave' }
  /** A tab turned the lock off. */
  | { readonly kind: 'off' };

export type Told = Exclude<Note['kind'], 'ask' | 'key'>;

export type Listener = {
  /** The key to give to others. Undefined while this tab is locked. */
  readonly key: () => CryptoKey | undefined;
  readonly told: (what: Told) => void;
};

/** A tab that is open answers within a few, unless it is busy. */
const ANSWER_MS = 700;

const isNote = (data: unknown): data is Note => typeof data === 'object' && data !== null && 'kind' in data;

/** A browser that denies storage may deny it too. Then no tab hears of another. */
const open = (name: string): BroadcastChannel | undefined => {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
};

export class KeyChannel {
  readonly #channel: BroadcastChannel | undefined;

  /** `database`: name of the profile. */
  constructor(database: string) {
    this.#channel = open(`${database}/lock`);
  }

  /** Undefined where no open tab answers in time. `late` gets a key that comes all the same. */
  async ask(late: (vaultKey: CryptoKey) => void = () => undefined): Promise<CryptoKey | undefined> {
    const id = crypto.randomUUID();
    return await new Promise((resolve) => {
      let take = (vaultKey: CryptoKey): void => {
        clearTimeout(timer);
        resolve(vaultKey);
      };
      const onMessage = ({ data }: MessageEvent<unknown>): void => {
        if (!isNote(data)) return;
        // A tab that sealed every row, or was opened just now, had no key before.
        if (data.kind === 'opened' && take !== late) this.#post({ kind: 'ask', id });
        if (data.kind !== 'key' || data.id !== id) return;
        this.#channel?.removeEventListener('message', onMessage);
        take(data.vaultKey);
      };
      const timer = setTimeout(() => {
        take = late;
        resolve(undefined);
      }, ANSWER_MS);
      this.#channel?.addEventListener('message', onMessage);
      this.#post({ kind: 'ask', id });
    });
  }

  listen({ key, told }: Listener): void {
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (!isNote(data) || data.kind === 'key') return;
      if (data.kind !== 'ask') {
        told(data.kind);
        return;
      }
      const vaultKey = key();
      if (vaultKey !== undefined) this.#post({ kind: 'key', id: data.id, vaultKey });
    });
  }

  tell(kind: Told): void {
    this.#post({ kind });
  }

  close(): void {
    this.#channel?.close();
  }

  #post(note: Note): void {
    this.#channel?.postMessage(note);
  }
}

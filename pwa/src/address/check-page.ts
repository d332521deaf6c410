/**
 * Whether a page has the owner's chat, and whether the chat works there. The inbox opens the page in a tab, and the
 * chat's loader there answers the inbox at the origin that its script came from. No server reads the page. A second
 * answer comes from what the loader loads (`widget/src/loader/checked-page.ts`).
 */

/** What the page answered, or why it did not. */
export type PageCheck =
  /**
   * The owner's chat is on it, and can connect. With the build that the page loads; undefined if its path does not say,
   * or for a loader from before it told.
   */
  | { readonly outcome: 'found'; readonly build: string | undefined }
  /** The chat of another address. */
  | { readonly outcome: 'other' }
  /** Of its `data-owner` nothing is an address. */
  | { readonly outcome: 'no-owner' }
  /** It has no https, so that the chat cannot encrypt there. */
  | { readonly outcome: 'insecure' }
  /** The loader answered, and what it loads did not. */
  | { readonly outcome: 'not-loaded' }
  /** The policy of the page stops requests to the server. */
  | { readonly outcome: 'not-connected' }
  /** The tab was closed, or the page's Cross-Origin-Opener-Policy cuts it off. A browser shows both alike. */
  | { readonly outcome: 'closed' }
  /** No chat answered in time. */
  | { readonly outcome: 'silent' }
  /** The browser opened no tab. */
  | { readonly outcome: 'blocked' };

/** The owner's address and the address of the loader's folder; from what the loader loads, `rest`. */
type Said = { readonly cipherChat?: unknown; readonly href?: unknown; readonly rest?: unknown };

/** The loader of a window of this name loads the rest, too, and tells how that went. */
const WINDOW = 'cipherchat';
const PATIENCE_MS = 20_000;
const LOOK_MS = 250;

const buildIn = (folder: unknown): string | undefined =>
  typeof folder === 'string' ? /\/w\/([0-9a-f]{16})\/$/u.exec(folder)?.[1] : undefined;

const ADDRESS = /^[a-z2-7]{32}$/u;
/** What a browser takes for this machine, and therefore for secure. */
const HERE = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/u;

const isSecure = (origin: string): boolean => {
  if (!URL.canParse(origin)) return true;
  const { protocol, hostname } = new URL(origin);
  return protocol === 'https:' || HERE.test(hostname);
};

type Wanted = {
  /** 32 characters. */
  readonly owner: string;
  /** That of the snippet, which tells whether the rest works. Not every other one does. */
  readonly build: string;
};

/** What an answer says. Undefined where another one has to come. */
const verdictOf = ({ cipherChat, href, rest }: Said, origin: string, wanted: Wanted): PageCheck | undefined => {
  if (cipherChat !== wanted.owner) return { outcome: ADDRESS.test(String(cipherChat)) ? 'other' : 'no-owner' };
  if (!isSecure(origin)) return { outcome: 'insecure' };
  if (rest === 'not-connected') return { outcome: rest };
  const build = buildIn(href);
  if (rest !== undefined) return { outcome: 'found', build: wanted.build };
  return build === wanted.build ? undefined : { outcome: 'found', build };
};

/** A check that is under way ends where another one begins: both would hear the same tab. */
let giveUp = (): void => undefined;

/** `url`: http or https. Undefined where a later check took its place. */
export const checkPage = (url: URL, wanted: Wanted, patienceMs = PATIENCE_MS): Promise<PageCheck | undefined> =>
  new Promise((resolve) => {
    giveUp();
    const opened = window.open(url, WINDOW);
    if (opened === null) {
      resolve({ outcome: 'blocked' });
      return;
    }
    let isThere = false;
    const end = (check: PageCheck | undefined): void => {
      removeEventListener('message', hear);
      clearTimeout(timer);
      clearInterval(looking);
      resolve(check);
    };
    giveUp = () => end(undefined);
    const wait = (): ReturnType<typeof setTimeout> =>
      setTimeout(() => end({ outcome: isThere ? 'not-loaded' : 'silent' }), patienceMs);
    let timer = wait();
    const hear = ({ source, data, origin }: MessageEvent<unknown>): void => {
      const said = source === opened ? (data as Said | null) : null;
      if (typeof said?.cipherChat !== 'string') return;
      const check = verdictOf(said, origin, wanted);
      if (check !== undefined) {
        end(check);
        return;
      }
      isThere = true;
      clearTimeout(timer);
      timer = wait();
    };
    const looking = setInterval(() => {
      if (opened.closed) end({ outcome: 'closed' });
    }, LOOK_MS);
    addEventListener('message', hear);
  });

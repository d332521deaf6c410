/**
 * The loader: reads its own tag, draws the launcher, and loads the elements when the visitor presses it, or when this
 * browser has been here before. The elements then ask for the engine. Until then nothing is stored and no connection is
 * made.
 */
import { PLACE, type HostPlace } from './engine-handoff.ts';
import { loaderWords } from './en-loader.ts';
import { isKnownProfile, whenIdle } from './known-profile.ts';
import { drawLauncher } from './launcher.ts';
import { pageMethods } from './page-methods.ts';
import { answerLinks } from './page-links.ts';
import { answerQueue } from './page-queue.ts';
import { pinnedModules, type Asset } from './pinned-modules.ts';
import { standIn } from './stand-in.ts';

declare const __ASSETS__: { readonly elements: Asset };

/** `<cipher-chat>`, before and after its definition is loaded. */
type Host = HTMLElement & {
  loadPinned: ReturnType<typeof pinnedModules>;
  open: () => void;
  close: () => void;
  unread: number;
  whenReady: () => Promise<unknown>;
};

/** Later changes of the tag reach the element, too, but for the two addresses. */
const newHost = (tag: HTMLScriptElement, owner: string, server: string): Host => {
  const host = document.createElement('cipher-chat') as HTMLElement as Host;
  const copy = (): void => {
    for (const { name, value } of tag.attributes) {
      const [, key] = name.split('data-');
      if (key) {
        host.setAttribute(key, value);
        // The properties that there are have an effect: `data-accent`, `data-inset` …
        host.style.setProperty(`--cipher-${key}`, value);
      }
    }
    host.setAttribute('owner', owner);
    host.setAttribute('server', server);
  };
  copy();
  new MutationObserver(copy).observe(tag, { attributes: true });
  return host;
};

/** The developer of the page sees it in the page, visitors do not. */
const refuse = (host: Host, owner: string): never => {
  const fault = `CipherChat: data-owner is not an inbox address: "${owner}"`;
  if (host.hasAttribute('debug') || /^localhost|^127\./u.test(location.hostname)) {
    drawLauncher(host)([fault, '']);
    standIn(host);
  }
  throw new Error(fault);
};

const run = (tag: HTMLScriptElement, owner: string): void => {
  const { href } = new URL('.', tag.src);
  // The files may come from another origin than that of the chat server.
  const server = new URL(tag.dataset['server'] ?? href).origin;
  const host = newHost(tag, owner, server);
  // An inbox that opened this page hears that its tag is here, with which address, and of which build.
  (opener as Window | null)?.postMessage({ cipherChat: owner, href }, server);
  if (!/^[a-z2-7]{32}$/u.test(owner)) refuse(host, owner);
  const load = pinnedModules(href, tag.nonce);
  let loading = false;
  let wanted = false;

  const start = async (): Promise<void> => {
    if (loading) return;
    loading = true;
    const outcome = await load(__ASSETS__.elements);
    if (outcome !== 'loaded') {
      // The elements run once: a returning visitor may press before the page is idle.
      loading = false;
      if (wanted || outcome === 'changed') say(loaderWords[outcome]);
    } else if (wanted) host.open();
    wanted = false;
  };
  const open = (): void => {
    wanted = true;
    say(undefined, true);
    void start();
  };
  const say = drawLauncher(host, open);
  const known = isKnownProfile(`cipherchat:${owner}`, true);
  // The class takes the place of these: see `EARLY` in `chat-widget.ts`.
  Object.assign(host, {
    loadPinned: load,
    open,
    close: () => {
      wanted = false;
      say();
    },
    toggle: open,
    ...pageMethods,
    unread: 0,
    whenReady: async () => {
      // Without the class there is nothing to wait for but this: a new visitor has no history.
      if (!(await known)) return host;
      await customElements.whenDefined('cipher-chat');
      return host.whenReady();
    },
  });
  (self as { [PLACE]?: HostPlace })[PLACE] = Object.assign(standIn(host), { host });
  answerQueue(host);
  answerLinks(host);
  void known.then((was) => {
    // The inbox opens a window of this name to see whether the chat works here: see `checked-page.ts`. A phone
    // that read the code of another browser has it in the address: see `cipher-chat.ts`.
    if (was || /cipherchat/u.test(self.name + location.hash)) whenIdle(start);
  });
};

// A module has no current script.
const tag = (document.currentScript ?? document.querySelector('[src*="/cipherchat.js"]')) as HTMLScriptElement | null;
// As it was copied: with spaces around it, or in upper case.
const owner = (tag?.dataset['owner'] ?? '').trim().toLowerCase();
const place = (self as { readonly [PLACE]?: HostPlace })[PLACE];
const present = place?.host ?? document.querySelector('cipher-chat');
place?.();
if (present === null) {
  if (tag) run(tag, owner);
} else if (present.getAttribute('owner') !== owner) {
  throw new Error(`CipherChat: this page has a chat already`);
}

/**
 * The loader: reads its own tag, draws the launcher, and loads the elements when the visitor presses it, or when this
 * browser has been here before. The elements then ask for the engine. Until then nothing is stored and no connection is
 * made.
 */
import { PLACE, type HostPlace } from './engine-handoff.ts';
import { cornerTokens } from './corner-tokens.ts';
import { cornerCss } from './launcher-css.ts';
import { isKnownProfile, whenIdle } from './known-profile.ts';
import { pinnedModules, type Asset, type LoadOutcome } from './pinned-modules.ts';
import { loaderWords, type LoaderWords } from './en-loader.ts';

declare const __ASSETS__: { readonly elements: Asset; readonly engine: Asset; readonly mlKem: Asset };

type Load = () => Promise<LoadOutcome>;

/** `<cipher-chat>`, before and after its definition is loaded. */
type Host = HTMLElement & { loadEngine: Load; loadMlKem: Load; open: () => void };

const ATTRIBUTES = ['owner', 'owner-version', 'name', 'greeting', 'openers', 'theme'];
const ADDRESS = /^[a-z2-7]{32}$/u;
const MARK =
  'M7.5 2.5H10a5 5 0 0 1 5 5V10a5 5 0 0 1-5 5H4.5a2 2 0 0 1-2-2V7.5a5 5 0 0 1 5-5ZM14 9h2.5a5 5 0 0 1 5 5v5.5a2 2 0 0 1-2 2H14a5 5 0 0 1-5-5V14a5 5 0 0 1 5-5Z';
const OVERLAP = 'M14 9h1v1a5 5 0 0 1-5 5H9v-1a5 5 0 0 1 5-5Z';

const element = (name: string, attributes: Readonly<Record<string, string>>, ...inside: (Node | string)[]): Element => {
  const made = /svg|path/u.test(name)
    ? document.createElementNS('http://www.w3.org/2000/svg', name)
    : document.createElement(name);
  for (const attribute in attributes) made.setAttribute(attribute, attributes[attribute] ?? '');
  made.append(...inside);
  return made;
};

const newHost = (tag: HTMLScriptElement, server: string): Host => {
  const host = document.createElement('cipher-chat') as Host;
  for (const name of ATTRIBUTES) {
    const value = tag.getAttribute(`data-${name}`);
    if (value !== null) host.setAttribute(name, value);
  }
  host.setAttribute('server', server);
  return host;
};

/**
 * Draws the closed chat into the host. Returns a function that shows a title and a sentence next to the launcher, or,
 * without arguments, that the chat is loading.
 */
const drawLauncher = (host: Host, press: () => void): ((words?: LoaderWords) => void) => {
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cornerTokens + cornerCss);
  root.adoptedStyleSheets = [sheet];
  const mark = element(
    'svg',
    { viewBox: '0 0 24 24', 'aria-hidden': 'true' },
    element('path', { d: MARK }),
    element('path', { d: OVERLAP, fill: 'currentColor' }),
  );
  const button = element('button', { class: 'launcher', 'aria-label': loaderWords.openChat }, mark);
  const words = element('div', { role: 'alert' });
  button.addEventListener('click', press);
  root.append(element('div', { class: 'corner', lang: 'en' }, words, button));
  return (said) => {
    button.setAttribute('aria-busy', `${!said}`);
    words.replaceChildren(
      said ? element('p', { class: 'preview say' }, element('b', {}, said[0]), element('span', {}, said[1])) : '',
    );
  };
};

const run = (tag: HTMLScriptElement): void => {
  const { origin, href } = new URL('.', tag.src);
  const owner = tag.getAttribute('data-owner') ?? '';
  if (!ADDRESS.test(owner)) {
    throw new Error(`CipherChat: data-owner is not an inbox address: "${owner}"`);
  }
  const host = newHost(tag, origin);
  const load = pinnedModules(href, tag.nonce);
  let loading = false;
  let wanted = false;
  host.loadEngine = () => load(__ASSETS__.engine);
  host.loadMlKem = () => load(__ASSETS__.mlKem);

  const start = async (): Promise<void> => {
    if (loading) return;
    loading = true;
    const outcome = await load(__ASSETS__.elements);
    loading = false;
    if (outcome === 'changed') say(loaderWords.changed);
    else if (wanted && outcome === 'loaded') host.open();
    else if (wanted) say(loaderWords.notLoaded);
    wanted = false;
  };
  const press = (): void => {
    wanted = isSecureContext;
    say(wanted ? undefined : loaderWords.unsupported);
    if (wanted) void start();
  };
  const say = drawLauncher(host, press);
  const stand = (): void => {
    document.body.append(host);
  };
  Object.assign(globalThis, { [PLACE]: Object.assign(stand, { host }) });
  if (document.body as HTMLElement | null) stand();
  else document.addEventListener('DOMContentLoaded', stand);
  if (!isSecureContext) return;
  void isKnownProfile(`cipherchat:${owner}`).then((known) => {
    if (known) whenIdle(() => void start());
  });
};

const tag = document.currentScript as HTMLScriptElement | null;
const stand = (globalThis as { readonly [PLACE]?: HostPlace })[PLACE];
if (document.querySelector('cipher-chat') === null && tag) {
  if (stand === undefined) run(tag);
  else if (document.body as HTMLElement | null) stand();
}

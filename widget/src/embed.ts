/**
 * The loader: reads its own tag, draws the launcher, and fetches the application when somebody presses it, or when this browser has been
 * here before. Until then it stores nothing and connects to nothing.
 */
import { cornerCss, cornerTokens } from './ui/launcher/launcher-css.ts';
import { isKnownProfile, whenIdle } from './ui/launcher/known-profile.ts';
import { pinnedModules, type Asset, type LoadOutcome } from './ui/launcher/pinned-modules.ts';
import { loaderWords } from './ui/locales/en-loader.ts';

declare const __ASSETS__: { readonly app: Asset; readonly mlKem: Asset };

/** `<cipher-chat>`, before and after the application made it one. */
type Host = HTMLElement & { loadMlKem: (() => Promise<LoadOutcome>) | undefined; open: () => void };

const ATTRIBUTES = ['owner', 'owner-version', 'name', 'greeting', 'openers', 'theme'];
const ADDRESS = /^[a-z2-7]{32}$/u;
const MARK =
  'M7.5 2.5H10a5 5 0 0 1 5 5V10a5 5 0 0 1-5 5H4.5a2 2 0 0 1-2-2V7.5a5 5 0 0 1 5-5ZM14 9h2.5a5 5 0 0 1 5 5v5.5a2 2 0 0 1-2 2H14a5 5 0 0 1-5-5V14a5 5 0 0 1 5-5Z';
const OVERLAP = 'M14 9h1v1a5 5 0 0 1-5 5H9v-1a5 5 0 0 1 5-5Z';
/** One chat for each page, however often the tag stands in it. */
const PLACE = Symbol.for('cipherchat.host');

const element = (name: string, attributes: Readonly<Record<string, string>>, ...inside: (Node | string)[]): Element => {
  const made = document.createElementNS(
    `http://www.w3.org/${/svg|path/u.test(name) ? '2000/svg' : '1999/xhtml'}`,
    name,
  );
  for (const attribute in attributes) made.setAttribute(attribute, attributes[attribute] ?? '');
  made.append(...inside);
  return made;
};

const newHost = (tag: HTMLScriptElement, server: string): Host => {
  const host = document.createElement('cipher-chat');
  for (const name of ATTRIBUTES) {
    const value = tag.getAttribute(`data-${name}`);
    if (value !== null) host.setAttribute(name, value);
  }
  host.setAttribute('server', server);
  return host;
};

/** Draws the closed chat into the host; gives back what shows a sentence beside the launcher, or that it is busy. */
const drawLauncher = (host: Host, press: () => void): ((words: readonly string[] | 'busy') => void) => {
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
  const button = element('button', { class: 'launcher', type: 'button', 'aria-label': loaderWords.openChat }, mark);
  const words = element('div', { role: 'alert' });
  button.addEventListener('click', press);
  root.append(element('div', { class: 'corner', lang: 'en' }, words, button));
  return (said) => {
    button.setAttribute('aria-busy', `${said === 'busy'}`);
    if (said === 'busy') words.replaceChildren();
    else
      words.replaceChildren(
        element('p', { class: 'preview say' }, element('b', {}, said[0] ?? ''), element('span', {}, said[1] ?? '')),
      );
  };
};

const run = (tag: HTMLScriptElement): void => {
  const { origin, href } = new URL('.', tag.src);
  const owner = tag.getAttribute('data-owner') ?? '';
  if (!ADDRESS.test(owner)) {
    throw new Error(`CipherChat: data-owner is no address of an inbox: "${owner}"`);
  }
  const host = newHost(tag, origin);
  const load = pinnedModules(href, tag.nonce);
  let loading = false;
  let wanted = false;
  host.loadMlKem = () => load(__ASSETS__.mlKem);

  const start = async (): Promise<void> => {
    if (loading) return;
    loading = true;
    const outcome = await load(__ASSETS__.app);
    loading = false;
    if (outcome === 'changed') say(loaderWords.changed);
    else if (wanted && outcome === 'loaded') host.open();
    else if (wanted) say(loaderWords.notLoaded);
    wanted = false;
  };
  const press = (): void => {
    wanted = isSecureContext;
    say(wanted ? 'busy' : loaderWords.unsupported);
    if (wanted) void start();
  };
  const say = drawLauncher(host, press);
  const stand = (): void => {
    document.body.append(host);
  };
  Object.assign(globalThis, { [PLACE]: stand });
  if (document.body as HTMLElement | null) stand();
  else document.addEventListener('DOMContentLoaded', stand);
  if (!isSecureContext) return;
  void isKnownProfile(`cipherchat:${owner}`).then((known) => {
    if (known) whenIdle(() => void start());
  });
};

const tag = document.currentScript;
const stand = (globalThis as { readonly [PLACE]?: () => void })[PLACE];
if (document.querySelector('cipher-chat') === null && tag instanceof HTMLScriptElement) {
  if (stand === undefined) run(tag);
  else if (document.body as HTMLElement | null) stand();
}

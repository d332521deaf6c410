/** The closed chat as the loader draws it. */
import { bubbleCss } from './bubble-css.ts';
import { cornerTokens } from './corner-tokens.ts';
import { loaderWords, type LoaderWords } from './en-loader.ts';
import { cornerCss } from './launcher-css.ts';
import { sayCss } from './say-css.ts';

const element = (name: string, properties: object, ...inside: (Node | string)[]): Element => {
  const made = document.createElement(name);
  Object.assign(made, properties).append(...inside);
  return made;
};

/** Shows a text next to the launcher, or nothing, and whether the chat is loading. */
type Say = (words?: LoaderWords, busy?: boolean) => void;

/** Draws into the host. Without `press` there is no launcher. */
export const drawLauncher = (host: HTMLElement, press?: () => void): Say => {
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cornerTokens + cornerCss + bubbleCss + sayCss);
  root.adoptedStyleSheets = [sheet];
  const button = element('button', { className: 'launcher', ariaLabel: loaderWords.openChat, onclick: press });
  const said = element('div', { role: 'alert' });
  root.append(element('div', { className: 'corner', lang: 'en', popover: 'manual' }, said, press ? button : ''));
  return (words, busy = false) => {
    button.ariaBusy = `${busy}`;
    said.replaceChildren(words ? element('div', { className: 'preview say' }, words.join('\n')) : '');
  };
};

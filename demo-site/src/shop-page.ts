/** The page of the shop: one file, with the chat's tag put in for the owner who is asked for. */
import { escapeHtml } from './escape.ts';

/** What the widget's build says of itself (`widget/dist/manifest.json`). */
export type WidgetBuild = {
  readonly build: string;
  readonly loader: { readonly file: string; readonly integrity: string };
};

export type Shop = {
  /** Content of `shop.html`; its places are marked `{{name}}`. */
  readonly template: string;
  /** Origin of the chat server, without a slash at the end. */
  readonly chatUrl: string;
  readonly widget: WidgetBuild;
};

const OWNER = /^[a-z2-7]{32}$/u;
const NAME = 'Larch & Loam';
const GREETING = 'We are two people in a workshop and answer every message ourselves.';

/** An address as the inbox shows it: 32 characters of base32. */
export const isOwner = (text: string): boolean => OWNER.test(text);

/** The complete tag, with the hash that pins the code and the address that pins the owner. */
const chatTag = ({ chatUrl, widget }: Shop, owner: string): string => {
  const attributes = {
    src: `${chatUrl}/w/${widget.build}/${widget.loader.file}`,
    integrity: widget.loader.integrity,
    crossorigin: 'anonymous',
    'data-owner': owner,
    'data-name': NAME,
    'data-greeting': GREETING,
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeHtml(value)}"`);
  return `<script async ${written.join(' ')}></script>`;
};

const note = ({ chatUrl }: Shop, wrong: boolean): string => `<aside class="note" aria-labelledby="note-title">
      <h2 id="note-title">${wrong ? 'This is not a complete address' : 'There is no chat on this page yet'}</h2>
      <p>${wrong ? 'An address has 32 letters and digits. ' : ''}Open <a href="${escapeHtml(chatUrl)}">${escapeHtml(chatUrl)}</a>, press
      <b>Create my inbox</b>, then follow <b>Try it on the demo site</b>: the chat of your inbox is on this page then.</p>
    </aside>`;

const fill = (template: string, places: Readonly<Record<string, string>>): string =>
  template.replaceAll(/\{\{([a-z]+)\}\}/gu, (_, place: string) => places[place] ?? '');

/** `asked` is the `owner` parameter of the address as it came, or null. */
export const shopPage = (shop: Shop, asked: string | null): string => {
  if (asked === null || !isOwner(asked)) {
    return fill(shop.template, { note: note(shop, asked !== null), chat: '', owner: '', query: '' });
  }
  return fill(shop.template, {
    note: '',
    chat: chatTag(shop, asked),
    owner: `Its chat reaches the inbox <code>${asked}</code>.`,
    query: `?owner=${asked}`,
  });
};

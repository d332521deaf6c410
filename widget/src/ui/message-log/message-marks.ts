/** What was done to a message: its quote, edits, deletion and reactions. Loaded when there are any. */
import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { ItemChange, TextItem, TranscriptItem } from '@cipherchat/core/view';
import { ActEvent } from '../act-event.ts';
import type { Strings } from '../locales/en.ts';
import { messageMarkStyles } from './message-marks.styles.ts';
import type { MessageWords } from '../locales/rare-words.ts';
import { toolIcon } from './tool-icons.ts';

export type Marks = {
  /** In place of the bubble. */
  readonly gone: TemplateResult | undefined;
  /** Inside the bubble, above the text. */
  readonly quote: TemplateResult | typeof nothing;
  /** Below the bubble: reactions, that it was edited, and that it came from another own device. */
  readonly below: TemplateResult;
};

/** What the marks need of the log. `name`: of the other side, as it is displayed. */
export type MarkedLog = EventTarget & {
  readonly renderRoot: ParentNode;
  readonly requestUpdate: () => void;
  readonly strings: Pick<Strings, 'you' | 'notes'>;
  readonly name: string;
  readonly shown: { readonly items: readonly TranscriptItem[] };
};

/** Undefined where the log does not show it. */
export const textIn = ({ shown }: Pick<MarkedLog, 'shown'>, id: string): TextItem | undefined => {
  const item = shown.items.find((one) => one.id === id);
  return item?.kind === 'text' ? item : undefined;
};

export const adopt = ({ renderRoot }: { readonly renderRoot: ParentNode }, styles: CSSResult): void => {
  const { styleSheet } = styles;
  const root = renderRoot as ShadowRoot;
  if (styleSheet !== undefined && !root.adoptedStyleSheets.includes(styleSheet))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
};

const quoteOf = (item: TextItem | undefined, log: MarkedLog, words: MessageWords): TemplateResult => {
  const text = item === undefined ? words.notHere : item.marks?.deleted ? words.deleted : item.text;
  const who = item?.mine === true ? log.strings.you : log.name;
  return html`<blockquote class="quote">
    ${item === undefined ? nothing : html`<b dir="auto">${who}</b>`}<span dir="auto">${text}</span>
  </blockquote>`;
};

const reactionsOf = (item: TextItem, log: MarkedLog, words: MessageWords): TemplateResult | typeof nothing => {
  const shown = (item.marks?.reactions ?? []).filter(({ reaction }) => reaction !== '');
  if (shown.length === 0) return nothing;
  const button = (reaction: string): TemplateResult => {
    const of = shown.filter((one) => one.reaction === reaction);
    const isMine = of.some(({ mine }) => mine);
    const who = of.map(({ mine }) => (mine ? log.strings.you : log.name)).join(', ');
    const press = (): void => {
      log.dispatchEvent(new ActEvent(item, { kind: 'react', reaction: isMine ? '' : reaction }));
    };
    return html`<button
      type="button"
      aria-pressed=${isMine}
      aria-label=${words.reactionOf(reaction, who)}
      @click=${press}
    >
      <span aria-hidden="true">${reaction}</span>
    </button>`;
  };
  return html`<div class="reactions">${[...new Set(shown.map(({ reaction }) => reaction))].map(button)}</div>`;
};

const sourceOf = ({ marks }: TextItem, words: MessageWords): TemplateResult | typeof nothing => {
  const shown = [...(marks?.edited ? [words.edited] : []), ...(marks?.imported ? [words.imported] : [])];
  return shown.length === 0 ? nothing : html`<p class="meta edited">${shown.join(' · ')}</p>`;
};

/** Draws the marks of a message. Messages that are answered and not in the log are asked for once, by an event. */
export const marksFor = (log: MarkedLog, words: MessageWords): ((item: TextItem) => Marks) => {
  adopt(log, messageMarkStyles);
  const quoted = new Map<string, TextItem | undefined>();
  const take = (changes: readonly ItemChange[]): void => {
    for (const { id, item } of changes) quoted.set(id, item?.kind === 'text' ? item : undefined);
    log.requestUpdate();
  };
  const find = (id: string): TextItem | undefined => {
    const shown = textIn(log, id);
    if (shown === undefined && !quoted.has(id)) {
      quoted.set(id, undefined);
      queueMicrotask(() => log.dispatchEvent(new ActEvent({ id }, { kind: 'find', take })));
    }
    return shown ?? quoted.get(id);
  };
  const gone = ({ mine }: TextItem): TemplateResult =>
    html`<div class="bubble gone" part="bubble">
      <p>${toolIcon('trash', 'small')}<span>${mine ? words.youDeleted : words.theyDeleted(log.name)}</span></p>
    </div>`;
  return (item) => ({
    gone: item.marks?.deleted ? gone(item) : undefined,
    quote: item.replyTo === undefined ? nothing : quoteOf(find(item.replyTo), log, words),
    below: html`${reactionsOf(item, log, words)}${sourceOf(item, words)}`,
  });
};

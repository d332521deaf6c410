/** What was done to a message: its quote, edits, deletion and reactions. Loaded when there are any. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ItemChange, TextItem, TranscriptItem } from '@cipherchat/core/view';
import { ActEvent } from '../act-event.ts';
import type { Strings } from '../locales/en.ts';
import { icon } from '../icons.ts';
import { adopt } from './adopt-styles.ts';
import { messageMarkStyles } from './message-marks.styles.ts';
import type { MessageWords } from '../locales/rare-words.ts';
import { toolIcon } from './tool-icons.ts';

export type Marks = {
  /** In place of the bubble. */
  readonly gone: TemplateResult | undefined;
  /** Inside the bubble, above the text. */
  readonly quote: TemplateResult | typeof nothing;
  /** Below the bubble: reactions, and what was not sent. `timed`: its time stands below, and `source` next to that. */
  readonly below: (timed: boolean) => TemplateResult;
  /** Next to the time: that it was edited, and that it came from another own device. */
  readonly source: TemplateResult | typeof nothing;
};

/** What the marks need of the log. `name`: of the other side, as it is displayed. */
export type MarkedLog = EventTarget & {
  readonly renderRoot: ParentNode;
  readonly requestUpdate: () => void;
  readonly strings: Pick<Strings, 'you' | 'notes' | 'status'>;
  readonly name: string;
  readonly shown: { readonly items: readonly TranscriptItem[] };
};

/** Undefined where the log does not show it. */
export const textIn = ({ shown }: Pick<MarkedLog, 'shown'>, id: string): TextItem | undefined => {
  const item = shown.items.find((one) => one.id === id);
  return item?.kind === 'text' ? item : undefined;
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
      <span aria-hidden="true">${reaction}</span><b aria-hidden="true" data-count=${of.length}></b>
    </button>`;
  };
  return html`<div class="reactions">${[...new Set(shown.map(({ reaction }) => reaction))].map(button)}</div>`;
};

const sourceOf = ({ marks }: TextItem, words: MessageWords): string =>
  [...(marks?.edited ? [words.edited] : []), ...(marks?.imported ? [words.imported] : [])].join(' · ');

/** `shown`: what the log showed when it was read. */
type Quoted = { readonly shown: MarkedLog['shown']; readonly item: TextItem | undefined };

/**
 * Finds messages that are answered. One that is not in the log is asked for by an event, and again after each change:
 * it may have been edited or deleted meanwhile.
 */
const quotedIn = (log: MarkedLog): ((id: string) => TextItem | undefined) => {
  const quoted = new Map<string, Quoted>();
  const ask = (id: string): void => {
    const { shown } = log;
    const before = quoted.get(id);
    if (before?.shown === shown) return;
    quoted.set(id, { shown, item: before?.item });
    const take = (changes: readonly ItemChange[]): void => {
      for (const { item } of changes) quoted.set(id, { shown, item: item?.kind === 'text' ? item : undefined });
      log.requestUpdate();
    };
    queueMicrotask(() => log.dispatchEvent(new ActEvent({ id }, { kind: 'find', take })));
  };
  return (id) => {
    const shown = textIn(log, id);
    if (shown === undefined) ask(id);
    return shown ?? quoted.get(id)?.item;
  };
};

/** Draws the marks of a message. */
export const marksFor = (log: MarkedLog, words: MessageWords): ((item: TextItem) => Marks) => {
  adopt(log, messageMarkStyles);
  const find = quotedIn(log);
  const gone = ({ mine }: TextItem): TemplateResult =>
    html`<div class="bubble gone" part="bubble">
      <p>${toolIcon('trash', 'small')}<span>${mine ? words.youDeleted : words.theyDeleted(log.name)}</span></p>
    </div>`;
  return (item) => {
    const { deleted, unsent } = item.marks ?? {};
    const source = sourceOf(item, words);
    return {
      gone: deleted ? gone(item) : undefined,
      quote: item.replyTo === undefined ? nothing : quoteOf(find(item.replyTo), log, words),
      below: (timed) =>
        html`${reactionsOf(item, log, words)}
        ${unsent ? html`<p class="meta doubt">${icon('alert', 'small')}${log.strings.status['not-sent']}</p>` : nothing}
        ${source !== '' && !timed ? html`<p class="meta">${source}</p>` : nothing}`,
      source: source === '' ? nothing : html`<span aria-hidden="true">·</span><span>${source}</span>`,
    };
  };
};

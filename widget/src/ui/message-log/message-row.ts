/** One row of the log: a bubble, a note, the start of a day, or the unread line. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ConversationView, MessageStatus, TextItem } from '@cipherchat/core/view';
import { datesIn } from '../dates.ts';
import { icon, type IconName } from '../icons.ts';
import type { Strings } from '../locales/en.ts';
import { rareWords } from '../locales/rare-words.ts';
import type { Row } from './arrange.ts';
import type { Marks } from './message-marks.ts';
import type { DrawText } from './drawn-text.ts';
import { headOf } from './long-text.ts';

/** Who takes part besides the two ends. */
export type Others = {
  /** Address of the other side. */
  readonly peer?: string | undefined;
  readonly members?: ConversationView['members'];
  /** The reader answers the other side, and these are colleagues. */
  readonly answers?: boolean | undefined;
};

export type RowContext = Others & {
  /** Loads what draws what was done to messages. */
  readonly changes: () => Promise<(item: TextItem) => Marks>;
  /** Loads what draws links and marks. */
  readonly texts: () => Promise<DrawText>;
  readonly strings: Strings;
  /** Displayed name of the other side. */
  readonly name: string;
  readonly now: number;
  /** True if the message arrived while the reader was looking. It moves in. */
  readonly fresh: (id: string) => boolean;
  readonly onRetry: (id: string) => void;
  /** Draws the rows again. */
  readonly redraw: () => void;
  /** True if the reader asked for all of a long message. */
  readonly whole: (id: string) => boolean;
  readonly onWhole: (id: string, row: Element | null) => void;
};

const GLYPHS: Readonly<Record<MessageStatus, IconName>> = {
  sending: 'ring',
  waiting: 'clock',
  sent: 'check',
  delivered: 'checks',
  read: 'checks',
  'not-sent': 'alert',
};

const statusWord = (status: MessageStatus, strings: Strings): TemplateResult =>
  html`<span class="status ${status}"
    >${icon(GLYPHS[status], status === 'sending' ? 'small spin' : 'small')}<span>${strings.status[status]}</span></span
  >`;

const retry = (id: string, { strings, onRetry }: RowContext): TemplateResult => html`
  <button class="retry" type="button" @click=${() => onRetry(id)}>${icon('retry', 'small')}${strings.retry}</button>
`;

const arrival = (late: number, strings: Strings): TemplateResult => html`
  <span aria-hidden="true">·</span
  ><span class="status late"
    >${icon('clock', 'small')}<span>${strings.arrivedAt(datesIn(strings.lang).time(late))}</span></span
  >
`;

const meta = ({ id, status, sentAt, late }: TextItem, context: RowContext, source: unknown): TemplateResult => {
  const { strings } = context;
  return html`
    <p class="meta">
      <time datetime=${new Date(sentAt).toISOString()}>${datesIn(strings.lang).time(sentAt)}</time>
      ${source}
      ${status === undefined ? nothing : html`<span aria-hidden="true">·</span>${statusWord(status, strings)}`}
      ${late === undefined ? nothing : arrival(late, strings)} ${status === 'not-sent' ? retry(id, context) : nothing}
    </p>
  `;
};

const MIGHT_HOLD_LINK_OR_MARK = /:\/\/|www\.|[@`*]|~~/iu;

const drawn = (text: string, { texts, redraw }: RowContext): unknown =>
  MIGHT_HOLD_LINK_OR_MARK.test(text) ? (rareWords(texts, redraw)?.(text) ?? text) : text;

/** The button stays where it was pressed by keyboard: it also folds the text again. */
const words = ({ id, text }: TextItem, context: RowContext): TemplateResult => {
  const { strings, whole, onWhole } = context;
  const head = headOf(text);
  const isWhole = whole(id);
  const toggle = ({ currentTarget }: Event): void => onWhole(id, (currentTarget as Element).closest('.row'));
  return html`
    <p dir="auto">${drawn(isWhole ? text : (head ?? text), context)}</p>
    ${
      head === undefined
        ? nothing
        : html`<button class="whole" type="button" aria-expanded=${isWhole} @click=${toggle}>
            ${isWhole ? strings.showLess : strings.showMore}
          </button>`
    }
  `;
};

const body = (item: TextItem, context: RowContext, quote: unknown): TemplateResult => html`
  <div class="bubble" part="bubble">
    ${quote}
    ${
      item.file
        ? html`<cipher-file .item=${item} .words=${context.strings.notes}>${item.text}</cipher-file>`
        : words(item, context)
    }
  </div>
`;

const warning = ({ doubt }: TextItem, { strings, redraw }: RowContext): TemplateResult | undefined => {
  if (doubt === undefined) return undefined;
  const doubts = rareWords(strings.notes, redraw)?.doubts;
  return html`<p class="meta doubt">${icon('alert', 'small')}${doubts?.[doubt] ?? strings.loading}</p>`;
};

const placeOf = ({ first, last }: { readonly first: boolean; readonly last: boolean }): string =>
  `${first ? '' : 'joined'} ${last ? 'last' : ''}`;

/** How much of an address tells two apart. */
const SHORT = 4;

/** Who wrote a message if it was neither the reader nor the other side. Whoever has left the team stays its writer. */
const thirdIn = ({ id, mine }: TextItem, { peer }: RowContext): string | undefined => {
  const [, writer] = id.split('.');
  return mine || peer === undefined || writer === peer ? undefined : writer;
};

/** The name over a message, where more than one account may have written it. */
const writerOf = (item: TextItem, context: RowContext): string | undefined => {
  const { members, answers, name } = context;
  const third = thirdIn(item, context);
  if (third === undefined) return item.mine || answers === true || !members?.length ? undefined : name;
  return members?.find(({ address }) => address === third)?.name ?? third.slice(0, SHORT);
};

const sideOf = (item: TextItem, context: RowContext): string =>
  item.mine ? 'mine' : context.answers === true && thirdIn(item, context) !== undefined ? 'mine colleague' : 'theirs';

const headOfGroup = (item: TextItem, context: RowContext): TemplateResult => {
  const writer = writerOf(item, context);
  return writer === undefined
    ? html`<span class="hidden">${item.mine ? context.strings.you : context.name}:</span>`
    : html`<p class="meta writer"><bdi>${writer}</bdi><span class="hidden">:</span></p>`;
};

const message = (row: Row & { readonly kind: 'text' }, context: RowContext): TemplateResult => {
  const { item, first, last } = row;
  const { fresh } = context;
  const { id, status } = item;
  const isPlain = (item.marks ?? item.replyTo) === undefined;
  const marks = isPlain ? undefined : rareWords(context.changes, context.redraw)?.(item);
  const side = sideOf(item, context);
  return html`
    <div
      class=${`row ${side} ${placeOf(row)} ${status ?? ''} ${fresh(id) ? 'fresh' : ''}`}
      data-id=${item.unread ? id : nothing}
    >
      ${first ? headOfGroup(item, context) : nothing} ${marks?.gone ?? body(item, context, marks?.quote)}
      ${marks?.below(last)} ${warning(item, context)} ${last ? meta(item, context, marks?.source) : nothing}
    </div>
  `;
};

export const renderRow = (row: Row, context: RowContext): TemplateResult => {
  const { strings, name, now, redraw } = context;
  const day = (at: number): string => datesIn(strings.lang).day(at, now);
  switch (row.kind) {
    case 'day':
      return html`<p class="day">${day(row.at)}</p>`;
    case 'unread':
      return html`<p class="unread">
        <span>${(row.line.late ? strings.arrivedLate : strings.newMessages)(row.line.count)}</span>
      </p>`;
    case 'note': {
      const words = rareWords(strings.notes, redraw)?.note(row.item.note, name, day, now);
      return html`<p class="note">${words ?? strings.loading}</p>`;
    }
    case 'text':
      return message(row, context);
  }
};

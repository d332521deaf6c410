/** One row of the log: a bubble, a note, the start of a day, or the unread line. */
import { html, nothing, type TemplateResult } from 'lit';
import type { MessageStatus, TextItem } from '@cipherchat/core/view';
import { datesIn } from '../dates.ts';
import { icon, type IconName } from '../icons.ts';
import type { Strings } from '../locales/en.ts';
import type { Row } from './arrange.ts';
import { linkedText } from './linked-text.ts';

export type RowContext = {
  readonly strings: Strings;
  /** Displayed name of the other side. */
  readonly name: string;
  readonly now: number;
  /** Number of messages below the unread line. */
  readonly news: number;
  /** True if the message arrived while the reader was looking. It moves in. */
  readonly fresh: (id: string) => boolean;
  readonly onRetry: (id: string) => void;
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

const meta = ({ id, status, sentAt }: TextItem, context: RowContext): TemplateResult => {
  const { strings } = context;
  return html`
    <p class="meta">
      <time datetime=${new Date(sentAt).toISOString()}>${datesIn(strings.lang).time(sentAt)}</time>
      ${status === undefined ? nothing : html`<span aria-hidden="true">·</span>${statusWord(status, strings)}`}
      ${status === 'not-sent' ? retry(id, context) : nothing}
    </p>
  `;
};

const message = (row: Row & { readonly kind: 'text' }, context: RowContext): TemplateResult => {
  const { item, first, last } = row;
  const { strings, name, fresh } = context;
  const { id, mine, status, text } = item;
  const classes = `row ${mine ? 'mine' : 'theirs'} ${first ? '' : 'joined'} ${last ? 'last' : ''} ${status ?? ''}`;
  return html`
    <div class=${fresh(id) ? `${classes} fresh` : classes}>
      ${first ? html`<span class="hidden">${mine ? strings.you : name}:</span>` : nothing}
      <div class="bubble" part="bubble"><p dir="auto">${linkedText(text)}</p></div>
      ${last ? meta(item, context) : nothing}
    </div>
  `;
};

export const renderRow = (row: Row, context: RowContext): TemplateResult => {
  const { strings, name, now, news } = context;
  const day = (at: number): string => datesIn(strings.lang).day(at, now);
  switch (row.kind) {
    case 'day':
      return html`<p class="day">${day(row.at)}</p>`;
    case 'unread':
      return html`<p class="unread"><span>${strings.newMessages(news)}</span></p>`;
    case 'note':
      return html`<p class="note">${strings.note(row.item.note, name, day)}</p>`;
    case 'text':
      return message(row, context);
  }
};

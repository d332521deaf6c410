/**
 * One conversation in the list: name, time, newest message, and the unread count. The whole row is one link, so it can
 * be opened in a new tab and has one accessible name.
 */
import type { MessageStatus } from '@cipherchat/core';
import { UNTIL_THEY_WRITE } from '@cipherchat/core/view';
import { html, nothing, type TemplateResult } from 'lit';
import type { InboxConversation } from '../contact-book.ts';
import { regionOf, type Strings } from '../locales/index.ts';
import { isUnchecked } from '../locales/name-in-words.ts';
import { pathOf } from '../routing/route.ts';
import { avatarOf } from '../styles/avatar.ts';
import { icon, type IconName } from '../styles/icons.ts';
import { assignedAvatar, assignedInWords } from './assigned.ts';
import { asTitle, renderUnchecked } from './contact-name.ts';
import { isUnread, kindOf } from './list-filter.ts';
import { pageLabel } from './page-label.ts';
import { shortAddress } from './short-address.ts';
import { comingTime, shortTime } from './short-time.ts';
import { vouchedMark } from './vouched-mark.ts';

const TICKS: Readonly<Record<MessageStatus, IconName>> = {
  sending: 'ring',
  waiting: 'clock',
  sent: 'check',
  delivered: 'checks',
  read: 'checks',
  'not-sent': 'alert',
};

export type RowContext = {
  readonly strings: Strings;
  readonly current: boolean;
  readonly nowMs: number;
  readonly ownName?: string | undefined;
};

const numbered = ({ id }: InboxConversation, strings: Strings): TemplateResult =>
  html`${strings.visitor} <span class="short">${shortAddress(id)}</span>`;

/** Of a contact without a name whose first message was no text. */
const pageAsTitle = ({ name, question, visitor: { page } }: InboxConversation): string =>
  name === undefined && question === undefined && page !== undefined ? asTitle(pageLabel(page)) : '';

/**
 * The first text stands for a contact without a name, unless it is all that the row below would say again; without one,
 * the page that it was sent from does.
 */
const renderTitle = (row: InboxConversation, strings: Strings): TemplateResult => {
  const { question = '', preview } = row;
  const isRepeated = preview?.mine === false && preview.text.startsWith(question);
  const title = question === '' ? pageAsTitle(row) : isRepeated ? '' : asTitle(question);
  return title === '' ? html`<b>${numbered(row, strings)}</b>` : html`<b dir="auto">${title}</b>`;
};

/** Visitors choose their names. What is cut has the direction of its own words, so that its end is cut. */
const renderName = (row: InboxConversation, strings: Strings): TemplateResult => {
  const { name } = row;
  if (name === undefined) return renderTitle(row, strings);
  return html`<b dir="auto">${name}</b>${isUnchecked(row) ? renderUnchecked(strings) : vouchedMark(row, strings)}`;
};

/** The page that the visitor is on, the tags, and who of the team has it. */
const renderPlace = (row: InboxConversation, { strings, ownName }: RowContext): TemplateResult | typeof nothing => {
  const { tags } = row.card;
  const { page } = row.visitor;
  const place = page === undefined || pageAsTitle(row) !== '' ? '' : pageLabel(page);
  const assigned = assignedAvatar(row, strings, ownName);
  if (tags.length === 0 && place === '' && assigned === undefined) return nothing;
  return html`<span class="r3"
    >${place === '' ? nothing : html`<span class="page" dir="auto">${place}</span>`}${tags.map(
      (tag) => html`<span class="tag" dir="auto">${tag}</span>`,
    )}${assigned === undefined ? nothing : html`<span class="as">${assigned}<span class="hidden">${assignedInWords(row, strings)}</span></span>`}</span
  >`;
};

/** A text after the words that say what it is. */
const preview = (text: string, label: TemplateResult | string = ''): TemplateResult =>
  html`<span class="p">${label}<span class="cut" dir="auto">${text}</span></span>`;

/**
 * What matters most comes first: the other side is writing; a message was not sent; a draft waits; else the newest
 * message. The draft of the open conversation is in its box and not repeated here.
 */
const renderPreview = (
  { preview: latest, draft, writing }: InboxConversation,
  current: boolean,
  { list }: Strings,
): TemplateResult => {
  if (writing) return html`<span class="p writing">${list.writing}</span>`;
  if (latest?.status === 'not-sent') return preview(latest.text, html`<em class="bad">${list.notSent}</em> `);
  if (draft !== '' && !current) return preview(draft, html`<em>${list.draft}</em> `);
  if (latest === undefined) return html`<span class="p">${list.started}</span>`;
  return preview(latest.deleted ? list.deleted : latest.text, latest.mine ? html`<span>${list.mine}</span> ` : '');
};

/** When a snooze ends, or that the conversation is closed, in place of the time. */
const renderTime = ({ at, card }: InboxConversation, { strings, nowMs }: RowContext): TemplateResult => {
  const { order, lang } = strings;
  const region = regionOf(lang, navigator.languages);
  const time = html`<time datetime=${new Date(at).toISOString()}>${shortTime(at, nowMs, region)}</time>`;
  const kind = kindOf(card, nowMs);
  if (kind === 'open') return time;
  if (kind === 'closed') return html`${time}<span class="hidden">${order.closed}</span>`;
  const { snoozedUntil: until = 0 } = card;
  const when = until === UNTIL_THEY_WRITE ? '' : comingTime(until, nowMs, region);
  return html`<span class="until"
    >${icon('moon', 's16')}<span aria-hidden="true">${when}</span
    ><span class="hidden">${when === '' ? order.snoozedForNow : order.snoozedUntil(when)}</span></span
  >`;
};

/** The unread count, or the status of our own newest message. Screen readers get words for both. */
const renderMark = (
  { unread, preview, writing, draft, card }: InboxConversation,
  { list, order, status }: Strings,
): TemplateResult | typeof nothing => {
  if (unread > 0) {
    return html`<span class="badge"
      ><span aria-hidden="true">${unread > 99 ? '99+' : unread}</span
      ><span class="hidden">${list.unread(unread)}</span></span
    >`;
  }
  if (card.isMarkedUnread) {
    return html`<span class="badge dot"><span class="hidden">${order.markedUnread}</span></span>`;
  }
  const latest = preview?.status;
  if (latest === undefined || writing || (draft !== '' && latest !== 'not-sent')) return nothing;
  return html`<span class="tick ${latest}" role="img" aria-label=${status[latest]}
    >${icon(TICKS[latest], 's16')}</span
  >`;
};

export const renderRow = (row: InboxConversation, context: RowContext): TemplateResult => {
  const { strings, current } = context;
  return html`
    <a
      class="row ${isUnread(row) ? 'news' : ''} ${row.card.isClosed ? 'closed' : ''}"
      href=${pathOf({ view: 'conversation', conversation: row.id })}
      aria-current=${current ? 'true' : nothing}
    >
      ${avatarOf(row.id, row.name)}
      <span class="r1">${renderName(row, strings)}${renderTime(row, context)}</span>
      <span class="r2">${renderPreview(row, current, strings)}${renderMark(row, strings)}</span>
      ${renderPlace(row, context)}
    </a>
  `;
};

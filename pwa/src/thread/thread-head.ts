/** The head of an open conversation: whose it is, and what can be done with it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { InboxConversation } from '../contact-book.ts';
import { asTitle } from '../conversations/contact-name.ts';
import { pageLabel } from '../conversations/page-label.ts';
import { shortAddress } from '../conversations/short-address.ts';
import { confirmedBy } from '../conversations/vouched-mark.ts';
import type { Strings } from '../locales/index.ts';
import { isUnchecked } from '../locales/name-in-words.ts';
import { pathOf } from '../routing/route.ts';
import { avatarOf } from '../styles/avatar.ts';
import { icon } from '../styles/icons.ts';
import { verifiedMark } from '../verification/verified-mark.ts';

export type ThreadHead = {
  readonly strings: Strings;
  readonly conversation: InboxConversation;
  /** Undefined: nothing new was jumped over. */
  readonly onMarkRead: (() => void) | undefined;
  /** Whether the details are open next to the messages; undefined where they replace them. */
  readonly hasDetails: boolean | undefined;
  readonly onDetails: () => void;
  /** What can be done with the conversation; nothing on a device that can only read. */
  readonly menu: TemplateResult | typeof nothing;
};

/** That the visitor writes, else the page that the visitor is on, as the visitor's browser says. */
const presence = ({ strings: { thread, visit }, conversation }: ThreadHead): TemplateResult => {
  const { id, writing, visitor } = conversation;
  if (writing) return html`<p class="writing">${thread.writing}</p>`;
  const { page } = visitor;
  if (page === undefined) return html`<p>${thread.address(shortAddress(id))}</p>`;
  const label = pageLabel(page);
  return html`<p class="on-page">
    <span class="hidden">${visit.onPage(label)}</span>${icon('eye', 's16')}<span aria-hidden="true" dir="auto"
      >${label}</span
    >
  </p>`;
};

/** The first text of a visitor without a name; where it has none, such as a file, the page that it was sent from. */
const titleOf = ({ name, question, visitor }: InboxConversation): string | undefined =>
  name ?? question ?? (visitor.page && asTitle(pageLabel(visitor.page)));

const nameTag = ({ strings, conversation }: ThreadHead): TemplateResult => {
  const confirmed = confirmedBy(conversation, strings);
  const tag = isUnchecked(conversation)
    ? html`<span class="tag">${strings.thread.unchecked}</span>`
    : confirmed === undefined
      ? nothing
      : html`<span class="tag ok" dir="auto">${confirmed}</span>`;
  return html`${verifiedMark(conversation.verified, strings)}${tag}`;
};

/**
 * The name is chosen by the visitor, or by the user, and can have any writing direction. A visitor without a name has
 * the first text in its place. It is cut at its own end. The tag next to it
 * says that no one verified it.
 */
export const threadHead = (head: ThreadHead): TemplateResult => {
  const { strings, conversation, onMarkRead, hasDetails, onDetails } = head;
  const { thread, back, visitor } = strings;
  const { id, name } = conversation;
  return html`
    <header class="head">
      <a class="icon-button back" rel="up" href=${pathOf({ view: 'inbox' })} aria-label=${back}
        >${icon('back', 'flip')}</a
      >
      ${avatarOf(id, name)}
      <div class="who">
        <h2 tabindex="-1"><span dir="auto">${titleOf(conversation) ?? visitor}</span>${nameTag(head)}</h2>
        ${presence(head)}
      </div>
      ${
        onMarkRead === undefined
          ? nothing
          : html`<button
              class="icon-button"
              type="button"
              aria-label=${thread.markRead}
              title=${thread.markRead}
              @click=${onMarkRead}
            >
              ${icon('checks')}
            </button>`
      }
      <button
        class="icon-button"
        type="button"
        aria-label=${thread.details}
        aria-expanded=${hasDetails ?? nothing}
        @click=${onDetails}
      >
        ${icon('user')}
      </button>
      ${head.menu}
    </header>
  `;
};

/** The details in place of the messages, where there is no room for both. */
import { html, type TemplateResult } from 'lit';
import type { InboxConversation } from '../contact-book.ts';
import type { Strings } from '../locales/index.ts';
import { pathOf } from '../routing/route.ts';
import { icon } from '../styles/icons.ts';

export const detailsAlone = (
  { details, backToConversation }: Strings,
  { id }: InboxConversation,
  content: TemplateResult,
): TemplateResult => html`
  <div class="thread alone">
    <header class="head">
      <a
        class="icon-button back"
        rel="up"
        href=${pathOf({ view: 'conversation', conversation: id })}
        aria-label=${backToConversation}
        >${icon('back', 'flip')}</a
      >
      <div class="who"><h2 tabindex="-1">${details.heading}</h2></div>
    </header>
    ${content}
  </div>
`;

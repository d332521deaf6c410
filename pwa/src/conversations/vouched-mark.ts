/** The sign next to the name of a visitor of whom the owner's site says who it is. */
import type { Vouched } from '@cipherchat/core/view';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { InboxConversation } from '../contact-book.ts';
import type { Strings } from '../locales/index.ts';
import { icon } from '../styles/icons.ts';

export const vouchedBy = ({ by }: Vouched, { vouch }: Pick<Strings, 'vouch'>): string =>
  by === '' ? vouch.bySite : vouch.by(by);

/** Whether the site's word may stand next to the name: never next to one that the visitor gave, or to a first text. */
export const confirmedBy = ({ visitor: { vouched }, card }: InboxConversation, strings: Strings): string | undefined =>
  vouched && (vouched.name ?? card.name) !== undefined ? vouchedBy(vouched, strings) : undefined;

export const vouchedMark = (row: InboxConversation, strings: Strings): TemplateResult | typeof nothing => {
  const words = confirmedBy(row, strings);
  if (words === undefined) return nothing;
  return html`<span class="vouched" role="img" aria-label=${words} title=${words}>${icon('bag', 's16')}</span>`;
};

export const vouchedMarkStyles = css`
  .vouched {
    display: inline-flex;
    flex: none;
    color: var(--cipher-accent-text);
  }
`;

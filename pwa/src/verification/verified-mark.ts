/** The sign next to the name of a contact whose safety number was compared. */
import type { VerifiedMark } from '@cipherchat/core/view';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../locales/index.ts';
import { icon } from '../styles/icons.ts';

export const verifiedMark = (
  mark: VerifiedMark | undefined,
  { verify }: Pick<Strings, 'verify'>,
): TemplateResult | typeof nothing => {
  if (mark === undefined) return nothing;
  const [sign, label] =
    mark === 'verified' ? (['verified', verify.mark] as const) : (['check', verify.weakMark] as const);
  return html`<span class="mark ${mark}" role="img" aria-label=${label} title=${label}>${icon(sign, 's16')}</span>`;
};

export const verifiedMarkStyles = css`
  .mark {
    display: inline-flex;
    vertical-align: -3px;
    flex: none;
    color: var(--cipher-accent-text);
  }
  .mark.compared {
    color: var(--cipher-text-3);
  }
`;

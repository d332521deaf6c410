/** A bubble with the first letter of a name. */
import { css, html, type TemplateResult } from 'lit';

export const avatarStyles = css`
  .avatar {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: var(--cipher-avatar);
    block-size: var(--cipher-avatar);
    border-radius: 14px;
    border-end-start-radius: 6px;
    background: var(--cipher-accent-fill);
    color: var(--cipher-on-accent);
    font-size: 18px;
    font-weight: var(--cipher-semibold);
    line-height: 1;
    text-transform: uppercase;
  }
  @media (forced-colors: active) {
    .avatar {
      border: 1px solid;
    }
  }
`;

export const avatarOf = (name: string): TemplateResult =>
  html`<span class="avatar" aria-hidden="true">${String.fromCodePoint(name.codePointAt(0) ?? 63)}</span>`;

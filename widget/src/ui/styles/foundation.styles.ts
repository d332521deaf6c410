/** The base of every component: box model, text, icons, buttons, badge, focus ring. All values come from tokens. */
import { css } from 'lit';

export const foundation = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h2,
  h3,
  p {
    margin: 0;
    font: inherit;
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  button,
  textarea {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button {
    cursor: pointer;
    text-align: start;
  }
  a {
    color: inherit;
  }
  b {
    font-weight: var(--cipher-semibold);
  }
  :focus-visible {
    outline: 2px solid var(--cipher-focus);
    outline-offset: 2px;
  }
  svg {
    flex: none;
    inline-size: var(--cipher-icon);
    block-size: var(--cipher-icon);
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .small {
    inline-size: var(--cipher-text-md);
    block-size: var(--cipher-text-md);
    stroke-width: 2.2;
  }
  .flip:dir(rtl) {
    scale: -1 1;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .badge {
    display: grid;
    place-items: center;
    min-inline-size: 20px;
    block-size: 20px;
    padding-inline: 6px;
    border-radius: var(--cipher-radius-full);
    background: var(--cipher-signal);
    color: var(--cipher-on-signal);
    font-size: var(--cipher-text-xs);
    font-weight: 700;
    line-height: 1;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--cipher-space-2);
    min-block-size: var(--cipher-target);
    padding: var(--cipher-space-2) 18px;
    border-radius: var(--cipher-radius-md);
    background: var(--cipher-fill);
    font-weight: var(--cipher-semibold);
  }
  .button:hover {
    background: var(--cipher-fill-hover);
  }
  .primary {
    background: var(--cipher-accent-fill);
    color: var(--cipher-on-accent);
  }
  .primary:hover {
    background: var(--cipher-accent-hover);
  }
  .icon-button {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: var(--cipher-target);
    block-size: var(--cipher-target);
    border-radius: var(--cipher-radius-md);
    color: var(--cipher-text-2);
  }
  .icon-button:hover {
    background: var(--cipher-fill);
    color: var(--cipher-text);
  }
  .spin {
    animation: spin 1.1s linear infinite;
  }
  @keyframes spin {
    to {
      rotate: 360deg;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spin {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .button,
    .icon-button {
      border: 1px solid;
    }
    .primary,
    .badge {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;

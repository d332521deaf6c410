/** Text, links, icons: what every view stands on. */
import { css } from 'lit';

export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    font-family: var(--cipher-font);
    font-size: var(--cipher-text-body);
    line-height: var(--cipher-leading);
    color: var(--cipher-text);
    -webkit-font-smoothing: antialiased;
    text-size-adjust: 100%;
    font-synthesis: none;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
    font: inherit;
  }
  ul,
  ol {
    list-style: none;
  }
  button,
  input,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button {
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
    text-align: start;
  }
  a {
    color: var(--cipher-accent-text);
    text-underline-offset: 2px;
    text-decoration-thickness: 1px;
  }
  :focus-visible {
    outline: 2px solid var(--cipher-focus);
    outline-offset: 2px;
  }
  [tabindex='-1']:focus-visible {
    outline: none;
  }
  ::placeholder {
    color: var(--cipher-text-3);
    opacity: 1;
  }
  .icon {
    inline-size: var(--cipher-icon);
    block-size: var(--cipher-icon);
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .icon.s14 {
    inline-size: calc(var(--cipher-font-size) * 0.875);
    block-size: calc(var(--cipher-font-size) * 0.875);
    stroke-width: 2.2;
  }
  .icon.s16 {
    inline-size: var(--cipher-font-size);
    block-size: var(--cipher-font-size);
    stroke-width: 2;
  }
  .icon.s24 {
    inline-size: 24px;
    block-size: 24px;
  }
  .icon.s28 {
    inline-size: 28px;
    block-size: 28px;
  }
  .flip:dir(rtl) {
    transform: scaleX(-1);
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
      opacity: 0.8;
    }
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .mono {
    font-family: var(--cipher-mono);
    font-variant-numeric: tabular-nums;
    font-feature-settings: 'zero';
  }
`;

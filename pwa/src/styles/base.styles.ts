/** Text, links and icon sizes that the inbox adds to the foundation it shares with the widget. */
import { css } from 'lit';

export const base = css`
  :host {
    font-family: var(--cipher-font);
    font-size: var(--cipher-text-body);
    line-height: var(--cipher-leading);
    color: var(--cipher-text);
    -webkit-font-smoothing: antialiased;
    text-size-adjust: 100%;
    font-synthesis: none;
  }
  :host([hidden]) {
    display: none !important;
  }
  h1,
  h4,
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
  input {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  a {
    color: var(--cipher-accent-text);
    text-underline-offset: 2px;
    text-decoration-thickness: 1px;
  }
  [tabindex='-1']:focus-visible {
    outline: none;
  }
  ::placeholder {
    color: var(--cipher-text-3);
    opacity: 1;
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
  .mono {
    font-family: var(--cipher-mono);
    font-variant-numeric: tabular-nums;
    font-feature-settings: 'zero';
  }
`;

/** What every view of the inbox is made of: text, buttons, fields, avatars, badges. Values come from the tokens only. */
import { css } from 'lit';

const base = css`
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

const buttons = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--cipher-space-2);
    min-block-size: var(--cipher-target);
    padding: var(--cipher-space-2) 18px;
    border-radius: var(--cipher-radius-md);
    background: var(--cipher-fill);
    color: var(--cipher-text);
    font-size: var(--cipher-text-body);
    font-weight: var(--cipher-semibold);
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    transition:
      background var(--cipher-fast),
      transform var(--cipher-fast) var(--cipher-out);
  }
  .button:hover {
    background: var(--cipher-fill-hover);
  }
  .button:active {
    transform: scale(0.98);
  }
  .button.primary {
    background: var(--cipher-accent-fill);
    color: var(--cipher-on-accent);
  }
  .button.primary:hover {
    background: var(--cipher-accent-hover);
  }
  .button.quiet {
    background: transparent;
    color: var(--cipher-accent-text);
  }
  .button.quiet:hover {
    background: var(--cipher-fill-hover);
  }
  .button.small {
    min-block-size: var(--cipher-target-dense);
    padding: 6px 14px;
    font-size: var(--cipher-text-md);
    border-radius: calc(var(--cipher-radius-md) - 2px);
  }
  .button.block {
    inline-size: 100%;
  }
  .button[aria-disabled='true'] {
    cursor: default;
    opacity: 0.8;
  }
  .iconbutton {
    display: inline-grid;
    place-items: center;
    flex: none;
    inline-size: 40px;
    block-size: 40px;
    border-radius: var(--cipher-radius-md);
    color: var(--cipher-text-2);
    transition: background var(--cipher-fast);
  }
  .iconbutton:hover {
    background: var(--cipher-fill-hover);
    color: var(--cipher-text);
  }
  .iconbutton.lined {
    inline-size: 48px;
    block-size: 48px;
    box-shadow: inset 0 0 0 1px var(--cipher-line);
  }
  @media (pointer: coarse) {
    .iconbutton {
      inline-size: var(--cipher-target);
      block-size: var(--cipher-target);
    }
    .button.small {
      min-block-size: var(--cipher-target);
    }
  }
`;

const marks = css`
  .badge {
    display: inline-grid;
    place-items: center;
    min-inline-size: 20px;
    block-size: 20px;
    padding-inline: 6px;
    border-radius: var(--cipher-radius-full);
    background: var(--cipher-signal);
    color: var(--cipher-on-signal);
    font-size: var(--cipher-text-xs);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }
  .tag {
    display: inline-flex;
    align-items: center;
    gap: var(--cipher-space-1);
    padding: 2px 8px;
    border-radius: var(--cipher-radius-sm);
    background: var(--cipher-fill);
    color: var(--cipher-text-2);
    font-size: var(--cipher-text-xs);
    font-weight: var(--cipher-medium);
    white-space: nowrap;
  }
  .tag.warn {
    background: var(--cipher-signal-tint);
    color: var(--cipher-signal-text);
  }
  .tag.ok {
    background: var(--cipher-ok-tint);
    color: var(--cipher-ok);
  }
  .weave {
    position: relative;
    isolation: isolate;
  }
  .weave::before {
    content: '';
    position: absolute;
    inset: 0;
    z-index: -1;
    pointer-events: none;
    border-radius: inherit;
    --w: var(--cipher-accent-line);
    background:
      repeating-radial-gradient(circle at 12% -8%, transparent 0 10px, var(--w) 10.6px 11px, transparent 11.6px 12px),
      repeating-radial-gradient(circle at 88% -8%, transparent 0 10px, var(--w) 10.6px 11px, transparent 11.6px 12px);
    mask-image: linear-gradient(to bottom, rgb(0 0 0 / 0.8), rgb(0 0 0 / 0.3) 24%, transparent 48%);
  }
  .wordmark {
    display: flex;
    align-items: center;
    gap: 10px;
    color: var(--cipher-accent-text);
    font-weight: var(--cipher-semibold);
    font-size: var(--cipher-text-lg);
    letter-spacing: -0.01em;
  }
  .bigmark {
    fill: none;
    stroke: currentColor;
    stroke-width: 0.55;
    aspect-ratio: 1;
  }
  .bigmark.sm {
    inline-size: 104px;
    stroke-width: 0.9;
    color: var(--cipher-accent-text);
  }
  .banner {
    display: flex;
    align-items: flex-start;
    gap: 10px;
    padding: 10px var(--cipher-space-4);
    background: var(--cipher-signal-tint);
    color: var(--cipher-text);
    font-size: var(--cipher-text-sm);
    line-height: 1.4;
  }
  .banner > .icon {
    color: var(--cipher-signal-text);
  }
  .banner b {
    font-weight: var(--cipher-semibold);
  }
  .lead {
    color: var(--cipher-text-2);
    text-wrap: pretty;
  }
`;

const fields = css`
  .label {
    display: block;
    margin-block-end: 6px;
    font-size: var(--cipher-text-md);
    font-weight: var(--cipher-medium);
  }
  .input {
    display: block;
    inline-size: 100%;
    min-block-size: 48px;
    padding: 11px 14px;
    border: 0;
    border-radius: var(--cipher-radius-md);
    background: var(--cipher-surface);
    box-shadow: inset 0 0 0 1px var(--cipher-line-strong);
    font-size: max(16px, var(--cipher-text-lg));
    outline: 0;
  }
  .input:focus {
    box-shadow: inset 0 0 0 2px var(--cipher-focus);
  }
  .input[readonly] {
    background: var(--cipher-canvas);
    box-shadow: inset 0 0 0 1px var(--cipher-line);
    font-size: var(--cipher-text-md);
  }
  .input[readonly]:focus-visible {
    box-shadow: inset 0 0 0 2px var(--cipher-focus);
  }
  .hint {
    margin-block-start: 6px;
    color: var(--cipher-text-3);
    font-size: var(--cipher-text-sm);
    text-wrap: pretty;
  }
  .problem {
    color: var(--cipher-danger);
    font-size: var(--cipher-text-md);
    text-wrap: pretty;
  }
  .switch {
    appearance: none;
    flex: none;
    inline-size: 46px;
    block-size: 28px;
    margin: 0;
    border-radius: 14px;
    background: var(--cipher-line-strong);
    position: relative;
    cursor: pointer;
    transition: background var(--cipher-base);
  }
  .switch::after {
    content: '';
    position: absolute;
    inset-block-start: 3px;
    inset-inline-start: 3px;
    inline-size: 22px;
    block-size: 22px;
    border-radius: 50%;
    background: #fff;
    box-shadow: var(--cipher-shadow-1);
    transition: inset-inline-start var(--cipher-base) var(--cipher-out);
  }
  .switch:checked {
    background: var(--cipher-accent-fill);
  }
  .switch:checked::after {
    inset-inline-start: 21px;
  }
`;

const contrastThemes = css`
  @media (forced-colors: active) {
    .button,
    .input,
    .tag,
    .banner,
    .iconbutton.lined,
    .switch {
      border: 1px solid CanvasText;
    }
    .button.primary,
    .badge {
      forced-color-adjust: none;
    }
    .switch::after {
      background: CanvasText;
    }
    .switch:checked::after {
      background: Highlight;
    }
    .weave::before {
      display: none;
    }
  }
`;

export const controls = [base, buttons, marks, fields, contrastThemes];

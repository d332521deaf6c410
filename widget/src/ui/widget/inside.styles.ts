import { css } from 'lit';

/** What is one step inside the panel. */
export const insideStyles = css`
  :host {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }
  :host([view='moved']) {
    flex: none;
  }
  .sub {
    gap: 8px;
    padding-inline-start: 8px;
  }
  h2.title {
    white-space: normal;
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
    border-radius: inherit;
    background:
      repeating-radial-gradient(
        circle at 12% -8%,
        transparent 0 10px,
        var(--wave) 10.6px 11px,
        transparent 11.6px 12px
      ),
      repeating-radial-gradient(circle at 88% -8%, transparent 0 10px, var(--wave) 10.6px 11px, transparent 11.6px 12px);
    mask-image: linear-gradient(rgb(0 0 0 / 0.8), rgb(0 0 0 / 0.3) 24%, transparent 48%);
    pointer-events: none;
    --wave: var(--cipher-accent-line);
  }
  .view {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: var(--cipher-space-4);
    min-block-size: 0;
    padding: 16px 20px 20px;
    overflow-y: auto;
    animation: enter var(--cipher-slow) var(--cipher-out);
  }
  @keyframes enter {
    from {
      opacity: 0;
      translate: var(--enter, 24px) 0;
    }
  }
  .view:dir(rtl) {
    --enter: -24px;
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: center;
    gap: var(--cipher-space-6);
    padding: 40px 16px 28px;
    border-radius: var(--cipher-radius-lg);
    background: var(--cipher-accent-tint);
    color: var(--cipher-text-2);
    text-align: center;
  }
  .card svg.qr {
    stroke: none;
    inline-size: min(100%, 200px);
    block-size: auto;
    border-radius: var(--cipher-radius-md);
  }
  .card svg:not(.qr) {
    inline-size: 48px;
    block-size: 48px;
    color: var(--cipher-accent-text);
  }
  .number {
    display: grid;
    grid-template-columns: repeat(auto-fit, 5.6ch);
    justify-content: center;
    gap: 10px clamp(6px, 2vw, 18px);
    inline-size: 100%;
    max-inline-size: calc(23ch + 54px);
    color: var(--cipher-text);
    font-family: var(--cipher-mono);
    font-size: var(--cipher-text-lg);
    font-weight: var(--cipher-medium);
    letter-spacing: 0.05em;
  }
  .lead {
    color: var(--cipher-text-2);
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .after {
    flex: none;
    margin: 0;
    border-radius: var(--cipher-radius-lg);
    background: var(--cipher-fill);
    overflow: hidden;
    font-size: var(--cipher-text-md);
  }
  .after div {
    padding: 12px 16px;
  }
  .after div + div {
    border-block-start: 1px solid var(--cipher-line);
  }
  .after dt {
    color: var(--cipher-text-2);
    font-size: var(--cipher-text-sm);
  }
  .after dd {
    margin: 2px 0 0;
    color: var(--cipher-text);
    overflow-wrap: anywhere;
  }
  label {
    display: flex;
    gap: var(--cipher-space-3);
    min-block-size: var(--cipher-target-dense);
    color: var(--cipher-text);
    font-size: var(--cipher-text-md);
    overflow-wrap: anywhere;
  }
  input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--cipher-accent-fill);
  }
  small {
    display: block;
    color: var(--cipher-text-2);
    font-size: var(--cipher-text-sm);
  }
  .actions {
    display: grid;
    gap: 10px;
    margin-block-start: auto;
  }
  .actions .button {
    inline-size: 100%;
    min-block-size: var(--cipher-target);
    justify-content: center;
  }
  .actions .danger {
    background: #b3261e;
    color: #fff;
  }
  .actions .button:disabled {
    opacity: 0.6;
  }
  .says {
    color: var(--cipher-text-2);
    font-size: var(--cipher-text-sm);
  }
  .problem {
    color: var(--cipher-danger);
  }
  @media (forced-colors: active) {
    .card,
    .after,
    .actions .button {
      border: 1px solid;
    }
    .weave::before {
      display: none;
    }
  }
`;

export const menuStyles = css`
  :host {
    position: absolute;
    inset-block-start: calc(var(--cipher-header) - 8px);
    inset-inline-end: 12px;
    z-index: 2;
    display: grid;
    min-inline-size: 220px;
    max-inline-size: calc(100% - 24px);
    padding: 6px;
    border-radius: var(--cipher-radius-lg);
    background: var(--cipher-surface);
    box-shadow: var(--cipher-shadow-3);
  }
  button {
    min-block-size: var(--cipher-target);
    padding: 8px 12px;
    border-radius: var(--cipher-radius-md);
    color: var(--cipher-text);
    font-size: var(--cipher-text-md);
    text-align: start;
  }
  button:hover,
  button:focus-visible {
    background: var(--cipher-fill);
  }
  .danger {
    color: var(--cipher-danger);
  }
  @media (forced-colors: active) {
    :host {
      border: 1px solid;
    }
  }
`;

import { css } from 'lit';

/** Both sides of a move, inside the view of `insideStyles`. */
export const moveStyles = css`
  :host,
  form {
    flex: 1 0 auto;
    display: flex;
    flex-direction: column;
    gap: var(--cipher-space-4);
  }
  h3 {
    font-size: var(--cipher-text-xl);
    font-weight: var(--cipher-semibold);
    letter-spacing: -0.015em;
    line-height: 1.25;
    text-wrap: pretty;
  }
  h3:focus-visible {
    outline: none;
  }
  .card {
    gap: var(--cipher-space-4);
    padding-block: 28px 24px;
  }
  .code,
  .typed {
    color: var(--cipher-text);
    font-family: var(--cipher-mono);
    font-weight: var(--cipher-semibold);
    letter-spacing: 0.06em;
  }
  .code {
    font-size: calc(var(--cipher-font-size) * 1.75);
    line-height: 1.1;
    text-align: center;
  }
  label.above {
    min-block-size: 0;
    font-weight: var(--cipher-medium);
  }
  input.typed {
    align-self: start;
    inline-size: min(100%, 14ch);
    block-size: auto;
    min-block-size: 52px;
    padding: 0 12px;
    border: 1px solid var(--cipher-line-strong);
    border-radius: var(--cipher-radius-md);
    background: var(--cipher-surface);
    font-size: calc(var(--cipher-font-size) * 1.5);
    text-transform: uppercase;
  }
  .hint,
  .line {
    color: var(--cipher-text-2);
    font-size: var(--cipher-text-md);
    text-wrap: pretty;
  }
  .line {
    display: flex;
    gap: var(--cipher-space-2);
  }
  .line svg {
    margin-block-start: 0.2em;
  }
  .lasts {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  ul {
    display: grid;
    gap: var(--cipher-space-2);
    margin: 0;
    padding: 12px 16px;
    border-radius: var(--cipher-radius-lg);
    background: var(--cipher-fill);
    list-style: none;
    font-size: var(--cipher-text-md);
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    ul {
      border: 1px solid;
    }
  }
`;

/** In place of the box. */
export const movedStyles = css`
  .bar {
    display: grid;
    gap: 10px;
    padding: 14px 16px calc(16px + env(safe-area-inset-bottom, 0px));
    border-block-start: 1px solid var(--cipher-line);
  }
  p {
    color: var(--cipher-text-2);
    font-size: var(--cipher-text-md);
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  p:empty {
    display: none;
  }
  p b {
    color: var(--cipher-text);
  }
  .problem {
    color: var(--cipher-danger);
  }
  .danger {
    background: #b3261e;
    color: #fff;
  }
  .button:disabled {
    opacity: 0.6;
  }
`;

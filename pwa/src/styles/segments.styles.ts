/** A few choices side by side, of which one is pressed. */
import { css } from 'lit';

export const segmentStyles = css`
  .seg {
    display: inline-grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    gap: 2px;
    padding: 3px;
    border-radius: var(--cipher-radius-md);
    background: var(--cipher-fill);
  }
  .seg button {
    min-block-size: 30px;
    padding: 4px 8px;
    border-radius: calc(var(--cipher-radius-md) - 3px);
    color: var(--cipher-text-2);
    font-size: var(--cipher-text-sm);
    font-weight: var(--cipher-medium);
    text-align: center;
    white-space: nowrap;
  }
  .seg button:hover {
    color: var(--cipher-text);
  }
  .seg [aria-pressed='true'] {
    background: var(--cipher-surface);
    box-shadow:
      var(--cipher-shadow-1),
      0 0 0 1px var(--cipher-line);
    color: var(--cipher-text);
    font-weight: var(--cipher-semibold);
  }
  @media (width < 45em) {
    .seg button {
      min-block-size: 38px;
    }
  }
  @media (pointer: coarse) {
    .seg button {
      min-block-size: var(--cipher-target);
    }
  }
  @media (forced-colors: active) {
    .seg {
      border: 1px solid;
    }
    .seg [aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;

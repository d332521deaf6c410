import { css } from 'lit';

export const messageMarkStyles = css`
  .quote {
    position: relative;
    display: block;
    margin: 1px -5px 6px;
    padding: 5px 10px 6px 14px;
    padding-inline: 14px 10px;
    border-radius: var(--cipher-radius-sm);
    overflow: hidden;
    background: color-mix(in oklab, var(--cipher-surface) 62%, transparent);
    font-size: var(--cipher-text-sm);
    line-height: 1.35;
  }
  .mine .quote {
    background: color-mix(in oklab, var(--cipher-accent-fill) 88%, #000);
  }
  .quote::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: 3px;
    background: currentColor;
    opacity: 0.8;
  }
  .quote b {
    display: block;
    font-weight: var(--cipher-semibold);
  }
  .quote span {
    display: block;
    max-inline-size: 34ch;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .row .bubble.gone {
    background: transparent;
    color: var(--cipher-text-3);
    box-shadow: inset 0 0 0 1px var(--cipher-line-strong);
  }
  .gone p {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  .reactions {
    position: relative;
    display: flex;
    gap: 4px;
    margin-block-start: -7px;
    padding-inline: 10px;
  }
  .reactions button {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-inline-size: 24px;
    min-block-size: 24px;
    padding: 2px 8px;
    border-radius: var(--cipher-radius-full);
    background: var(--cipher-raised);
    box-shadow:
      0 0 0 1px var(--cipher-line),
      var(--cipher-shadow-1);
    gap: 4px;
    font-size: var(--cipher-text-sm);
  }
  .reactions b {
    color: var(--cipher-text-2);
    font-size: var(--cipher-text-xs);
    font-weight: var(--cipher-semibold);
  }
  /* Drawn, not written: the accessible name says who it was, and would have to say the number as well. */
  .reactions b::before {
    content: attr(data-count);
  }
  .reactions button span {
    max-inline-size: 4em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .reactions button::after {
    content: '';
    position: absolute;
    inset: -10px -1px;
  }
  .reactions button[aria-pressed='true'] {
    background: var(--cipher-accent-tint);
    box-shadow: 0 0 0 1px var(--cipher-accent-line);
  }
  @media (forced-colors: active) {
    .reactions button,
    .row .bubble.gone,
    .quote {
      border: 1px solid;
    }
  }
`;

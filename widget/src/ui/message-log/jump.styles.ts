import { css } from 'lit';

/** The buttons over the log that lead to what is new. */
export const jumpStyles = css`
  .jump {
    position: absolute;
    inset-block-end: 12px;
    inset-inline-end: 16px;
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    border-radius: 50%;
    background: var(--cipher-raised);
    color: var(--cipher-text-2);
    box-shadow:
      0 0 0 1px var(--cipher-line),
      var(--cipher-shadow-2);
  }
  .jump.up {
    inset-block: 12px auto;
    grid-auto-flow: column;
    gap: 6px;
    inline-size: auto;
    padding-inline: 12px 16px;
    border-radius: var(--cipher-radius-full);
    color: var(--cipher-text);
    font-size: var(--cipher-text-sm);
  }
  .up svg {
    rotate: 180deg;
    color: var(--cipher-signal-text);
  }
  .jump .badge {
    position: absolute;
    inset-block-start: -7px;
    inset-inline-end: -2px;
    box-shadow: 0 0 0 2px var(--cipher-surface);
  }
`;

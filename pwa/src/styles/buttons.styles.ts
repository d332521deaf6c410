/** Buttons, with words or with a sign alone. */
import { css } from 'lit';

export const buttons = css`
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

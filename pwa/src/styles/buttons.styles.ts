/**
 * What the inbox adds to the buttons of the foundation: they can be links, come in more kinds, and stand closer
 * together.
 */
import { css } from 'lit';

export const buttons = css`
  .button {
    color: var(--cipher-text);
    font-size: var(--cipher-text-body);
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    transition:
      background var(--cipher-fast),
      transform var(--cipher-fast) var(--cipher-out);
  }
  .button:active {
    transform: scale(0.98);
  }
  .button.primary {
    color: var(--cipher-on-accent);
  }
  .button.quiet {
    color: var(--cipher-accent-text);
  }
  .button.quiet:not(:hover) {
    background: transparent;
  }
  .button.dense {
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
  .icon-button {
    inline-size: 40px;
    block-size: 40px;
    transition: background var(--cipher-fast);
  }
  .icon-button:hover {
    background: var(--cipher-fill-hover);
  }
  .icon-button.lined {
    inline-size: 48px;
    block-size: 48px;
    box-shadow: inset 0 0 0 1px var(--cipher-line);
  }
  @media (pointer: coarse) {
    .icon-button {
      inline-size: var(--cipher-target);
      block-size: var(--cipher-target);
    }
    .button.dense {
      min-block-size: var(--cipher-target);
    }
  }
`;

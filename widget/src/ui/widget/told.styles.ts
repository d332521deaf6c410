import { css } from 'lit';

/** What the other side sees besides the messages. */
export const toldStyles = css`
  :host {
    display: block;
    flex: none;
    margin: -8px 18px 8px;
    color: var(--cipher-text-2);
    font-size: var(--cipher-text-sm);
  }
  details {
    max-block-size: 45dvh;
    overflow-y: auto;
    scrollbar-width: thin;
  }
  summary {
    display: flex;
    align-items: center;
    gap: var(--cipher-space-2);
    min-block-size: var(--cipher-target-dense);
    padding-inline: var(--cipher-space-2);
    border-radius: var(--cipher-radius-sm);
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary:focus-visible {
    outline-offset: -2px;
  }
  summary span {
    flex: 1;
    min-inline-size: 0;
  }
  svg {
    inline-size: 16px;
    block-size: 16px;
  }
  svg:last-child {
    color: var(--cipher-text-3);
    transition: rotate var(--cipher-fast);
  }
  [open] svg:last-child {
    rotate: 180deg;
  }
  dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 4px 14px;
    margin: 0;
    padding-block: 2px 8px;
    padding-inline: 32px 8px;
  }
  dt {
    color: var(--cipher-text-3);
  }
  dd {
    margin: 0;
    color: var(--cipher-text);
    overflow-wrap: anywhere;
  }
  p {
    padding-inline: 32px 8px;
    color: var(--cipher-text-3);
    font-size: var(--cipher-text-xs);
    text-wrap: pretty;
  }
  label {
    display: flex;
    align-items: center;
    gap: var(--cipher-space-3);
    min-block-size: var(--cipher-target);
    padding-inline: 32px 8px;
    color: var(--cipher-text);
    cursor: pointer;
  }
  label span {
    flex: 1;
  }
  input {
    flex: none;
    appearance: none;
    inline-size: 44px;
    block-size: 26px;
    margin: 0;
    padding: 3px;
    border-radius: var(--cipher-radius-full);
    background: var(--cipher-line-strong);
    cursor: pointer;
    transition: background var(--cipher-fast);
  }
  input::before {
    content: '';
    display: block;
    inline-size: 20px;
    block-size: 20px;
    border-radius: 50%;
    background: var(--cipher-surface);
    transition: translate var(--cipher-fast);
  }
  input:checked {
    background: var(--cipher-accent-fill);
  }
  input:checked::before {
    translate: 18px;
  }
  input:checked:dir(rtl)::before {
    translate: -18px;
  }
  @media (pointer: coarse) {
    summary {
      min-block-size: var(--cipher-target);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    svg:last-child,
    input,
    input::before {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    input {
      border: 1px solid;
    }
    input::before {
      background: ButtonText;
    }
    input:checked {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;

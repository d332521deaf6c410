import { css } from 'lit';

export const uploadsStyles = css`
  :host {
    display: block;
    font-size: inherit;
  }
  ul {
    display: grid;
    justify-items: end;
    gap: var(--cipher-space-0);
    margin: 0;
    padding: 0 0 var(--cipher-space-3);
    list-style: none;
  }
  li {
    display: grid;
    justify-items: end;
    max-inline-size: 80%;
  }
  .bubble {
    max-inline-size: 100%;
    padding: 8px 13px 9px;
    overflow: clip;
    border-radius: var(--cipher-radius-lg);
    border-end-end-radius: var(--cipher-radius-xs);
    background: color-mix(in oklab, var(--cipher-accent-fill) 84%, var(--cipher-surface));
    color: var(--cipher-on-accent);
  }
  .stopped .bubble {
    background: var(--cipher-danger-tint);
    color: var(--cipher-text);
    box-shadow: inset 0 0 0 1px var(--cipher-danger-line);
  }
  .picture {
    position: relative;
    inline-size: 264px;
    max-inline-size: 100%;
    margin-block-start: 4px;
  }
  cipher-thumbnail {
    max-block-size: 288px;
    border-radius: var(--cipher-radius-md);
    filter: brightness(0.75);
  }
  .amount {
    position: absolute;
    inset-block-end: 8px;
    inset-inline-start: 8px;
    padding: 2px 8px;
    border-radius: var(--cipher-radius-full);
    background: rgb(11 17 19 / 0.72);
    color: #f1f5f6;
    font-size: var(--cipher-text-xs);
    font-variant-numeric: tabular-nums;
  }
  .cancel {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 48px;
    block-size: 48px;
    border-radius: 50%;
    color: inherit;
  }
  .cancel > * {
    grid-area: 1 / 1;
  }
  .cancel > svg:not(.small) {
    inline-size: 44px;
    block-size: 44px;
  }
  .picture .cancel {
    position: absolute;
    inset: 0;
    margin: auto;
    background: rgb(11 17 19 / 0.72);
    color: #f1f5f6;
  }
  .tile {
    display: flex;
    align-items: center;
    gap: var(--cipher-space-2);
    min-inline-size: min(220px, 100%);
  }
  .tile .cancel {
    margin-inline-start: -6px;
  }
  .words {
    display: grid;
    flex: 1;
    min-inline-size: 0;
  }
  .name {
    overflow-wrap: anywhere;
    font-weight: var(--cipher-medium);
    unicode-bidi: plaintext;
  }
  .size {
    font-size: var(--cipher-text-sm);
    font-variant-numeric: tabular-nums;
  }
  .caption {
    margin-block-start: var(--cipher-space-2);
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .meta {
    display: flex;
    align-items: center;
    justify-content: end;
    gap: var(--cipher-space-1);
    padding-inline-start: 4px;
    color: var(--cipher-text-3);
    font-size: var(--cipher-text-xs);
    text-align: end;
    text-wrap: pretty;
  }
  .stopped .meta {
    color: var(--cipher-danger);
  }
  .retry {
    display: grid;
    flex: none;
    place-items: center;
    min-inline-size: 44px;
    min-block-size: 44px;
    border-radius: var(--cipher-radius-md);
    color: inherit;
  }
  .retry:hover {
    background: var(--cipher-fill-hover);
  }
  @media (width <= 21.25em) {
    li {
      max-inline-size: 88%;
    }
  }
  @media (forced-colors: active) {
    .bubble,
    .amount,
    .cancel {
      border: 1px solid;
    }
  }
`;

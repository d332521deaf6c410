import { css } from 'lit';

export const savedRepliesStyles = css`
  :host {
    display: block;
    padding-inline: 16px;
  }
  .offer {
    max-block-size: min(320px, 45dvh);
    margin-block-end: 8px;
    border-radius: var(--cipher-radius-lg);
    background: var(--cipher-raised);
    box-shadow:
      0 0 0 1px var(--cipher-line),
      var(--cipher-shadow-3);
    overflow-y: auto;
  }
  .top,
  .none,
  .foot {
    padding: 10px 16px 4px;
    color: var(--cipher-text-3);
    font-size: var(--cipher-text-xs);
  }
  .top {
    font-weight: var(--cipher-semibold);
  }
  .none {
    color: var(--cipher-text-2);
    font-size: var(--cipher-text-md);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    padding-block: 8px 10px;
    position: sticky;
    inset-block-end: 0;
    background: inherit;
  }
  .foot a {
    display: inline-flex;
    align-items: center;
    min-block-size: 24px;
    color: var(--cipher-accent-text);
  }
  [role='option'] {
    margin: 0 6px;
    padding: 8px 10px;
    border-radius: var(--cipher-radius-md);
    cursor: pointer;
  }
  [role='option'][aria-selected='true'] {
    background: var(--cipher-accent-tint);
  }
  b {
    color: var(--cipher-accent-text);
    font-size: var(--cipher-text-sm);
    font-weight: var(--cipher-semibold);
    overflow-wrap: anywhere;
  }
  [role='option'] p {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    color: var(--cipher-text-2);
    font-size: var(--cipher-text-sm);
    overflow-wrap: anywhere;
  }
  kbd {
    padding: 1px 5px;
    border-radius: 5px;
    background: var(--cipher-fill);
    font: inherit;
  }
  @media (pointer: coarse) {
    .keys {
      display: none;
    }
    .foot a {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .offer {
      border: 1px solid CanvasText;
    }
    [role='option'][aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;

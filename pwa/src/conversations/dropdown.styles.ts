import { css } from 'lit';

export const dropdownStyles = css`
  :host {
    position: relative;
    display: inline-flex;
  }
  .drop {
    position: absolute;
    z-index: 3;
    inset-block-start: calc(100% + 4px);
    inset-inline-end: 0;
    inline-size: max-content;
    min-inline-size: 244px;
    max-inline-size: min(320px, calc(100vw - 24px));
    padding: 6px;
    border-radius: var(--cipher-radius-md);
    background: var(--cipher-surface);
    color: var(--cipher-text);
    box-shadow:
      var(--cipher-shadow-2),
      0 0 0 1px var(--cipher-line);
  }
  @media (forced-colors: active) {
    .drop {
      border: 1px solid CanvasText;
    }
  }
`;

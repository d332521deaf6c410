import { css } from 'lit';

export const threadMenuStyles = css`
  hr {
    margin: 6px 8px;
    border: 0;
    border-block-start: 1px solid var(--cipher-line);
  }
  :host {
    flex: none;
    align-items: center;
    gap: 4px;
  }
  .closing {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .failed:not(:empty) {
    position: absolute;
    z-index: 2;
    inset-block-start: calc(100% + 6px);
    inset-inline-end: 0;
    inline-size: max-content;
    max-inline-size: min(280px, 80vw);
    padding: 8px 12px;
    border-radius: var(--cipher-radius-sm);
    background: var(--cipher-danger-tint);
    box-shadow: inset 0 0 0 1px var(--cipher-danger-line);
    font-size: var(--cipher-text-sm);
  }
  .gap {
    flex: none;
    inline-size: 20px;
  }
  [role='group'] {
    margin-block-start: 6px;
    padding-block-start: 6px;
    border-block-start: 1px solid var(--cipher-line);
  }
  [role='group'] p {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 6px 10px;
    color: var(--cipher-text-2);
    font-size: var(--cipher-text-sm);
  }
  @media (width < 45em) {
    .closing span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .closing {
      inline-size: var(--cipher-target);
      padding: 0;
      justify-content: center;
    }
  }
`;

import { css } from 'lit';

export const recoveryStyles = css`
  :host {
    display: block;
  }
  section {
    margin-block-end: 24px;
  }
  h3 {
    margin-block-end: 8px;
    scroll-margin-block: 24px;
    font-size: var(--cipher-text-md);
    font-weight: var(--cipher-semibold);
    color: var(--cipher-text-2);
  }
  h4 {
    font-size: var(--cipher-text-lg);
    font-weight: var(--cipher-semibold);
  }
  .box {
    display: grid;
    gap: 12px;
    padding: 16px;
    border-radius: var(--cipher-radius-lg);
    box-shadow: inset 0 0 0 1px var(--cipher-line);
  }
  form {
    display: grid;
    gap: 12px;
  }
  .more {
    color: var(--cipher-text-3);
    font-size: var(--cipher-text-sm);
    text-wrap: pretty;
  }
  .more:empty,
  [role='alert']:empty {
    display: none;
  }
  .actions,
  .groups {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .groups > div {
    flex: 1 1 140px;
  }
  textarea.input {
    resize: none;
  }
  .group {
    font-family: var(--cipher-mono, monospace);
    text-transform: uppercase;
  }
  .code {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(100px, 1fr));
    gap: 10px 16px;
    padding: 16px;
    padding-inline-start: 40px;
    border-radius: var(--cipher-radius-lg);
    background: var(--cipher-accent-tint);
    list-style: decimal;
    font-family: var(--cipher-mono, monospace);
    font-size: var(--cipher-text-lg);
    font-weight: var(--cipher-semibold);
  }
  .code li::marker {
    color: var(--cipher-text-2);
    font-size: var(--cipher-text-sm);
    font-weight: 400;
  }
  @media (forced-colors: active) {
    .box,
    .code {
      border: 1px solid CanvasText;
    }
  }
`;

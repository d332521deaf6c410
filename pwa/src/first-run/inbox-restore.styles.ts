import { css } from 'lit';

export const restoreStyles = css`
  :host {
    display: block;
    block-size: 100%;
    overflow-y: auto;
  }
  main {
    min-block-size: 100%;
    display: grid;
    place-items: center;
    padding: 16px;
  }
  .dialog {
    inline-size: 100%;
    max-inline-size: 440px;
    display: grid;
    gap: 16px;
    padding: 28px;
    border-radius: var(--cipher-radius-xl);
    background: var(--cipher-surface);
    box-shadow: 0 0 0 1px var(--cipher-line);
  }
  .tile {
    display: grid;
    place-items: center;
    inline-size: 52px;
    block-size: 52px;
    border-radius: var(--cipher-radius-lg);
    background: var(--cipher-accent-tint);
    color: var(--cipher-accent-text);
  }
  h1 {
    font-size: var(--cipher-text-xl);
    font-weight: var(--cipher-semibold);
  }
  form {
    display: grid;
    gap: 14px;
  }
  .lead {
    color: var(--cipher-text-2);
    text-wrap: pretty;
  }
  textarea.input {
    font-family: var(--cipher-mono, monospace);
    text-transform: uppercase;
    resize: none;
  }
  progress {
    inline-size: 100%;
    accent-color: var(--cipher-accent-fill);
  }
  [role='alert']:empty {
    display: none;
  }
  @media (width < 30em) {
    main {
      padding: 0;
    }
    .dialog {
      min-block-size: 100%;
      align-content: start;
      border-radius: 0;
      box-shadow: none;
      padding: 24px 16px;
    }
  }
  @media (forced-colors: active) {
    .dialog,
    .tile {
      border: 1px solid CanvasText;
    }
  }
`;

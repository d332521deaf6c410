import { css } from 'lit';

export const lockScreenStyles = css`
  :host {
    block-size: 100%;
    overflow-y: auto;
  }
  main {
    display: grid;
    place-items: center;
    min-block-size: 100%;
    padding: 20px;
    background: var(--cipher-canvas);
  }
  .box {
    display: grid;
    justify-items: center;
    gap: 10px;
    inline-size: 100%;
    max-inline-size: 320px;
    text-align: center;
  }
  .tile {
    display: grid;
    place-items: center;
    inline-size: 56px;
    block-size: 56px;
    border-radius: var(--cipher-radius-lg);
    border-end-start-radius: 5px;
    background: var(--cipher-accent-fill);
    color: var(--cipher-on-accent);
  }
  h1 {
    margin-block-start: 6px;
    font-size: var(--cipher-text-xl);
    font-weight: var(--cipher-semibold);
    letter-spacing: -0.018em;
  }
  .pin {
    display: flex;
    gap: 14px;
    margin-block: 10px 4px;
    direction: ltr;
  }
  .pin i {
    inline-size: 14px;
    block-size: 14px;
    border-radius: 5px;
    border-end-start-radius: 2px;
    box-shadow: inset 0 0 0 1.5px var(--cipher-line-strong);
  }
  .pin i.on {
    background: var(--cipher-accent-text);
    box-shadow: none;
  }
  .says {
    min-block-size: 2lh;
    display: grid;
    place-items: center;
    font-size: var(--cipher-text-md);
    font-weight: var(--cipher-medium);
    color: var(--cipher-text-2);
    text-wrap: balance;
  }
  .says.problem {
    color: var(--cipher-danger);
  }
  .pad {
    display: grid;
    grid-template-columns: repeat(3, 76px);
    gap: 12px;
  }
  .pad button {
    display: grid;
    place-items: center;
    block-size: 64px;
    border-radius: var(--cipher-radius-xl);
    border-end-start-radius: 5px;
    background: var(--cipher-surface);
    box-shadow: 0 0 0 1px var(--cipher-line);
    font-size: var(--cipher-text-xl);
    font-weight: var(--cipher-medium);
    font-variant-numeric: tabular-nums;
    transition: background var(--cipher-fast);
  }
  .pad button:hover {
    background: var(--cipher-fill-hover);
  }
  .pad button.plain {
    background: transparent;
    box-shadow: none;
    color: var(--cipher-accent-text);
  }
  .pad button[aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }
  .button.outline {
    margin-block-start: 8px;
    background: transparent;
    box-shadow: inset 0 0 0 1px var(--cipher-line-strong);
  }
  .hint {
    margin-block-start: 8px;
    color: var(--cipher-text-3);
    font-size: var(--cipher-text-sm);
  }
  .card {
    inline-size: min(480px, 100%);
    padding: 32px;
    border-radius: var(--cipher-radius-xl);
    background: var(--cipher-surface);
    box-shadow: var(--cipher-shadow-2);
    display: grid;
    gap: 16px;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
    gap: 8px;
  }
  .button.danger {
    color: var(--cipher-danger);
    background: transparent;
    box-shadow: inset 0 0 0 1px currentColor;
  }
  @media (height < 40em) {
    .pad {
      gap: 8px;
    }
    .pad button {
      block-size: 48px;
    }
  }
  @media (forced-colors: active) {
    .pad button,
    .card,
    .pin i {
      border: 1px solid CanvasText;
    }
    .pin i.on {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;

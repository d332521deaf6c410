import { css } from 'lit';

export const removedStyles = css`
  :host {
    block-size: 100%;
    overflow-y: auto;
  }
  main {
    display: grid;
    place-items: center;
    min-block-size: 100%;
    padding: 24px 16px;
  }
  .card {
    inline-size: min(480px, 100%);
    padding: 32px;
    border-radius: var(--cipher-radius-xl);
    background: var(--cipher-surface);
    box-shadow: var(--cipher-shadow-2);
  }
  h1 {
    font-size: var(--cipher-text-xl);
    font-weight: var(--cipher-semibold);
    letter-spacing: -0.018em;
  }
  .tile {
    display: grid;
    place-items: center;
    inline-size: 60px;
    block-size: 60px;
    border-radius: var(--cipher-radius-lg);
    border-end-start-radius: 5px;
    background: var(--cipher-accent-tint);
    color: var(--cipher-accent-text);
  }
  @media (width < 45em) {
    .card {
      padding: 24px 20px;
    }
  }
  @media (forced-colors: active) {
    .card {
      border: 1px solid CanvasText;
    }
  }
`;

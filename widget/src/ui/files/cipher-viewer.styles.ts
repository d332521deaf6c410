import { css } from 'lit';

export const viewerStyles = css`
  dialog {
    inset: 0;
    inline-size: 100vw;
    block-size: 100dvh;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: #0b1113;
    color: #f1f5f6;
  }
  dialog[open] {
    display: grid;
    grid-template-rows: auto 1fr auto;
  }
  header {
    display: flex;
    align-items: center;
    gap: var(--cipher-space-2);
    min-block-size: 68px;
    padding-inline: var(--cipher-space-4);
  }
  h2 {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: var(--cipher-text-lg);
    font-weight: var(--cipher-medium);
    unicode-bidi: plaintext;
  }
  button {
    display: inline-grid;
    place-items: center;
    min-inline-size: 44px;
    min-block-size: 44px;
    border-radius: var(--cipher-radius-md);
    color: inherit;
  }
  button:hover {
    background: rgb(255 255 255 / 0.12);
  }
  button:focus-visible {
    outline: 2px solid currentColor;
  }
  .middle {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    place-items: center;
    min-block-size: 0;
    min-inline-size: 0;
    padding: var(--cipher-space-2);
    text-align: center;
  }
  .middle {
    position: relative;
    /* Swipes turn; two fingers still enlarge. */
    touch-action: pinch-zoom;
  }
  .middle > * {
    grid-area: 1 / 1;
  }
  .turn {
    position: absolute;
    inset-block: 0;
    inset-inline-end: var(--cipher-space-2);
    margin-block: auto;
    block-size: 44px;
    background: rgb(11 17 19 / 0.6);
  }
  .previous {
    inset-inline: var(--cipher-space-2) auto;
  }
  .middle .turn svg {
    inline-size: 24px;
    block-size: 24px;
  }
  /* The one drawing points to the start. */
  .next svg {
    rotate: 180deg;
  }
  canvas {
    max-inline-size: 100%;
    max-block-size: 100%;
    object-fit: contain;
  }
  .middle svg {
    inline-size: 48px;
    block-size: 48px;
  }
  .place {
    font-size: var(--cipher-text-sm);
    font-variant-numeric: tabular-nums;
    opacity: 0.8;
  }
  footer {
    max-block-size: 30dvh;
    overflow: auto;
    padding: var(--cipher-space-3) var(--cipher-space-4) calc(var(--cipher-space-4) + env(safe-area-inset-bottom, 0px));
    text-align: center;
    overflow-wrap: anywhere;
  }
  .caption {
    white-space: pre-wrap;
  }
`;

import { css } from 'lit';

export const devicesStyles = css`
  .tag.here {
    margin-inline-start: 6px;
    background: var(--cipher-ok-tint);
    color: var(--cipher-ok);
  }
  .rename {
    display: grid;
    gap: 8px;
  }
  fieldset.choice {
    grid-template-columns: 1fr;
  }
`;

/** What the steps of a link share on both devices. */
export const linkStyles = css`
  :host {
    display: block;
  }
  .steps {
    display: grid;
    gap: 16px;
  }
  h1,
  h3 {
    margin: 0;
    font-size: var(--cipher-text-xl);
    font-weight: var(--cipher-semibold);
    letter-spacing: -0.018em;
  }
  .lead {
    color: var(--cipher-text-2);
    text-wrap: pretty;
  }
  ol.plain {
    display: grid;
    gap: 8px;
    padding-inline-start: 1.4em;
    list-style: decimal;
    color: var(--cipher-text-2);
  }
  .seg,
  .pair {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
  }
  .seg [aria-pressed='true'] {
    box-shadow: inset 0 0 0 2px var(--cipher-focus);
  }
  video {
    display: block;
    inline-size: 100%;
    aspect-ratio: 4 / 3;
    object-fit: cover;
    border-radius: var(--cipher-radius-lg);
    background: #20282b;
  }
  svg.qr {
    display: block;
    inline-size: min(100%, 240px);
    block-size: auto;
    stroke: none;
    margin-inline: auto;
    border-radius: var(--cipher-radius-md);
  }
  .code {
    padding: 16px;
    border-radius: var(--cipher-radius-lg);
    background: var(--cipher-accent-tint);
    font-size: 26px;
    font-weight: var(--cipher-semibold);
    letter-spacing: 0.12em;
    text-align: center;
    direction: ltr;
    overflow-wrap: anywhere;
  }
  .input.digits {
    font-size: 26px;
    letter-spacing: 0.3em;
    text-align: center;
    direction: ltr;
  }
  .effects {
    display: grid;
    gap: 8px;
    color: var(--cipher-text-2);
    font-size: var(--cipher-text-md);
  }
  .effects li {
    display: flex;
    gap: 10px;
  }
  .effects .icon {
    flex: none;
    color: var(--cipher-accent-text);
  }
  .choice {
    display: grid;
    gap: 4px;
  }
  .choice label {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 44px;
  }
  .address {
    font-size: var(--cipher-text-md);
    direction: ltr;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .button.danger {
    color: var(--cipher-danger);
    background: transparent;
    box-shadow: inset 0 0 0 1px currentColor;
  }
  .waits {
    display: flex;
    align-items: center;
    gap: 10px;
    color: var(--cipher-text-2);
  }
  .waits .icon {
    animation: turn 1.2s linear infinite;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .waits .icon {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .code {
      border: 1px solid CanvasText;
    }
    .seg [aria-pressed='true'] {
      border: 3px solid Highlight;
    }
  }
`;

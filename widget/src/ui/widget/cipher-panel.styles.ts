import { css } from 'lit';

export const panelStyles = css`
  :host {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 0;
    border: 0;
    inset-block-end: calc(var(--cipher-inset) + env(safe-area-inset-bottom, 0px));
    inset-inline-end: var(--cipher-inset);
    z-index: var(--cipher-z);
    display: flex;
    inline-size: min(400px, 100vw - 2 * var(--cipher-inset));
    block-size: min(700px, 100dvh - 2 * var(--cipher-inset));
    overflow: hidden;
    border-radius: var(--cipher-radius-xl);
    background: var(--cipher-surface);
    box-shadow:
      0 0 0 1px var(--cipher-edge),
      var(--cipher-shadow-3);
    transform-origin: 100% 100%;
    animation: open var(--cipher-slow) var(--cipher-out);
    --cipher-edge: color-mix(in srgb, var(--cipher-text) 9%, transparent);
  }
  :host(:dir(rtl)) {
    transform-origin: 0 100%;
  }
  :host(.leaving) {
    animation: leave var(--cipher-base) var(--cipher-out) forwards;
  }
  @keyframes open {
    from {
      opacity: 0;
      translate: 0 16px;
      scale: 0.96;
    }
  }
  @keyframes leave {
    to {
      opacity: 0;
      translate: 0 16px;
      scale: 0.96;
    }
  }
  .dialog {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-inline-size: 0;
    outline: 0;
  }
  .seal {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: center;
    gap: 6px;
    inline-size: 100%;
    min-block-size: 32px;
    padding: 6px var(--cipher-space-4);
    background: var(--cipher-accent-tint);
    color: var(--cipher-accent-text);
    font-size: var(--cipher-text-xs);
    font-weight: var(--cipher-medium);
    line-height: 1.3;
    text-align: center;
    overflow-wrap: anywhere;
  }
  .seal span {
    unicode-bidi: plaintext;
  }
  .seal:hover span {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .seal:focus-visible {
    outline-offset: -2px;
  }
  @media (pointer: coarse) {
    .seal {
      min-block-size: var(--cipher-target);
    }
  }
  @media (width <= 30em) {
    :host {
      inset: var(--cipher-visible-top, 0) 0 auto;
      inline-size: 100%;
      block-size: var(--cipher-visible-size, 100dvh);
      border-radius: 0;
      box-shadow: none;
    }
    .header {
      padding-block-start: calc(var(--cipher-space-3) + env(safe-area-inset-top, 0px));
    }
  }
  @media (width <= 21.25em) {
    .header {
      gap: var(--cipher-space-2);
      padding-inline: 12px 6px;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
  @media (forced-colors: active) {
    :host {
      border: 1px solid;
    }
    .seal {
      border-block-end: 1px solid;
    }
  }
`;

import { css } from 'lit';

export const widgetStyles = css`
  :host {
    all: initial;
    color-scheme: inherit;
    color: var(--cipher-text);
    font: var(--cipher-text-body) / var(--cipher-leading) var(--cipher-font);
    font-synthesis: none;
    text-size-adjust: 100%;
    -webkit-font-smoothing: antialiased;
  }
  :host([theme='auto']) {
    color-scheme: light dark;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([hidden]) {
    display: none;
  }
  dialog {
    all: unset;
    position: fixed;
    inset-block-start: 0;
    display: block;
  }
  dialog::backdrop {
    display: none;
  }
  .corner > .badge {
    position: absolute;
    inset-block-end: 45px;
    inset-inline-end: -7px;
    min-inline-size: 24px;
    block-size: 24px;
    box-shadow: 0 0 0 2.5px #fff;
    font-size: var(--cipher-text-sm);
    pointer-events: none;
  }
  .launcher:focus-visible {
    outline-offset: 0;
  }
  .preview {
    display: flex;
    animation: rise var(--cipher-base) var(--cipher-slow) var(--cipher-out) both;
  }
  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 8px;
    }
  }
  .message {
    display: flex;
    flex: 1;
    gap: var(--cipher-space-3);
    min-inline-size: 0;
    padding-block: 14px;
    padding-inline: 14px 2px;
    border-radius: inherit;
  }
  .words {
    flex: 1;
    min-inline-size: 0;
  }
  .message b,
  .words span {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .message b {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .words span {
    display: -webkit-box;
    color: var(--cipher-text-2);
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .preview .icon-button {
    margin: 4px;
    inline-size: 36px;
    block-size: 36px;
  }
  @media (prefers-reduced-motion: no-preference) {
    .launcher {
      transition: translate 0.2s;
    }
  }
  @media (pointer: coarse) {
    .preview .icon-button {
      inline-size: 44px;
      block-size: 44px;
    }
  }
`;

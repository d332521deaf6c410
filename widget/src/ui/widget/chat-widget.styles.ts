import { css } from 'lit';

export const widgetStyles = css`
  :host {
    all: initial;
    color-scheme: light dark;
    color: var(--cipher-text);
    font: var(--cipher-text-body) / var(--cipher-leading) var(--cipher-font);
    font-synthesis: none;
    text-size-adjust: 100%;
    -webkit-font-smoothing: antialiased;
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
  .preview {
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
  .message b {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .words span {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .preview .icon-button {
    margin: 4px;
    inline-size: 36px;
    block-size: 36px;
  }
  @media (pointer: coarse) {
    .preview .icon-button {
      inline-size: 44px;
      block-size: 44px;
    }
  }
`;

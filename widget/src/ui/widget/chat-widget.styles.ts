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
  .launcher:hover {
    translate: 0 -2px;
  }
  .launcher:focus-visible {
    outline-offset: 0;
  }
  :host([position='start']) {
    direction: rtl;
  }
  :host([position='start']:dir(rtl)) {
    direction: ltr;
  }
  @media (prefers-reduced-motion: no-preference) {
    .launcher {
      transition: translate 0.2s;
    }
  }
`;

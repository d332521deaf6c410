import { css } from 'lit';

export const addressStyles = css`
  :host {
    display: block;
    block-size: 100%;
    overflow-y: auto;
  }
  header {
    display: flex;
    justify-content: space-between;
    align-items: center;
    padding: 20px 24px;
    padding-block-start: calc(20px + env(safe-area-inset-top, 0px));
  }
  main {
    max-inline-size: 620px;
    margin: 12px auto 40px;
    padding-inline: 24px;
  }
  h1 {
    font-size: var(--cipher-text-2xl);
    font-weight: var(--cipher-semibold);
    line-height: 1.18;
    letter-spacing: -0.022em;
  }
  main > .lead {
    margin-block: 6px 24px;
  }
  inbox-notices {
    margin-inline: -8px;
  }
  .steps {
    display: grid;
    border-radius: var(--cipher-radius-xl);
    background: var(--cipher-surface);
    box-shadow:
      0 0 0 1px var(--cipher-line),
      var(--cipher-shadow-1);
  }
  .steps li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 14px;
    padding: 20px;
  }
  .steps li + li {
    border-block-start: 1px solid var(--cipher-line);
  }
  .n {
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    margin-block-start: -4px;
    border-radius: 10px;
    border-end-start-radius: 4px;
    background: var(--cipher-accent-tint);
    color: var(--cipher-accent-text);
    font-size: var(--cipher-text-md);
    font-weight: var(--cipher-semibold);
  }
  .label {
    font-weight: var(--cipher-semibold);
  }
  .inline {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  .inline .button {
    flex: none;
  }
  inbox-tag-check {
    block-size: auto;
    overflow: visible;
    margin-block-start: 20px;
  }
  .code {
    font-size: calc(var(--cipher-font-size) * 0.78125);
    line-height: 1.6;
    resize: none;
    white-space: pre;
    overflow: auto hidden;
    scrollbar-width: thin;
    scrollbar-color: var(--cipher-line) transparent;
  }
  .after {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 10px;
    margin-block-start: 10px;
  }
  .after .hint {
    margin: 0;
    flex: 1 1 200px;
  }
  .feedback {
    color: var(--cipher-accent-text);
    font-size: var(--cipher-text-sm);
    font-weight: var(--cipher-medium);
  }
  .feedback:not(:empty) {
    margin-block-start: 6px;
  }
  .wait {
    display: flex;
    align-items: center;
    gap: 9px;
    color: var(--cipher-text-2);
    font-size: var(--cipher-text-md);
  }
  .wait .dot {
    inline-size: 9px;
    block-size: 9px;
    margin-inline-start: 4px;
    border-radius: 50%;
    background: var(--cipher-signal);
    box-shadow: 0 0 0 4px var(--cipher-signal-tint);
  }
  .wait a {
    font-weight: var(--cipher-semibold);
    padding-block: 4px;
  }
  .callout {
    display: flex;
    align-items: center;
    gap: 12px;
    margin-block-start: 16px;
    padding: 12px 20px;
    border-radius: var(--cipher-radius-lg);
    background: var(--cipher-signal-tint);
    font-size: var(--cipher-text-md);
  }
  .callout .icon {
    color: var(--cipher-signal-text);
  }
  .callout b {
    font-weight: var(--cipher-semibold);
  }
  .steps .button:not(.primary) {
    background: var(--cipher-fill-hover);
  }
  @media (width < 45em) {
    header {
      padding: 16px;
      padding-block-start: calc(16px + env(safe-area-inset-top, 0px));
    }
    main {
      padding-inline: 16px;
      margin-block-end: calc(24px + env(safe-area-inset-bottom, 0px));
    }
    .steps li {
      grid-template-columns: minmax(0, 1fr);
      padding: 16px;
    }
    .n {
      display: none;
    }
    .after > .button {
      inline-size: 100%;
    }
  }
  @media (forced-colors: active) {
    .steps,
    .callout {
      border: 1px solid CanvasText;
    }
  }
`;

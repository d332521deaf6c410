import { css } from 'lit';

export const noteBoxStyles = css`
  :host {
    display: block;
    padding-inline: max(20px, (100% - 720px) / 2);
  }
  .seg {
    margin-block-start: 4px;
  }
  .seg button {
    padding-inline: 14px;
  }
  .hint {
    display: flex;
    align-items: center;
    gap: 6px;
    margin: 8px 8px 8px;
    color: var(--cipher-signal-text);
    font-size: var(--cipher-text-xs);
  }
  form {
    padding-block-end: calc(16px + env(safe-area-inset-bottom, 0px));
  }
  .field {
    display: flex;
    align-items: flex-end;
    min-block-size: 48px;
    padding: 4px;
    border-radius: var(--cipher-radius-xl);
    background: var(--cipher-signal-tint);
    box-shadow: inset 0 0 0 1px var(--cipher-line-strong);
  }
  .field:focus-within {
    box-shadow: inset 0 0 0 2px var(--cipher-focus);
  }
  textarea {
    --input: max(16px, var(--cipher-text-lg));
    flex: 1;
    min-inline-size: 0;
    min-block-size: 40px;
    max-block-size: calc(18px + 6 * 1.375 * var(--input));
    padding-block: 9px;
    padding-inline: 14px 4px;
    border: 0;
    background: none;
    color: var(--cipher-text);
    font: inherit;
    font-size: var(--input);
    line-height: 1.375;
    field-sizing: content;
    overflow-wrap: anywhere;
    resize: none;
  }
  textarea:focus-visible {
    outline: 0;
  }
  ::placeholder {
    color: var(--cipher-text-2);
    opacity: 1;
  }
  .save {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 50%;
    background: var(--cipher-accent-fill);
    color: var(--cipher-on-accent);
  }
  .save:disabled {
    background: var(--cipher-fill);
    color: var(--cipher-text-3);
    cursor: default;
  }
  @media (width < 45em) {
    :host {
      padding-inline: 12px;
    }
    form {
      padding-block-end: calc(12px + env(safe-area-inset-bottom, 0px));
    }
    .seg button {
      padding-inline: 18px;
    }
  }
  @media (pointer: coarse) {
    .save {
      min-block-size: var(--cipher-target);
    }
    .save {
      inline-size: var(--cipher-target);
    }
  }
  @media (forced-colors: active) {
    .field,
    .save {
      border: 1px solid;
    }
  }
`;

import { css } from 'lit';

export const composerStyles = css`
  :host {
    display: block;
    flex: none;
  }
  form {
    padding: var(--cipher-space-2) var(--cipher-space-3) calc(var(--cipher-space-3) + env(safe-area-inset-bottom, 0px));
  }
  .problem {
    padding: var(--cipher-space-2) var(--cipher-space-5) 0;
    color: var(--cipher-danger);
    font-size: var(--cipher-text-sm);
    text-wrap: pretty;
  }
  .field {
    display: flex;
    align-items: flex-end;
    min-block-size: 48px;
    padding: 4px;
    border-radius: var(--cipher-radius-xl);
    box-shadow: inset 0 0 0 1px var(--cipher-line-strong);
    transition: box-shadow var(--cipher-fast);
  }
  .field:focus-within {
    box-shadow: inset 0 0 0 2px var(--cipher-focus);
  }
  textarea {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 40px;
    max-block-size: calc(18px + 6 * 1.375 * var(--cipher-input));
    padding-block: 9px;
    padding-inline: 14px 4px;
    field-sizing: content;
    resize: none;
    font-size: var(--cipher-input);
    line-height: 1.375;
    overflow-wrap: anywhere;
    --cipher-input: max(16px, var(--cipher-text-lg));
  }
  textarea:focus-visible {
    outline: 0;
  }
  ::placeholder {
    color: var(--cipher-text-3);
    opacity: 1;
  }
  .send,
  .attach {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 50%;
    color: var(--cipher-text-3);
  }
  .send {
    background: var(--cipher-accent-fill);
    color: var(--cipher-on-accent);
    transition: scale var(--cipher-fast) var(--cipher-out);
  }
  .send:hover {
    background: var(--cipher-accent-hover);
  }
  .send:active {
    scale: 0.94;
  }
  .send:disabled {
    background: var(--cipher-fill);
    color: var(--cipher-text-3);
    cursor: default;
    scale: none;
  }
  @media (forced-colors: active) {
    .field,
    .send {
      border: 1px solid;
    }
    .field:focus-within {
      outline: 2px solid Highlight;
    }
    .send {
      color: ButtonText;
    }
    .send:disabled {
      color: GrayText;
    }
  }
`;

/** A modal dialog of the inbox. */
import { css } from 'lit';

export const dialogStyles = css`
  dialog {
    inline-size: min(440px, calc(100% - 32px));
    max-block-size: calc(100% - 32px);
    padding: 28px;
    border: 0;
    border-radius: var(--cipher-radius-xl);
    background: var(--cipher-surface);
    color: var(--cipher-text);
    box-shadow: var(--cipher-shadow-3);
    overflow-y: auto;
  }
  dialog.mid {
    inline-size: min(540px, calc(100% - 32px));
  }
  dialog::backdrop {
    background: rgb(10 18 20 / 0.5);
  }
  dialog ul {
    box-shadow: none;
  }
  dialog h3 {
    font-size: var(--cipher-text-xl);
    color: var(--cipher-text);
    margin: 0;
  }
  @media (forced-colors: active) {
    dialog {
      border: 1px solid CanvasText;
    }
  }
`;

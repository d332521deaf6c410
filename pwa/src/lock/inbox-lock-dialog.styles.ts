import { css } from 'lit';

export const lockDialogStyles = css`
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
  dialog::backdrop {
    background: rgb(10 18 20 / 0.5);
  }
  form {
    display: grid;
    gap: 10px;
  }
  h3 {
    font-size: var(--cipher-text-xl);
    font-weight: var(--cipher-semibold);
    letter-spacing: -0.018em;
  }
  .lead {
    font-size: var(--cipher-text-md);
  }
  .input {
    letter-spacing: 0.3em;
  }
  .problem {
    color: var(--cipher-danger);
    font-size: var(--cipher-text-md);
    font-weight: var(--cipher-medium);
  }
  .problem:empty {
    display: none;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(130px, 1fr));
    gap: 8px;
    margin-block-start: 6px;
  }
  @media (forced-colors: active) {
    dialog {
      border: 1px solid CanvasText;
    }
  }
`;

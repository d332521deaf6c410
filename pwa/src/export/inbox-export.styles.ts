import { css } from 'lit';

export const exportStyles = css`
  dialog > * + * {
    margin-block-start: 12px;
  }
  .warning {
    display: flex;
    gap: 10px;
    padding: 12px 14px;
    border-radius: var(--cipher-radius-md);
    background: var(--cipher-signal-tint);
    color: var(--cipher-signal-text);
  }
  .warning svg {
    flex: none;
  }
  .hint,
  .outcome {
    color: var(--cipher-text-2);
    font-size: var(--cipher-text-sm);
  }
  .outcome.failed {
    color: var(--cipher-danger);
  }
  .outcome:empty {
    display: none;
  }
  fieldset {
    margin-inline: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-size: var(--cipher-text-sm);
    font-weight: var(--cipher-semibold);
  }
  label {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 44px;
  }
  input {
    accent-color: var(--cipher-accent-fill);
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
  }
  progress {
    display: block;
    inline-size: 100%;
    accent-color: var(--cipher-accent-fill);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
  }
  @media (forced-colors: active) {
    .warning {
      border: 1px solid;
    }
  }
`;

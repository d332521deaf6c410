/** Fields, their labels and hints, switches. */
import { css } from 'lit';

export const fields = css`
  .label {
    display: block;
    margin-block-end: 6px;
    font-size: var(--cipher-text-md);
    font-weight: var(--cipher-medium);
  }
  .input {
    display: block;
    inline-size: 100%;
    min-block-size: 48px;
    padding: 11px 14px;
    border: 0;
    border-radius: var(--cipher-radius-md);
    background: var(--cipher-surface);
    box-shadow: inset 0 0 0 1px var(--cipher-line-strong);
    font-size: max(16px, var(--cipher-text-lg));
    outline: 0;
  }
  .input:focus {
    box-shadow: inset 0 0 0 2px var(--cipher-focus);
  }
  .input[readonly] {
    background: var(--cipher-canvas);
    box-shadow: inset 0 0 0 1px var(--cipher-line);
    font-size: var(--cipher-text-md);
    text-overflow: ellipsis;
  }
  .input[readonly]:focus-visible {
    box-shadow: inset 0 0 0 2px var(--cipher-focus);
  }
  .hint {
    margin-block-start: 6px;
    color: var(--cipher-text-3);
    font-size: var(--cipher-text-sm);
    text-wrap: pretty;
  }
  .problem {
    color: var(--cipher-danger);
    font-size: var(--cipher-text-md);
    text-wrap: pretty;
  }
  .switch {
    appearance: none;
    flex: none;
    inline-size: 46px;
    block-size: 28px;
    margin: 0;
    border-radius: 14px;
    background: var(--cipher-line-strong);
    position: relative;
    cursor: pointer;
    transition: background var(--cipher-base);
  }
  .switch::after {
    content: '';
    position: absolute;
    inset-block-start: 3px;
    inset-inline-start: 3px;
    inline-size: 22px;
    block-size: 22px;
    border-radius: 50%;
    background: #fff;
    box-shadow: var(--cipher-shadow-1);
    transition: inset-inline-start var(--cipher-base) var(--cipher-out);
  }
  .switch:checked {
    background: var(--cipher-accent-fill);
  }
  .switch:checked::after {
    inset-inline-start: 21px;
  }
`;

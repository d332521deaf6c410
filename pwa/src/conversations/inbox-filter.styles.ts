import { css } from 'lit';

export const filterStyles = css`
  .icon-button.on {
    color: var(--cipher-accent-text);
    background: var(--cipher-accent-tint);
  }
  .drop {
    padding: 14px;
  }
  fieldset {
    margin: 0 0 12px;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  legend {
    padding: 0 0 4px;
    color: var(--cipher-text-2);
    font-size: var(--cipher-text-sm);
    font-weight: var(--cipher-medium);
  }
  label {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 36px;
    font-size: var(--cipher-text-md);
    cursor: pointer;
  }
  input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--cipher-accent-fill);
  }
  .n {
    color: var(--cipher-text-3);
    font-variant-numeric: tabular-nums;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    max-block-size: 132px;
    overflow-y: auto;
  }
  .tags legend {
    float: inline-start;
    inline-size: 100%;
  }
  button.tag {
    min-block-size: 32px;
    padding-inline: 12px;
    border-radius: 16px;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  button.tag:hover {
    background: var(--cipher-fill-hover);
  }
  button.tag[aria-pressed='true'] {
    background: var(--cipher-accent-fill);
    color: var(--cipher-on-accent);
  }
  .inline {
    display: flex;
    justify-content: space-between;
    gap: 8px;
  }
  @media (pointer: coarse) {
    label,
    button.tag {
      min-block-size: var(--cipher-target);
    }
  }
  @media (forced-colors: active) {
    button.tag {
      border: 1px solid CanvasText;
    }
    button.tag[aria-pressed='true'] {
      forced-color-adjust: none;
    }
  }
`;

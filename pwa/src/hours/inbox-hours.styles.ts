import { css } from 'lit';

export const hoursStyles = css`
  .lead {
    margin-block-end: 16px;
  }
  .day {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    justify-content: space-between;
    padding: 4px 16px;
  }
  .day + .day {
    border-block-start: 1px solid var(--cipher-line);
  }
  .day > label {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 44px;
    font-weight: var(--cipher-medium);
  }
  .day input[type='checkbox'] {
    inline-size: 18px;
    block-size: 18px;
    accent-color: var(--cipher-accent);
  }
  .spans {
    display: grid;
    gap: 8px;
    margin-inline-start: auto;
    padding-block: 2px;
  }
  .span {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .span .input {
    inline-size: auto;
    min-inline-size: 0;
    padding-inline: 10px;
    font-variant-numeric: tabular-nums;
  }
  /* The field is typed into, and on phones a press opens the choice anyway. */
  .span .input::-webkit-calendar-picker-indicator {
    display: none;
  }
  .closed {
    min-block-size: 44px;
    line-height: 44px;
    color: var(--cipher-text-3);
  }
  .two {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 16px;
    margin-block-end: 16px;
  }
  .two > div {
    min-inline-size: 0;
  }
  textarea.input {
    resize: vertical;
  }
  .shown {
    display: grid;
    gap: 12px;
    margin: 0;
  }
  .shown dt {
    color: var(--cipher-text-3);
    font-size: var(--cipher-text-sm);
  }
  .shown dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  @media (width < 45em) {
    .spans {
      inline-size: 100%;
      padding-block: 0 8px;
    }
    .two {
      grid-template-columns: 1fr;
    }
    .span .input {
      min-block-size: 44px;
    }
  }
`;

import { css } from 'lit';

export const statisticsStyles = css`
  .lead {
    margin-block-end: 16px;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    inline-size: fit-content;
    margin-block-end: 16px;
    padding: 4px;
    border-radius: var(--cipher-radius-md);
    background: var(--cipher-fill);
  }
  .period {
    position: relative;
    display: grid;
    place-items: center;
    min-block-size: 36px;
    padding-inline: 14px;
    border-radius: var(--cipher-radius-md);
    font-size: var(--cipher-text-md);
    font-weight: var(--cipher-medium);
  }
  .period:has(:checked) {
    background: var(--cipher-surface);
    box-shadow: 0 0 0 1px var(--cipher-line);
  }
  .period:has(:focus-visible) {
    outline: 2px solid var(--cipher-accent-text);
    outline-offset: 2px;
  }
  .period input {
    position: absolute;
    inset: 0;
    opacity: 0;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(160px, 1fr));
    gap: 12px;
    margin: 0 0 16px;
  }
  .tiles dt {
    color: var(--cipher-text-2);
    font-size: var(--cipher-text-md);
    font-weight: var(--cipher-medium);
  }
  .tiles dd {
    margin: 0;
    overflow-wrap: anywhere;
    font-size: var(--cipher-text-xl);
    font-weight: var(--cipher-semibold);
    font-variant-numeric: tabular-nums;
  }
  .bars {
    display: grid;
    grid-template-columns: max-content 1fr max-content;
    gap: 8px 12px;
    align-items: center;
    box-shadow: none;
  }
  .bars li {
    display: contents;
  }
  .bar {
    inline-size: var(--share);
    min-inline-size: 2px;
    block-size: 10px;
    border-radius: 5px;
    background: var(--cipher-accent);
  }
  .bar.open {
    background: transparent;
    box-shadow: inset 0 0 0 1.5px var(--cipher-text-3);
  }
  .count {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .hours {
    display: grid;
    grid-template-columns: repeat(24, 1fr);
    gap: 2px;
    box-shadow: none;
    border-radius: 0;
  }
  .hours li {
    position: relative;
    display: grid;
    grid-template-rows: 96px 20px;
    align-items: end;
    min-inline-size: 0;
  }
  .column {
    block-size: var(--share);
    min-block-size: 2px;
    border-radius: 3px 3px 0 0;
    background: var(--cipher-accent);
  }
  .hour {
    color: var(--cipher-text-3);
    font-size: var(--cipher-text-xs);
    white-space: nowrap;
  }
  @media (width < 45em) {
    .period {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .bar,
    .column {
      border: 1px solid;
    }
  }
`;

import { css } from 'lit';

export const keyboardStyles = css`
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 12px;
  }
  .columns {
    margin-block-end: 12px;
    columns: 2 200px;
    column-gap: 40px;
  }
  section {
    break-inside: avoid;
    margin-block-end: 14px;
  }
  h4 {
    margin-block-end: 4px;
    color: var(--cipher-text-3);
    font-size: var(--cipher-text-xs);
    font-weight: var(--cipher-semibold);
  }
  dl > div,
  .letters {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-block-size: 30px;
    font-size: var(--cipher-text-md);
  }
  /* A chord is written from left to right everywhere. */
  dd {
    display: flex;
    direction: ltr;
    gap: 4px;
    margin: 0;
  }
  kbd {
    min-inline-size: 24px;
    padding: 2px 6px;
    border-radius: 6px;
    background: var(--cipher-fill);
    font: inherit;
    font-size: var(--cipher-text-sm);
    text-align: center;
  }
  .letters {
    min-block-size: 44px;
    padding: 12px 16px;
    border-radius: var(--cipher-radius-lg);
    background: var(--cipher-fill);
  }
  .letters p + p {
    color: var(--cipher-text-2);
    font-size: var(--cipher-text-sm);
  }
  @media (forced-colors: active) {
    kbd,
    .letters {
      border: 1px solid;
    }
  }
`;

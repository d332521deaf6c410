import { css } from 'lit';

export const foundTextsStyles = css`
  :host {
    display: block;
  }
  .title {
    display: flex;
    gap: 8px;
    padding: 12px 10px 4px;
    color: var(--cipher-text-2);
    font-size: var(--cipher-text-sm);
    font-weight: var(--cipher-medium);
  }
  .title span {
    color: var(--cipher-text-3);
    font-weight: 400;
  }
  mark {
    background: var(--cipher-signal-tint);
    color: var(--cipher-signal-text);
    border-radius: 3px;
    font-weight: var(--cipher-medium);
  }
  mark:empty {
    display: none;
  }
  .foot {
    padding: 8px 10px;
    color: var(--cipher-text-3);
    font-size: var(--cipher-text-sm);
  }
`;

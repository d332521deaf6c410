import { css } from 'lit';
import { conversationRowStyles } from './conversation-row.styles.ts';
import { vouchedMarkStyles } from './vouched-mark.ts';

const around = css`
  :host,
  section {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
  }
  section {
    flex: 1;
  }
  .head {
    display: flex;
    align-items: center;
    gap: 2px;
    padding: 12px 8px 8px;
    padding-inline: 18px 8px;
    min-block-size: 68px;
  }
  h2 {
    flex: 1;
    font-size: var(--cipher-text-xl);
    font-weight: var(--cipher-semibold);
    letter-spacing: -0.018em;
  }
  .seg {
    grid-auto-columns: auto;
    margin: 0 12px 10px;
  }
  .seg button {
    min-block-size: 34px;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .seg .count {
    color: var(--cipher-text-2);
    font-weight: var(--cipher-regular, 400);
  }
  .head:has(.searchfield) {
    padding-inline: 8px;
  }
  .searchfield {
    flex: 1;
    min-inline-size: 0;
    display: flex;
    align-items: center;
    gap: 8px;
    padding-inline: 12px 2px;
    min-block-size: 44px;
    border-radius: 22px;
    background: var(--cipher-surface);
    box-shadow: inset 0 0 0 2px var(--cipher-focus);
    color: var(--cipher-text-2);
  }
  .searchfield input {
    flex: 1;
    inline-size: 100%;
    min-inline-size: 0;
    appearance: none;
    border: 0;
    background: none;
    outline: 0;
    font-size: max(16px, var(--cipher-text-lg));
    color: var(--cipher-text);
  }
  .searchfield input::-webkit-search-cancel-button {
    display: none;
  }
  .searchfield .icon-button {
    inline-size: 40px;
    block-size: 40px;
    border-radius: 50%;
  }
  .foot {
    padding: 8px 20px 16px;
    color: var(--cipher-text-3);
    font-size: var(--cipher-text-md);
    overflow-wrap: anywhere;
  }
  .foot .button {
    margin-block-start: 12px;
  }
  .rows:not(:has(li)) {
    flex: none;
  }
  .private {
    display: flex;
    gap: 6px;
    align-items: center;
    padding: 4px 20px 20px;
    color: var(--cipher-text-3);
    font-size: var(--cipher-text-xs);
  }
  .skeleton {
    flex: 1 1 100%;
    padding: 0 18px;
    animation: appear 1ms 300ms both;
  }
  .skeleton i {
    display: block;
    block-size: 44px;
    margin-block: 10px 20px;
    border-radius: var(--cipher-radius-md);
    background: var(--cipher-fill-hover);
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`;

const narrow = css`
  @media (width < 45em) {
    .head {
      padding: calc(14px + env(safe-area-inset-top, 0px)) 8px 6px;
      padding-inline: 20px 8px;
    }
    h2 {
      font-size: var(--cipher-text-2xl);
      letter-spacing: -0.024em;
    }
    .row {
      --avatar-size: 48px;
      padding-inline: 12px;
      min-block-size: 72px;
    }
    .row[aria-current] {
      background: none;
      box-shadow: none;
    }
  }
  @media (forced-colors: active) {
    .row[aria-current],
    .searchfield {
      border: 1px solid CanvasText;
    }
  }
`;

export const conversationListStyles = [around, conversationRowStyles, vouchedMarkStyles, narrow];

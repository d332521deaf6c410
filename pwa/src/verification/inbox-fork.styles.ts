import { css } from 'lit';

export const forkStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 16px;
    flex: 1;
    min-block-size: 0;
    padding: 32px 20px;
    overflow-y: auto;
  }
  :host > * {
    inline-size: 100%;
    max-inline-size: 760px;
    margin-inline: auto;
  }
  h3 {
    font-size: var(--cipher-text-xl);
    font-weight: var(--cipher-semibold);
    letter-spacing: -0.018em;
    overflow-wrap: anywhere;
  }
  .lead {
    color: var(--cipher-text-2);
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .state {
    display: flex;
    gap: 12px;
    padding: 16px;
    border-radius: var(--cipher-radius-lg);
    background: var(--cipher-signal-tint);
    overflow-wrap: anywhere;
  }
  .state > span {
    min-inline-size: 0;
  }
  .icon {
    flex: none;
  }
  ol {
    display: grid;
    gap: 8px;
    padding-inline-start: 1.4em;
    list-style: decimal;
    color: var(--cipher-text-2);
    overflow-wrap: anywhere;
  }
  .lists {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr));
    gap: 16px;
  }
  section {
    display: grid;
    align-content: start;
    gap: 6px;
    padding: 18px;
    border-radius: var(--cipher-radius-lg);
    box-shadow: inset 0 0 0 1px var(--cipher-line-strong);
  }
  h4 {
    font-size: var(--cipher-text-lg);
    font-weight: var(--cipher-semibold);
  }
  ul {
    margin-block: 8px;
  }
  li .icon {
    color: var(--cipher-text-2);
  }
  ul li {
    display: grid;
    grid-template-columns: auto 1fr auto;
    gap: 12px;
    align-items: center;
    padding-block: 10px;
    border-block-start: 1px solid var(--cipher-line);
  }
  li b {
    display: block;
    font-weight: var(--cipher-medium);
  }
  li p span {
    color: var(--cipher-text-3);
    font-size: var(--cipher-text-sm);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 16px;
    align-items: center;
  }
  @media (forced-colors: active) {
    section,
    .state {
      border: 1px solid CanvasText;
    }
  }
`;

import { css } from 'lit';

/** Top of the panel, and of what is one step inside. */
export const headerStyles = css`
  .header {
    display: flex;
    flex: none;
    align-items: center;
    gap: var(--cipher-space-3);
    min-block-size: var(--cipher-header);
    padding-block: var(--cipher-space-3);
    padding-inline: 16px 10px;
  }
  .title {
    flex: 1;
    min-inline-size: 0;
  }
  h2 {
    overflow: hidden;
    font-size: var(--cipher-text-lg);
    font-weight: var(--cipher-semibold);
    letter-spacing: -0.008em;
    line-height: 1.3;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .title p {
    color: var(--cipher-text-3);
    font-size: var(--cipher-text-sm);
    line-height: 1.3;
  }
`;

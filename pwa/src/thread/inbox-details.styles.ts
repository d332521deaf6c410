import { css } from 'lit';

export const detailsStyles = css`
  :host {
    display: block;
    overflow-y: auto;
    font-size: var(--cipher-text-md);
    scrollbar-width: thin;
    scrollbar-color: var(--cipher-line) transparent;
  }
  inbox-contact-card .hint {
    margin: 0;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  section {
    padding: 14px 20px;
    border-block-start: 1px solid var(--cipher-line);
  }
  h4 {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    margin-block-end: 8px;
    font-size: var(--cipher-text-sm);
    font-weight: var(--cipher-semibold);
  }
  h4 > span:not(.tag) {
    color: var(--cipher-text-3);
    font-weight: 400;
    font-size: var(--cipher-text-xs);
  }
  .people li {
    --avatar-size: 28px;
    display: flex;
    align-items: center;
    gap: 10px;
    padding-block: 4px;
  }
  .people b {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: var(--cipher-medium);
  }
  .people li > span:last-child {
    color: var(--cipher-text-3);
    font-size: var(--cipher-text-sm);
  }
  .facts {
    margin: 0;
  }
  .facts > div {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    padding-block: 3px;
  }
  .facts dt {
    flex: none;
    max-inline-size: 50%;
    color: var(--cipher-text-3);
    overflow-wrap: anywhere;
  }
  .facts dd {
    min-inline-size: 0;
    margin: 0;
    text-align: end;
    overflow-wrap: anywhere;
  }
  .facts dd > span {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 6;
    overflow: hidden;
  }
  /* The host is at the beginning. */
  .facts a {
    display: -webkit-inline-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
    padding-block: 4px;
    color: var(--cipher-accent-text);
    text-underline-offset: 2px;
  }
  .source {
    display: flex;
    gap: 6px;
    margin-block: 8px 0;
    font-size: var(--cipher-text-xs);
  }
  .source svg {
    margin-block-start: 1px;
  }
  .number {
    font-size: var(--cipher-text-sm);
    line-height: 1.75;
    letter-spacing: 0.02em;
    word-spacing: 0.35em;
    color: var(--cipher-text-2);
    text-align: start;
  }
  .inline {
    display: flex;
    gap: 4px;
    align-items: center;
  }
  .input {
    min-block-size: 40px;
    padding: 8px 10px;
    font-size: var(--cipher-text-xs);
    text-overflow: ellipsis;
  }
`;

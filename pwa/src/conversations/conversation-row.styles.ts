import { css } from 'lit';

export const conversationRowStyles = css`
  .rows {
    flex: 1 1 auto;
    min-block-size: 8px;
    padding: 0 8px 12px;
    overflow-y: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--cipher-line) transparent;
  }
  .row {
    --avatar-size: 44px;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: 12px;
    align-content: center;
    padding: 10px;
    border-radius: var(--cipher-radius-md);
    color: inherit;
    text-decoration: none;
    min-block-size: 64px;
  }
  /* Marks above and below letters, stacked by the hundred, end at the row. */
  .row,
  .r2 {
    overflow: clip;
  }
  /* One line: what does not fit goes to the next one, which is not shown. */
  .r3 {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    min-inline-size: 0;
    block-size: calc(var(--cipher-text-xs) * 1.5 + 2px);
    margin-block-start: 3px;
    overflow: clip;
  }
  .r3 .as {
    --avatar-size: 20px;
    position: absolute;
    inset-inline-end: 0;
    inset-block-end: 0;
    line-height: 1;
  }
  .r3:has(.as) {
    position: relative;
    padding-inline-end: 26px;
    min-block-size: 20px;
  }
  .r3 .page {
    flex: 0 1 auto;
    min-inline-size: 0;
    max-inline-size: 24ch;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--cipher-text-3);
    font-size: var(--cipher-text-xs);
    line-height: 1.5;
  }
  .r3 .tag {
    display: block;
    flex: none;
    max-inline-size: 16ch;
    overflow: hidden;
    text-overflow: ellipsis;
    padding-block: 1px;
  }
  .pick {
    position: relative;
  }
  .pick .avatar {
    visibility: hidden;
  }
  .pickbox {
    position: absolute;
    z-index: 1;
    inset-block: 0;
    inset-inline-start: 0;
    display: grid;
    place-items: center;
    inline-size: 64px;
  }
  .pickbox input {
    inline-size: 20px;
    block-size: 20px;
    accent-color: var(--cipher-accent-fill);
  }
  .row > .avatar {
    grid-row: span 3;
    align-self: center;
  }
  .row:hover {
    background: var(--cipher-fill-hover);
  }
  .row[aria-current] {
    background: var(--cipher-surface);
    box-shadow:
      var(--cipher-shadow-1),
      0 0 0 1px var(--cipher-line);
  }
  .row:focus-visible {
    outline-offset: -2px;
  }
  .r1,
  .r2 {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
  }
  .row b {
    min-inline-size: 0;
    overflow: hidden;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: var(--cipher-semibold);
    letter-spacing: -0.005em;
  }
  .short {
    font-family: var(--cipher-mono);
    font-size: var(--cipher-text-sm);
    font-weight: 400;
    color: var(--cipher-text-3);
  }
  .unchecked {
    flex: none;
    display: inline-flex;
    margin-inline-start: -2px;
    color: var(--cipher-text-3);
  }
  time {
    flex: none;
    margin-inline-start: auto;
    color: var(--cipher-text-3);
    font-size: var(--cipher-text-xs);
    font-variant-numeric: tabular-nums;
  }
  .until {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    flex: none;
    margin-inline-start: auto;
    color: var(--cipher-accent-text);
    font-size: var(--cipher-text-xs);
  }
  .badge.dot {
    min-inline-size: 12px;
    inline-size: 12px;
    block-size: 12px;
    padding: 0;
  }
  .row.closed :is(b, .p) {
    color: var(--cipher-text-2);
    font-weight: 400;
  }
  .row.closed > .avatar {
    filter: saturate(0.3);
  }
  .narrowed {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 0 8px 6px;
    padding-inline: 20px 12px;
    color: var(--cipher-text-2);
    font-size: var(--cipher-text-md);
  }
  .narrowed span {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .p {
    flex: 1;
    display: flex;
    gap: 0.3em;
    min-inline-size: 0;
    overflow: clip;
    white-space: nowrap;
    color: var(--cipher-text-2);
    font-size: var(--cipher-text-md);
  }
  .cut {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-overflow: ellipsis;
  }
  .p em {
    font-style: normal;
    color: var(--cipher-signal-text);
    font-weight: var(--cipher-medium);
  }
  .p em.bad,
  .tick.not-sent {
    color: var(--cipher-danger);
  }
  .p.writing {
    color: var(--cipher-accent-text);
  }
  .tick {
    display: inline-flex;
    color: var(--cipher-text-3);
  }
  .tick.read {
    color: var(--cipher-accent-text);
  }
  .news time {
    color: var(--cipher-signal-text);
    font-weight: var(--cipher-semibold);
  }
  .news .p {
    color: var(--cipher-text);
    font-weight: var(--cipher-medium);
  }
`;

import { css } from 'lit';

export const drawnTextStyles = css`
  .bubble code {
    padding: 1px 5px;
    border-radius: 5px;
    background: color-mix(in oklab, currentcolor 8%, transparent);
    font-family: var(--cipher-mono);
    font-size: 0.9em;
    unicode-bidi: isolate;
  }
  .mine .bubble code {
    background: color-mix(in oklab, var(--cipher-accent-fill) 86%, #000);
  }
  .mine.not-sent .bubble code {
    background: color-mix(in oklab, currentcolor 8%, transparent);
  }
  .bubble code.block {
    display: block;
    margin: 6px -5px 2px;
    padding: 10px 12px;
    border-radius: var(--cipher-radius-sm);
    overflow-x: auto;
    line-height: 1.5;
    tab-size: 2;
    text-align: left;
    white-space: pre;
    overflow-wrap: normal;
  }
  .bubble code.block:focus-visible {
    outline-offset: -2px;
  }
`;

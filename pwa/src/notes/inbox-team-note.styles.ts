import { css } from 'lit';

export const teamNoteStyles = css`
  :host {
    display: block;
    color: var(--cipher-text);
    font-size: var(--cipher-text-body);
    text-align: start;
    text-wrap: wrap;
  }
  .box {
    padding: 10px 14px 8px;
    border: 1.5px dashed color-mix(in oklab, var(--cipher-signal) 62%, var(--cipher-text-3));
    border-radius: var(--cipher-radius-md);
    background: var(--cipher-signal-tint);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 6px;
    margin-block-end: 4px;
    color: var(--cipher-signal-text);
    font-size: var(--cipher-text-xs);
    font-weight: var(--cipher-semibold);
  }
  .head span {
    margin-inline-start: auto;
    font-weight: var(--cipher-regular, 400);
  }
  .text {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    line-height: 1.4;
  }
  .meta {
    --avatar-size: 18px;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 6px;
    padding-block-start: 6px;
    color: var(--cipher-text-2);
    font-size: var(--cipher-text-xs);
  }
  .event {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 2px 6px;
    color: var(--cipher-text-3);
    font-size: var(--cipher-text-xs);
    overflow-wrap: anywhere;
    text-align: center;
  }
  .failed {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--cipher-danger);
    font-weight: var(--cipher-medium);
  }
  .retry {
    min-block-size: 24px;
    padding-inline: 6px;
    border-radius: var(--cipher-radius-sm, 8px);
    color: var(--cipher-accent-text);
    font-weight: var(--cipher-semibold);
  }
  .retry:hover {
    text-decoration: underline;
  }
  @media (pointer: coarse) {
    .retry {
      min-block-size: var(--cipher-target);
    }
  }
`;

/** For the log around it: a note is as wide as the log. */
export const noteRowStyles = css`
  .note:has(> inbox-team-note) {
    align-self: stretch;
    max-inline-size: none;
    margin-block: 0 var(--cipher-space-3);
  }
`;

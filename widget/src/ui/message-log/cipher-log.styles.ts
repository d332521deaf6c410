import { css } from 'lit';

export const messageLogStyles = css`
  :host {
    position: relative;
    display: flex;
    flex: 1;
    min-block-size: 0;
  }
  .log {
    display: flex;
    flex: 1;
    flex-direction: column-reverse;
    min-inline-size: 0;
    overflow: hidden auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--cipher-line) transparent;
  }
  .log.begin {
    flex-direction: column;
  }
  .log:focus-visible {
    outline-offset: -2px;
  }
  .inner {
    display: flex;
    flex: 1 0 auto;
    flex-direction: column;
    min-inline-size: 0;
    padding: var(--cipher-space-4) var(--cipher-space-4) var(--cipher-space-1);
  }
  .inner.empty {
    padding: 0;
  }
  .inner > :first-child {
    margin-block-start: auto;
  }
  .loading {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: var(--cipher-space-2);
    padding-block: var(--cipher-space-4);
    color: var(--cipher-text-3);
    font-size: var(--cipher-text-sm);
    animation: late 1ms 300ms both;
  }
  @keyframes late {
    from {
      visibility: hidden;
    }
  }
  .day,
  .note {
    align-self: center;
    margin-block: var(--cipher-space-3) var(--cipher-space-4);
    color: var(--cipher-text-3);
    font-size: var(--cipher-text-xs);
    text-align: center;
  }
  .day {
    padding: 3px 10px;
    border-radius: var(--cipher-radius-full);
    background: var(--cipher-fill);
    font-weight: var(--cipher-medium);
  }
  .note {
    max-inline-size: 38ch;
    margin-block-start: var(--cipher-space-1);
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .note:empty {
    display: none;
  }
  .unread {
    display: flex;
    align-items: center;
    gap: var(--cipher-space-2);
    margin-block: var(--cipher-space-1) var(--cipher-space-3);
    color: var(--cipher-signal-text);
    font-size: var(--cipher-text-xs);
    font-weight: var(--cipher-semibold);
  }
  .unread span,
  time {
    unicode-bidi: plaintext;
  }
  .unread::before,
  .unread::after {
    content: '';
    flex: 1;
    border-block-start: 1.5px solid var(--cipher-signal);
    opacity: 0.75;
  }
  .row {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    max-inline-size: 80%;
    margin-block-end: var(--cipher-space-0);
  }
  .last {
    margin-block-end: var(--cipher-space-3);
  }
  .mine {
    align-self: flex-end;
    align-items: flex-end;
  }
  .theirs {
    align-self: flex-start;
  }
  .bubble {
    max-inline-size: 100%;
    padding: 8px 13px 9px;
    border-radius: var(--cipher-radius-lg);
    background: var(--cipher-fill);
  }
  /* Marks stacked above and below a letter stay inside. */
  .bubble {
    overflow: clip;
    overflow-clip-margin: 4px;
  }
  .bubble p {
    overflow-wrap: anywhere;
    text-align: start;
    white-space: pre-wrap;
    text-wrap: pretty;
  }
  .whole {
    min-block-size: 28px;
    margin-block-start: var(--cipher-space-1);
    color: inherit;
    font-weight: var(--cipher-semibold);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .theirs .bubble {
    border-end-start-radius: var(--cipher-radius-xs);
  }
  .theirs.joined .bubble {
    border-start-start-radius: var(--cipher-radius-xs);
  }
  .mine .bubble {
    border-end-end-radius: var(--cipher-radius-xs);
    background: var(--cipher-accent-fill);
    color: var(--cipher-on-accent);
  }
  .colleague .bubble {
    background: var(--cipher-accent-tint);
    color: var(--cipher-text);
    box-shadow: inset 0 0 0 1px var(--cipher-accent-line);
  }
  .meta.writer {
    padding: 0 4px 3px;
  }
  .mine.joined .bubble {
    border-start-end-radius: var(--cipher-radius-xs);
  }
  .mine:is(.sending, .waiting) .bubble {
    background: color-mix(in oklab, var(--cipher-accent-fill) 84%, var(--cipher-surface));
  }
  .mine.not-sent .bubble {
    background: var(--cipher-danger-tint);
    color: var(--cipher-text);
    box-shadow: inset 0 0 0 1px var(--cipher-danger-line);
  }
  .fresh {
    animation: rise var(--cipher-base) var(--cipher-out);
  }
  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 8px;
    }
  }
  .meta.doubt {
    color: var(--cipher-danger);
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 5px;
    padding: 3px 4px 0;
    color: var(--cipher-text-3);
    font-size: var(--cipher-text-xs);
    font-variant-numeric: tabular-nums;
  }
  .status {
    display: inline-flex;
    align-items: center;
    gap: 5px;
  }
  .status.read,
  .status.not-sent {
    color: var(--cipher-accent-text);
    font-weight: var(--cipher-medium);
  }
  .late {
    color: var(--cipher-signal-text);
    font-weight: var(--cipher-medium);
  }
  .status.not-sent,
  .retry {
    color: var(--cipher-danger);
  }
  .retry {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    min-block-size: 28px;
    padding: 2px 10px;
    border-radius: var(--cipher-radius-full);
    background: var(--cipher-danger-tint);
    font-weight: var(--cipher-semibold);
  }
  .writing {
    display: flex;
    flex: none;
    align-self: flex-start;
    align-items: center;
    gap: 5px;
    block-size: 38px;
    margin-block-end: var(--cipher-space-3);
    padding-inline: 15px;
    border-radius: var(--cipher-radius-lg);
    border-end-start-radius: var(--cipher-radius-xs);
    background: var(--cipher-fill);
  }
  .writing i {
    inline-size: 7px;
    block-size: 7px;
    border-radius: 50%;
    background: var(--cipher-text-3);
    animation: nod 1.2s infinite var(--cipher-out);
  }
  .writing i:nth-of-type(2) {
    animation-delay: 0.16s;
  }
  .writing i:nth-of-type(3) {
    animation-delay: 0.32s;
  }
  @keyframes nod {
    30% {
      translate: 0 -3px;
    }
    0%,
    60%,
    100% {
      opacity: 0.45;
    }
  }
  @media (pointer: coarse) {
    .retry {
      min-block-size: var(--cipher-target);
    }
  }
  @media (width <= 21.25em) {
    .inner {
      padding-inline: var(--cipher-space-3);
    }
    .row {
      max-inline-size: 88%;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .writing i {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .bubble,
    .day,
    .retry,
    .jump,
    .writing {
      border: 1px solid;
    }
    .row.mine.mine .bubble {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    .writing i {
      background: CanvasText;
    }
  }
`;

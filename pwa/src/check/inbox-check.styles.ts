import { css } from 'lit';

export const checkStyles = css`
  .state {
    align-items: center;
    margin-block-end: 24px;
    padding: 12px 16px;
    border-radius: var(--cipher-radius-lg);
    font-size: var(--cipher-text-md);
  }
  .state p {
    flex: 1 1 12em;
  }
  .state.good {
    background: var(--cipher-ok-tint);
  }
  .state.good .icon,
  .good > .sign {
    color: var(--cipher-ok);
  }
  .state.bad {
    background: var(--cipher-danger-tint);
  }
  .state.bad .icon,
  .bad > .sign {
    color: var(--cipher-danger);
  }
  .fair > .sign {
    color: var(--cipher-signal-text);
  }
  .set {
    flex-wrap: nowrap;
    align-items: flex-start;
  }
  .set > .sign {
    flex: none;
    inline-size: 20px;
    min-block-size: 20px;
    margin-block-start: 1px;
  }
  .set:is(.open, .skipped) > :is(.sign, div) {
    color: var(--cipher-text-3);
  }
  .running .icon {
    animation: turn 1.2s linear infinite;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  .actions {
    margin-block: 0 8px;
  }
  .report {
    max-block-size: 300px;
    margin-block-start: 8px;
    padding: 14px 16px;
    overflow: auto;
    border-radius: var(--cipher-radius-md);
    background: var(--cipher-fill);
    font-size: var(--cipher-text-xs);
    white-space: pre;
    direction: ltr;
    text-align: left;
  }
  @media (prefers-reduced-motion: reduce) {
    .running .icon {
      animation: none;
    }
  }
`;

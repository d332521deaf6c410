import { css } from 'lit';

/** The strip above the composer: which message is answered, or edited. */
export const answeringStyles = css`
  /* The page shows another box in place of the composer. */
  :host([data-aside]) .answering {
    display: none;
  }
  .answering {
    position: relative;
    display: flex;
    align-items: center;
    gap: var(--cipher-space-2);
    margin-inline: var(--cipher-space-4);
    padding: 6px 4px 6px 14px;
    padding-inline: 14px 4px;
    border-radius: var(--cipher-radius-md);
    background: var(--cipher-fill);
    font-size: var(--cipher-text-sm);
    line-height: 1.35;
  }
  .answering p {
    flex: 1;
    min-inline-size: 0;
  }
  .answering p > * {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .answering b {
    font-weight: var(--cipher-semibold);
  }
  .answering button {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: var(--cipher-target, 44px);
    block-size: var(--cipher-target, 44px);
    border-radius: 50%;
    color: var(--cipher-text-2);
  }
  @media (forced-colors: active) {
    .answering {
      border: 1px solid;
    }
  }
`;

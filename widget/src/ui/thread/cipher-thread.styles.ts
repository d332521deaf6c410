import { css } from 'lit';

/** For every state in which a chat has stopped or waits, inside the thread or in its place. */
export const stopStyles = css`
  .stop {
    flex: none;
    display: grid;
    gap: var(--cipher-space-3);
    padding: var(--cipher-space-6) var(--cipher-space-5) var(--cipher-space-4);
    color: var(--cipher-text-2);
    text-wrap: pretty;
  }
  .stop h3 {
    color: var(--cipher-text);
    font-size: var(--cipher-text-xl);
    font-weight: var(--cipher-semibold);
    letter-spacing: -0.015em;
    line-height: 1.25;
    overflow-wrap: anywhere;
  }
  .sign {
    display: grid;
    place-items: center;
    inline-size: 56px;
    block-size: 56px;
    border-radius: 20px;
    border-end-start-radius: 8px;
    background: var(--cipher-danger-tint);
    color: var(--cipher-danger);
  }
  .sign svg {
    inline-size: 28px;
    block-size: 28px;
  }
  .stop .button {
    justify-self: start;
  }
  .draft {
    display: flex;
    gap: var(--cipher-space-2);
    padding: var(--cipher-space-3) var(--cipher-space-5) var(--cipher-space-5);
    color: var(--cipher-text-2);
    font-size: var(--cipher-text-md);
  }
  .draft span {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    .sign {
      border: 1px solid;
    }
  }
`;

export const threadStyles = css`
  :host {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-inline-size: 0;
    min-block-size: 0;
  }
`;

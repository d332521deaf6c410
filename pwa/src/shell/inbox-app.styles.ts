import { css } from 'lit';
import { inboxTokens } from '../styles/inbox-tokens.styles.ts';

const shell = css`
  :host {
    position: fixed;
    inset: 0;
    block-size: 100dvh;
    display: block;
    background: var(--cipher-canvas);
    overflow: hidden;
  }
  .failure {
    display: flex;
    block-size: 100%;
  }
  .opening {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 16px;
    block-size: 100%;
    color: var(--cipher-text-2);
    animation: late 1ms 600ms both;
  }
  @keyframes late {
    from {
      visibility: hidden;
    }
  }
  .shell {
    display: grid;
    grid-template-columns: 76px 336px minmax(0, 1fr);
    grid-template-rows: minmax(0, 1fr);
    block-size: 100%;
    padding-inline-start: env(safe-area-inset-left, 0px);
  }
  .sheet {
    display: flex;
    min-inline-size: 0;
    min-block-size: 0;
    margin: 8px;
    margin-inline-start: 0;
    border-radius: var(--cipher-radius-lg);
    background: var(--cipher-surface);
    box-shadow:
      0 0 0 1px var(--cipher-line),
      var(--cipher-shadow-1);
    overflow: hidden;
  }
  inbox-thread {
    flex: 1;
    min-inline-size: 0;
  }
  .empty {
    display: flex;
    flex: 1;
    min-block-size: 0;
  }
  @media (width < 68.75em) {
    .shell {
      grid-template-columns: 76px 300px minmax(0, 1fr);
    }
  }
  @media (width < 45em) {
    .shell {
      display: flex;
      flex-direction: column;
      padding: 0;
      background: var(--cipher-surface);
    }
    inbox-rail {
      order: 9;
    }
    .list {
      flex: 1;
    }
    .sheet {
      flex: 1;
      margin: 0;
      border-radius: 0;
      box-shadow: none;
    }
    .shell.inbox > .sheet,
    .shell:not(.inbox) > .list,
    .shell:is(.conversation, .details) > inbox-rail {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .sheet {
      border: 1px solid CanvasText;
    }
  }
`;

export const inboxAppStyles = [inboxTokens, shell];

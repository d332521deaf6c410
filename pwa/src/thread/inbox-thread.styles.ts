import { css } from 'lit';

const head = css`
  .head {
    --avatar-size: 44px;
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 64px;
    padding-block: 10px;
    padding-inline: 20px 12px;
  }
  .who {
    flex: 1;
    min-inline-size: 0;
    margin-inline-start: 4px;
  }
  h2 {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: var(--cipher-text-lg);
    font-weight: var(--cipher-semibold);
    line-height: 1.3;
  }
  h2 > span:first-child,
  .who p {
    min-inline-size: 0;
    overflow: hidden;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* What the owner calls a key may be long: the name goes first. */
  h2 > .tag.ok {
    display: block;
    flex: 0 99 auto;
    min-inline-size: 4ch;
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .who p {
    color: var(--cipher-text-3);
    font-size: var(--cipher-text-sm);
    line-height: 1.35;
  }
  .who p.on-page {
    display: flex;
    gap: 5px;
    align-items: center;
  }
  .on-page span[dir] {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .who p.writing {
    color: var(--cipher-accent-text);
  }
  .seal {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    flex: none;
    inline-size: 100%;
    min-block-size: 32px;
    padding: 6px var(--cipher-space-4);
    background: var(--cipher-accent-tint);
    color: var(--cipher-accent-text);
    font-size: var(--cipher-text-xs);
    font-weight: var(--cipher-medium);
    line-height: 1.3;
    text-align: center;
  }
  .seal span {
    display: -webkit-box;
    min-inline-size: 0;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .seal:hover span {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .seal:focus-visible {
    outline-offset: -2px;
  }
`;

const panes = css`
  :host {
    display: flex;
    min-block-size: 0;
  }
  .read-only cipher-thread::part(composer),
  .noting cipher-thread::part(composer),
  .noting cipher-files,
  .noting inbox-saved-replies,
  .read-only inbox-note-box {
    display: none;
  }
  .thread {
    flex: 1;
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    min-block-size: 0;
  }
  cipher-thread::part(log) {
    padding-inline: max(8px, (100% - 760px) / 2);
  }
  cipher-thread::part(composer) {
    padding-inline: max(20px, (100% - 720px) / 2);
    padding-block-end: 16px;
  }
  cipher-thread::part(bubble) {
    max-inline-size: min(100%, 480px);
  }
  aside {
    display: flex;
    flex: none;
    inline-size: 296px;
    min-block-size: 0;
    border-inline-start: 1px solid var(--cipher-line);
  }
  aside > inbox-details {
    flex: 1;
    min-inline-size: 0;
  }
  .thread > inbox-details {
    flex: 1;
  }
  .back {
    display: none;
  }
  .alone > .head .back {
    display: grid;
  }
  .alone > .head {
    padding-inline: 6px 8px;
  }
`;

const narrow = css`
  @media (width < 45em) {
    .head {
      gap: 6px;
      padding-inline: 6px 8px;
      padding-block-start: calc(10px + env(safe-area-inset-top, 0px));
    }
    .back {
      display: grid;
    }
    h2 {
      flex-wrap: wrap;
      gap: 0 8px;
    }
    cipher-thread::part(log) {
      padding-inline: 0;
    }
    cipher-thread::part(composer) {
      padding-inline: 12px;
      padding-block-end: calc(12px + env(safe-area-inset-bottom, 0px));
    }
  }
  @media (forced-colors: active) {
    .seal {
      border-block: 1px solid CanvasText;
    }
  }
`;

export const threadViewStyles = [panes, head, narrow];

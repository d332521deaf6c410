import { css } from 'lit';

/** Small, and in the places of the widget: launcher, panel with header, greeting, seal, first messages, box. */
export const previewStyles = css`
  :host {
    position: relative;
    display: block;
    direction: ltr;
    block-size: 460px;
    overflow: hidden;
    border-radius: var(--cipher-radius-lg);
    background: var(--cipher-canvas);
    box-shadow: inset 0 0 0 1px var(--cipher-line);
    color: var(--cipher-text);
    color-scheme: light dark;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  .page {
    display: grid;
    gap: 12px;
    padding: 22px;
  }
  .page i {
    block-size: 9px;
    inline-size: 60%;
    border-radius: 5px;
    background: var(--cipher-fill-hover);
  }
  .page i:first-child {
    inline-size: 36%;
  }
  .corner {
    position: absolute;
    inset: auto 16px 16px auto;
    display: grid;
    justify-items: end;
    gap: 10px;
    inline-size: min(284px, 100% - 32px);
  }
  .start {
    inset-inline: 16px auto;
    justify-items: start;
  }
  .panel {
    display: flex;
    flex-direction: column;
    inline-size: 100%;
    block-size: 370px;
    overflow: hidden;
    border-radius: 20px;
    background: var(--cipher-surface);
    box-shadow: var(--cipher-shadow-3);
  }
  .head {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 12px 14px;
    font-size: var(--cipher-text-md);
  }
  .head b {
    overflow: hidden;
    font-weight: var(--cipher-semibold);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .body {
    display: flex;
    flex: 1;
    flex-direction: column;
    justify-content: end;
    gap: 8px;
    min-block-size: 0;
    padding: 12px 14px;
    overflow: hidden;
    overflow-wrap: anywhere;
    font-size: var(--cipher-text-sm);
  }
  .hello {
    font-size: var(--cipher-text-xl);
    font-weight: var(--cipher-semibold);
    line-height: 1.2;
  }
  .greeting {
    display: -webkit-box;
    flex: none;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .seal {
    padding: 8px 10px;
    border-radius: var(--cipher-radius-md);
    background: var(--cipher-accent-tint);
    color: var(--cipher-accent-text);
  }
  .openers {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .openers span {
    padding: 5px 10px;
    border-radius: var(--cipher-radius-full);
    box-shadow: inset 0 0 0 1px var(--cipher-accent-line);
    color: var(--cipher-accent-text);
  }
  .box {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin: 0 12px 12px;
    padding: 4px 4px 4px 14px;
    border-radius: 22px;
    box-shadow: inset 0 0 0 1px var(--cipher-line-strong);
    color: var(--cipher-text-3);
    font-size: var(--cipher-text-sm);
  }
  .send,
  .launcher {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 34px;
    block-size: 34px;
    border-radius: 50%;
    background: var(--cipher-accent-fill);
    color: var(--cipher-on-accent);
  }
  .launcher {
    inline-size: 56px;
    block-size: 56px;
    border-radius: 22px 22px 5px;
    box-shadow: var(--cipher-shadow-2);
  }
  .start .launcher {
    border-radius: 22px 22px 22px 5px;
  }
  @media (forced-colors: active) {
    :host,
    .panel,
    .launcher,
    .box,
    .openers span {
      border: 1px solid CanvasText;
    }
  }
`;

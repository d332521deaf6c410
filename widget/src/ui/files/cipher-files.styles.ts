import { css } from 'lit';

export const filesStyles = css`
  :host {
    display: block;
    flex: none;
    padding-inline: var(--cipher-space-4);
    font-size: var(--cipher-text-sm);
  }
  ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--cipher-space-3) var(--cipher-space-2);
    max-block-size: 40dvh;
    overflow: auto;
    margin: 0;
    padding: var(--cipher-space-3) var(--cipher-space-2) var(--cipher-space-1) 0;
    list-style: none;
  }
  .chosen li {
    position: relative;
    block-size: 84px;
    border-radius: var(--cipher-radius-md);
    background: var(--cipher-fill);
  }
  .chosen .image {
    inline-size: 84px;
  }
  cipher-thumbnail {
    inline-size: 100%;
    block-size: 100%;
    border-radius: inherit;
  }
  .chosen .file {
    display: grid;
    align-content: center;
    gap: 2px;
    inline-size: 128px;
    padding: var(--cipher-space-2) var(--cipher-space-3);
    color: var(--cipher-text-2);
  }
  .chosen .name {
    overflow: hidden;
    color: var(--cipher-text);
    font-weight: var(--cipher-medium);
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: plaintext;
  }
  .remove {
    position: absolute;
    inset-block-start: -8px;
    inset-inline-end: -8px;
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    border-radius: 50%;
    background: var(--cipher-text);
    color: var(--cipher-surface);
  }
  /* The whole 44 px can be pressed. */
  .remove::after {
    content: '';
    position: absolute;
    inset: -8px;
  }
  .hint {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--cipher-space-2);
    padding-block: var(--cipher-space-1);
    color: var(--cipher-text-3);
    text-wrap: pretty;
  }
  .hint span {
    flex: 1 1 10em;
  }
  .originals {
    display: flex;
    align-items: center;
    gap: var(--cipher-space-1);
    min-block-size: 36px;
    padding-inline: var(--cipher-space-2);
    border-radius: var(--cipher-radius-md);
    color: var(--cipher-accent-text);
    font-weight: var(--cipher-semibold);
  }
  .originals[aria-pressed='true'] {
    background: var(--cipher-accent-tint);
  }
  .send {
    min-block-size: 36px;
    margin-inline-start: auto;
    padding-inline: var(--cipher-space-4);
    border-radius: var(--cipher-radius-full);
    background: var(--cipher-accent-fill);
    color: var(--cipher-on-accent);
    font-weight: var(--cipher-semibold);
  }
  .send:disabled {
    background: var(--cipher-fill);
    color: var(--cipher-text-3);
  }
  .problem {
    padding-block: var(--cipher-space-1);
    color: var(--cipher-danger);
    text-wrap: pretty;
  }
  .drop {
    position: absolute;
    inset: 8px;
    z-index: 2;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: var(--cipher-space-2);
    padding: var(--cipher-space-5);
    border: 2px dashed var(--cipher-accent-text);
    border-radius: var(--cipher-radius-lg);
    background: var(--cipher-accent-tint);
    color: var(--cipher-text-2);
    text-align: center;
    pointer-events: none;
  }
  .drop strong {
    color: var(--cipher-text);
    font-size: var(--cipher-text-lg);
  }
  @media (forced-colors: active) {
    .chosen li,
    .send {
      border: 1px solid;
    }
  }
`;

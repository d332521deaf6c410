import { css } from 'lit';

const groups = css`
  :host {
    display: block;
    flex: 1;
    min-inline-size: 0;
    overflow-y: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--cipher-line) transparent;
  }
  .page {
    max-inline-size: 720px;
    margin-inline: auto;
    padding: 28px 40px 48px;
  }
  header {
    display: none;
  }
  h2 {
    font-size: var(--cipher-text-2xl);
    font-weight: var(--cipher-semibold);
    letter-spacing: -0.024em;
  }
  section {
    margin-block-end: 24px;
  }
  h3 {
    margin-block-end: 8px;
    scroll-margin-block: 24px;
    font-size: var(--cipher-text-md);
    font-weight: var(--cipher-semibold);
    color: var(--cipher-text-2);
  }
  ul,
  .box {
    border-radius: var(--cipher-radius-lg);
    box-shadow: inset 0 0 0 1px var(--cipher-line);
  }
  .box {
    padding: 16px;
  }
  .inline {
    display: flex;
    gap: 8px;
  }
  .inline .input {
    flex: 1;
    min-inline-size: 0;
  }
  .feedback:not(:empty) {
    margin-block-start: 6px;
    font-size: var(--cipher-text-sm);
    font-weight: var(--cipher-medium);
  }
  .actions {
    flex-wrap: wrap;
    margin-block-start: 12px;
  }
  .feedback:is(.saved, .copied) {
    color: var(--cipher-ok);
  }
  .feedback:is(.not-saved, .not-copied, .too-long) {
    color: var(--cipher-danger);
  }
  .set {
    display: flex;
    align-items: center;
    gap: 14px;
    padding: 12px 16px;
  }
  .set + .set {
    border-block-start: 1px solid var(--cipher-line);
  }
  .set > .icon {
    color: var(--cipher-text-2);
  }
  .set > div {
    flex: 1;
    min-inline-size: 0;
  }
  .title {
    font-weight: var(--cipher-medium);
  }
  .more {
    color: var(--cipher-text-3);
    font-size: var(--cipher-text-sm);
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .more + .more {
    margin-block-start: 6px;
  }
  .set.by-hand {
    padding-block: 4px 12px;
    padding-inline-start: 50px;
    border: 0;
  }
  .by-hand ol {
    display: grid;
    gap: 8px;
  }
  .by-hand ol li {
    display: flex;
    gap: 12px;
    align-items: center;
    font-size: var(--cipher-text-md);
    color: var(--cipher-text-2);
  }
  .by-hand .icon {
    color: var(--cipher-accent-text);
  }
  .choice {
    inline-size: auto;
    max-inline-size: 50%;
  }
  .times {
    flex-wrap: wrap;
    gap: 12px 24px;
    padding-block: 4px 12px;
    padding-inline-start: 50px;
    border: 0;
  }
  .time {
    display: flex;
    align-items: center;
    gap: 10px;
    color: var(--cipher-text-2);
    font-size: var(--cipher-text-md);
  }
  .time .input {
    inline-size: auto;
  }
  .outcome:not(:empty) {
    margin-block-start: 4px;
    color: var(--cipher-text-2);
    font-size: var(--cipher-text-sm);
    font-weight: var(--cipher-medium);
  }
`;

/* The three little pictures show the colours of the other theme, so they name them. */
const looks = css`
  fieldset {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 12px;
    min-inline-size: 0;
  }
  .look {
    position: relative;
    display: grid;
    gap: 8px;
    padding: 8px 8px 10px;
    border-radius: var(--cipher-radius-lg);
    box-shadow: inset 0 0 0 1px var(--cipher-line);
    font-size: var(--cipher-text-md);
    font-weight: var(--cipher-medium);
    text-align: center;
    cursor: pointer;
  }
  .look input {
    position: absolute;
    inset: 0;
    opacity: 0;
    cursor: pointer;
    margin: 0;
  }
  .look:has(:checked) {
    box-shadow: inset 0 0 0 2px var(--cipher-focus);
  }
  .look:has(:focus-visible) {
    outline: 2px solid var(--cipher-focus);
    outline-offset: 2px;
  }
  .preview {
    display: flex;
    flex-direction: column;
    gap: 5px;
    padding: 12px;
    border-radius: var(--cipher-radius-md);
    background: #f1f4f5;
  }
  .preview i {
    block-size: 12px;
    inline-size: 52%;
    border-radius: 6px;
    background: #d8e0e2;
  }
  .preview i:nth-child(2) {
    align-self: flex-end;
    background: var(--cipher-accent);
    inline-size: 44%;
  }
  .preview i:nth-child(3) {
    inline-size: 34%;
  }
  .dark .preview {
    background: #12191c;
  }
  .dark .preview i:not(:nth-child(2)) {
    background: #2b393e;
  }
  .system .preview {
    background: linear-gradient(105deg, #f1f4f5 50%, #12191c 50.3%);
  }
`;

const narrow = css`
  @media (width < 68.75em) {
    .page {
      padding-inline: 20px;
    }
    .set {
      flex-wrap: wrap;
    }
    .set > div {
      flex-basis: 180px;
    }
  }
  @media (width < 45em) {
    .page {
      padding: 0 16px 32px;
      padding-block-start: env(safe-area-inset-top, 0px);
    }
    header {
      display: flex;
      align-items: center;
      min-block-size: 64px;
      padding-inline: 4px;
    }
  }
  @media (forced-colors: active) {
    ul,
    .box,
    .look {
      border: 1px solid CanvasText;
    }
    .look:has(:checked) {
      border: 3px solid Highlight;
    }
  }
`;

export const settingsStyles = [groups, looks, narrow];

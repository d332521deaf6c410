import { css, unsafeCSS } from 'lit';

/** What is offered next to a colour of one's own. */
export const COLOURS = {
  petrol: '#0b5c6b',
  pine: '#2c6144',
  ink: '#2b3a67',
  plum: '#7a2f57',
  brick: '#a3402b',
} as const;

/** The policy of the inbox allows no style attributes. */
const dots = unsafeCSS(
  Object.entries(COLOURS)
    .map(([name, colour]) => `.${name} i { background: ${colour}; }`)
    .join('\n'),
);

const page = css`
  .page {
    max-inline-size: 1040px;
  }
  .lead {
    margin-block-end: 20px;
  }
  .editor {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.1fr);
    gap: 32px;
    align-items: start;
  }
  .wishes {
    display: grid;
    gap: 20px;
  }
  .wishes > * {
    min-inline-size: 0;
  }
  fieldset {
    display: block;
  }
  legend {
    margin-block-end: 6px;
    font-size: var(--cipher-text-md);
    font-weight: var(--cipher-medium);
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .segments {
    inline-size: fit-content;
    max-inline-size: 100%;
    padding: 4px;
    border-radius: var(--cipher-radius-md);
    background: var(--cipher-fill);
  }
  .segments label {
    position: relative;
    display: grid;
    place-items: center;
    min-block-size: 44px;
    padding-inline: 14px;
    border-radius: var(--cipher-radius-md);
    font-size: var(--cipher-text-md);
    font-weight: var(--cipher-medium);
    cursor: pointer;
  }
  .segments label:has(:checked) {
    background: var(--cipher-surface);
    box-shadow: 0 0 0 1px var(--cipher-line-strong);
  }
  label:has(:focus-visible) {
    outline: 2px solid var(--cipher-focus);
    outline-offset: 2px;
  }
  .choices input[type='radio'] {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .dot {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    border-radius: 50%;
  }
  .dot i {
    inline-size: 24px;
    block-size: 24px;
    border-radius: 50%;
    forced-color-adjust: none;
  }
  .dot:has(:checked) {
    box-shadow: inset 0 0 0 2px var(--cipher-text);
  }
  .other {
    inline-size: 52px;
    block-size: 44px;
    padding: 4px;
    border: 1px solid var(--cipher-line-strong);
    border-radius: var(--cipher-radius-md);
    background: var(--cipher-surface);
    cursor: pointer;
  }
  .pale {
    color: var(--cipher-signal-text);
  }
  textarea.input {
    resize: vertical;
  }
  .result {
    margin-block-start: 24px;
  }
  .result textarea {
    white-space: pre;
  }
  .after {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    justify-content: space-between;
    margin-block-start: 8px;
  }
  @media (width < 68.75em) {
    .editor {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;

export const looksStyles = [page, dots];

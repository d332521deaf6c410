/**
 * The closed chat in its corner. The loader and the elements draw the same, so nothing moves when one replaces the
 * other.
 */

const css = String.raw;

export const cornerCss = css`
  .corner {
    all: unset;
    position: fixed;
    inset-block-end: calc(var(--cipher-inset) + env(safe-area-inset-bottom, 0px));
    inset-inline-end: var(--cipher-inset);
    z-index: var(--cipher-z);
    display: flex;
    flex-direction: column;
    align-items: flex-end;
    gap: 14px;
    color: var(--cipher-text);
    font: calc(var(--cipher-font-size) * 0.875) / 1.4 var(--cipher-font);
  }
  .launcher {
    display: grid;
    place-items: center;
    inline-size: 60px;
    block-size: 60px;
    padding: 0;
    border: 0;
    border-radius: calc(var(--cipher-radius) * 1.34);
    border-end-end-radius: calc(var(--cipher-radius) * 0.28);
    background: var(--cipher-accent-fill);
    color: var(--cipher-on-accent);
    box-shadow: 0 4px 20px rgb(10 34 40 / 0.24);
    cursor: pointer;
  }
  .launcher:hover {
    translate: 0 -2px;
  }
  .launcher:focus-visible {
    outline: 3px solid var(--cipher-raised);
    box-shadow: 0 0 0 6px var(--cipher-focus);
  }
  .launcher::before,
  .launcher::after {
    box-sizing: border-box;
    inline-size: 17px;
    block-size: 17px;
    border: 2px solid;
    border-radius: 7px 7px 7px 3px;
    grid-area: 1/1;
    translate: -4px -4px;
    content: '';
  }
  .launcher::after {
    border-radius: 7px 7px 3px;
    background: linear-gradient(currentColor 0 0) 0/7px 7px no-repeat;
    translate: 4px 4px;
  }
  .launcher[aria-busy='true'] {
    opacity: 0.7;
  }
  @media print {
    .corner {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .preview,
    .launcher {
      border: 1px solid;
    }
  }
`;

/**
 * The closed chat in its corner. The loader and the elements draw the same, so nothing moves when one replaces the
 * other.
 */

const css = String.raw;

export const cornerCss = css`
  .corner {
    all: unset;
    position: fixed;
    inset-block-end: calc(var(--cipher-inset) + env(safe-area-inset-bottom));
    inset-inline-end: var(--cipher-inset);
    z-index: var(--cipher-z, 2147483000);
    display: grid;
    justify-items: end;
    gap: 14px;
    color: var(--cipher-text, CanvasText);
    font: calc(var(--cipher-font-size, max(16px, 1rem)) * 0.875) / 1.4 var(--cipher-font, system-ui);
  }
  .launcher {
    display: grid;
    place-items: center;
    inline-size: 60px;
    block-size: 60px;
    border: 1px solid #0000;
    border-radius: calc(var(--cipher-radius) * 1.34);
    border-end-end-radius: calc(var(--cipher-radius) * 0.28);
    background: var(--cipher-accent-fill);
    color: var(--cipher-on-accent, #fff);
    box-shadow: 0 4px 20px #0a22283d;
    cursor: pointer;
  }
  :host([launcher='none']) .launcher {
    display: none;
  }
  .launcher:focus-visible {
    outline: 3px solid var(--cipher-raised, Canvas);
    box-shadow: 0 0 0 6px var(--cipher-accent-fill);
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
  [aria-busy='true'] {
    opacity: 0.7;
  }
  @media print {
    .corner {
      display: none;
    }
  }
`;

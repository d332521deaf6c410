import { css } from 'lit';

export const assignStyles = css`
  :host {
    --avatar-size: 22px;
    flex: none;
    align-items: center;
  }
  .outline {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    background: none;
    box-shadow: inset 0 0 0 1px var(--cipher-line);
  }
  .nobody {
    display: grid;
    place-items: center;
    inline-size: 22px;
  }
  [role='menuitem'] bdi {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .failed:not(:empty) {
    position: absolute;
    z-index: 2;
    inset-block-start: calc(100% + 6px);
    inset-inline-end: 0;
    inline-size: max-content;
    max-inline-size: min(280px, 80vw);
    padding: 8px 12px;
    border-radius: var(--cipher-radius-sm);
    background: var(--cipher-danger-tint);
    box-shadow: inset 0 0 0 1px var(--cipher-danger-line);
    font-size: var(--cipher-text-sm);
  }
  /* On a phone the menu of the conversation has it. */
  @media (width < 45em) {
    :host {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .outline {
      border: 1px solid;
    }
  }
`;

import { css } from 'lit';

export const messageToolStyles = css`
  .row:focus {
    outline: none;
  }
  .row:focus-visible .bubble {
    outline: 2px solid var(--cipher-focus, var(--cipher-accent-text));
    outline-offset: 2px;
  }
  .tools {
    position: absolute;
    z-index: 1;
  }
  .bar {
    display: flex;
    padding: 2px;
    border-radius: var(--cipher-radius-full);
    background: var(--cipher-raised);
    box-shadow:
      0 0 0 1px var(--cipher-line),
      var(--cipher-shadow-2);
  }
  .bar button {
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    border-radius: 50%;
    color: var(--cipher-text-2);
  }
  .bar button:hover {
    background: var(--cipher-fill);
  }
  .menu {
    min-inline-size: 248px;
    padding: 6px;
    border-radius: var(--cipher-radius-lg);
    background: var(--cipher-raised);
    box-shadow:
      0 0 0 1px var(--cipher-line),
      var(--cipher-shadow-2);
  }
  .menu button {
    display: flex;
    align-items: center;
    gap: 12px;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 6px 12px;
    border-radius: var(--cipher-radius-md);
    text-align: start;
  }
  .menu button:hover,
  .menu button:focus-visible,
  .menu button.on {
    background: var(--cipher-fill);
  }
  .menu svg {
    color: var(--cipher-text-2);
  }
  .menu .bad,
  .menu .bad svg {
    color: var(--cipher-danger);
  }
  .menu hr {
    margin: 6px 12px;
    border: 0;
    border-block-start: 1px solid var(--cipher-line);
  }
  .quick {
    display: flex;
    gap: 2px;
    margin-block-end: 6px;
    padding-block-end: 6px;
    border-block-end: 1px solid var(--cipher-line);
  }
  .menu .quick button {
    flex: 1;
    justify-content: center;
    inline-size: auto;
    min-inline-size: 44px;
    padding: 0;
    font-size: 22px;
  }
  @media (pointer: coarse) {
    .bubble {
      -webkit-touch-callout: none;
      -webkit-user-select: none;
      user-select: none;
    }
    .bar {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .bar,
    .menu {
      border: 1px solid;
    }
  }
`;

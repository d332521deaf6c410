import { css } from 'lit';

export const firstRunStyles = css`
  :host {
    display: block;
    block-size: 100%;
    overflow-y: auto;
  }
  .split {
    min-block-size: 100%;
    display: grid;
    grid-template-columns: minmax(0, 1.05fr) minmax(0, 1fr);
    padding: 8px;
  }
  .art {
    --art: light-dark(var(--cipher-on-accent), var(--cipher-text));
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    padding: 32px;
    border-radius: var(--cipher-radius-xl);
    background: light-dark(var(--cipher-accent-fill), var(--cipher-accent-tint));
    color: var(--art);
    overflow: hidden;
  }
  .art::before {
    --w: color-mix(in oklab, var(--art) 26%, transparent);
    mask-image: linear-gradient(to bottom, #000, rgb(0 0 0 / 0.25));
  }
  .art .wordmark {
    color: inherit;
  }
  .art .bigmark {
    inline-size: min(46%, 230px);
    block-size: auto;
    align-self: center;
    stroke-width: 0.55;
  }
  .claim {
    font-size: var(--cipher-text-2xl);
    font-weight: var(--cipher-semibold);
    line-height: 1.18;
    letter-spacing: -0.022em;
  }
  .claim span {
    display: block;
  }
  .form {
    align-self: center;
    justify-self: center;
    inline-size: 100%;
    max-inline-size: 400px;
    padding: 32px 24px;
    display: grid;
    gap: 20px;
  }
  h1 {
    font-size: var(--cipher-text-2xl);
    font-weight: var(--cipher-semibold);
    line-height: 1.18;
    letter-spacing: -0.022em;
  }
  .steps {
    display: grid;
    gap: 12px;
    padding-inline-start: 24px;
    list-style: decimal;
  }
  .former {
    border-radius: var(--cipher-radius-m);
    overflow-wrap: anywhere;
  }
  .former b {
    display: block;
  }
  [role='alert']:empty {
    display: none;
  }
  @media (width < 45em) {
    .split {
      display: flex;
      flex-direction: column;
    }
    .art {
      flex: 1 1 240px;
      padding: 20px;
      gap: 16px;
      min-block-size: 250px;
    }
    .art .bigmark {
      inline-size: 104px;
      stroke-width: 0.8;
    }
    .claim {
      font-size: var(--cipher-text-xl);
    }
    .form {
      max-inline-size: none;
      padding: 24px 16px calc(20px + env(safe-area-inset-bottom, 0px));
      gap: 16px;
      align-self: stretch;
    }
  }
  @media (forced-colors: active) {
    .art {
      border: 1px solid CanvasText;
    }
  }
`;

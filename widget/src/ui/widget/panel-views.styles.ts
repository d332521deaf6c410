import { css } from 'lit';

/** The first contact. */
export const viewStyles = css`
  .weave {
    position: relative;
    isolation: isolate;
  }
  .weave::before {
    content: '';
    position: absolute;
    inset: 0;
    z-index: -1;
    border-radius: inherit;
    background:
      repeating-radial-gradient(
        circle at 12% -8%,
        transparent 0 10px,
        var(--wave) 10.6px 11px,
        transparent 11.6px 12px
      ),
      repeating-radial-gradient(circle at 88% -8%, transparent 0 10px, var(--wave) 10.6px 11px, transparent 11.6px 12px);
    mask-image: linear-gradient(rgb(0 0 0 / 0.8), rgb(0 0 0 / 0.3) 24%, transparent 48%);
    pointer-events: none;
    --wave: var(--cipher-accent-line);
  }
  .welcome {
    display: flex;
    flex: 1 0 auto;
    flex-direction: column;
    justify-content: flex-end;
    min-inline-size: 0;
    padding: 40px 20px 12px;
    overflow-wrap: anywhere;
  }
  h3 {
    font-size: var(--cipher-text-2xl);
    font-weight: var(--cipher-semibold);
    letter-spacing: -0.022em;
    line-height: 1.18;
    text-wrap: balance;
  }
  .greeting {
    margin-block-start: 10px;
    padding-inline-end: 10%;
    color: var(--cipher-text-2);
    text-wrap: pretty;
  }
  .promise {
    display: flex;
    gap: var(--cipher-space-3);
    margin-block-start: var(--cipher-space-5);
    padding: 14px 16px;
    border-radius: var(--cipher-radius-lg);
    background: var(--cipher-accent-tint);
    color: var(--cipher-text-2);
    font-size: var(--cipher-text-md);
  }
  .promise svg {
    color: var(--cipher-accent-text);
  }
  .promise b {
    color: var(--cipher-text);
  }
  .openers {
    display: flex;
    flex-wrap: wrap;
    gap: var(--cipher-space-2);
    margin-block-start: var(--cipher-space-5);
  }
  .chip {
    min-block-size: var(--cipher-target-dense);
    padding: 6px 14px;
    border-radius: var(--cipher-radius-lg);
    background: var(--cipher-surface);
    box-shadow: inset 0 0 0 1px var(--cipher-accent-line);
    color: var(--cipher-accent-text);
    font-size: var(--cipher-text-md);
    font-weight: var(--cipher-medium);
    unicode-bidi: plaintext;
  }
  .chip:hover {
    background: var(--cipher-accent-tint);
  }
  @media (pointer: coarse) {
    .chip {
      min-block-size: var(--cipher-target);
    }
  }
  @media (forced-colors: active) {
    .promise,
    .chip {
      border: 1px solid;
    }
    .weave::before {
      display: none;
    }
  }
`;

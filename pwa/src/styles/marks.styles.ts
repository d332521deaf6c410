/** Badges, tags, and the texture of empty areas. */
import { css } from 'lit';

export const marks = css`
  .badge {
    font-variant-numeric: tabular-nums;
  }
  .tag {
    display: inline-flex;
    align-items: center;
    gap: var(--cipher-space-1);
    padding: 2px 8px;
    border-radius: var(--cipher-radius-sm);
    background: var(--cipher-fill);
    color: var(--cipher-text-2);
    font-size: var(--cipher-text-xs);
    font-weight: var(--cipher-medium);
    white-space: nowrap;
  }
  .tag.warn {
    background: var(--cipher-signal-tint);
    color: var(--cipher-signal-text);
  }
  .tag.ok {
    background: var(--cipher-ok-tint);
    color: var(--cipher-ok);
  }
  .weave {
    position: relative;
    isolation: isolate;
  }
  .weave::before {
    content: '';
    position: absolute;
    inset: 0;
    z-index: -1;
    pointer-events: none;
    border-radius: inherit;
    --w: var(--cipher-accent-line);
    background:
      repeating-radial-gradient(circle at 12% -8%, transparent 0 10px, var(--w) 10.6px 11px, transparent 11.6px 12px),
      repeating-radial-gradient(circle at 88% -8%, transparent 0 10px, var(--w) 10.6px 11px, transparent 11.6px 12px);
    mask-image: linear-gradient(to bottom, rgb(0 0 0 / 0.8), rgb(0 0 0 / 0.3) 24%, transparent 48%);
  }
  .wordmark {
    display: flex;
    align-items: center;
    gap: 10px;
    color: var(--cipher-accent-text);
    font-weight: var(--cipher-semibold);
    font-size: var(--cipher-text-lg);
    letter-spacing: -0.01em;
  }
  .bigmark {
    block-size: auto;
    fill: none;
    stroke: currentColor;
    stroke-width: 0.55;
    aspect-ratio: 1;
  }
  .bigmark.sm {
    inline-size: 104px;
    stroke-width: 0.9;
    color: var(--cipher-accent-text);
  }
  .lead {
    color: var(--cipher-text-2);
    text-wrap: pretty;
  }
`;

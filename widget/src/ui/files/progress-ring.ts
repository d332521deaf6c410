/** How far a file is. Decoration: the words next to it say the same. */
import { html, type TemplateResult } from 'lit';

const LENGTH = 100;

/** `share`: 0 to 1. */
export const progressRing = (share: number): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true">
    <circle cx="12" cy="12" r="9" opacity="0.3" />
    <circle
      cx="12"
      cy="12"
      r="9"
      pathLength=${LENGTH}
      stroke-dasharray="${Math.round(share * LENGTH)} ${LENGTH}"
      transform="rotate(-90 12 12)"
    />
  </svg>`;

/** The mark of the product, for what is behind the menu. */
import { html, type TemplateResult } from 'lit';

const OUTLINE =
  'M7.5 2.5H10a5 5 0 0 1 5 5V10a5 5 0 0 1-5 5H4.5a2 2 0 0 1-2-2V7.5a5 5 0 0 1 5-5ZM14 9h2.5a5 5 0 0 1 5 5v5.5a2 2 0 0 1-2 2H14a5 5 0 0 1-5-5V14a5 5 0 0 1 5-5Z';

export const markIcon = (): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true">
    <path d=${OUTLINE} />
    <path fill="currentColor" d="M14 9h1v1a5 5 0 0 1-5 5H9v-1a5 5 0 0 1 5-5Z" />
  </svg>`;

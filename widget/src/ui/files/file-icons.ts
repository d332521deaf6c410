/** Icons that only files need, drawn like those of `icons.ts`. */
import { html, type TemplateResult } from 'lit';

const DRAWINGS = {
  file: 'M7 3.5h6.5L19 9v10a1.8 1.8 0 0 1-1.8 1.5H7A1.8 1.8 0 0 1 5 18.8V5.2A1.8 1.8 0 0 1 7 3.5ZM13.5 3.5V9H19',
  camera:
    'M4.5 8h2.2l1.4-2.2a1.5 1.5 0 0 1 1.3-.8h5.2a1.5 1.5 0 0 1 1.3.8L17.3 8h2.2a2 2 0 0 1 2 2v7.5a2 2 0 0 1-2 2h-15a2 2 0 0 1-2-2V10a2 2 0 0 1 2-2ZM12 9.9a3.4 3.4 0 1 1 0 6.8a3.4 3.4 0 1 1 0-6.8Z',
  save: 'M12 4v11m-5-5 5 5 5-5M5 16v2.5A1.5 1.5 0 0 0 6.5 20h11a1.5 1.5 0 0 0 1.5-1.5V16',
  picture:
    'M6 4.5h12A1.5 1.5 0 0 1 19.5 6v12a1.5 1.5 0 0 1-1.5 1.5H6A1.5 1.5 0 0 1 4.5 18V6A1.5 1.5 0 0 1 6 4.5ZM9 8.2a1.3 1.3 0 1 1 0 2.6a1.3 1.3 0 1 1 0-2.6ZM4.8 16.5l4-4 3.5 3.5 2.5-2.5 4.5 4.5',
} as const;

export const fileIcon = (name: keyof typeof DRAWINGS): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${DRAWINGS[name]} /></svg>`;

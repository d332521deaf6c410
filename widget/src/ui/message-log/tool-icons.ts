/** Icons of what one does with a message. They are loaded with that. */
import { html, type TemplateResult } from 'lit';

const DRAWINGS = {
  smile: 'M12 3.2a8.8 8.8 0 1 1 0 17.6a8.8 8.8 0 1 1 0-17.6ZM8.3 14.2a4.5 4.5 0 0 0 7.4 0M9 9.6v.1M15 9.6v.1',
  reply: 'M9.5 6 4 11.5 9.5 17M4.5 11.5H14a6 6 0 0 1 6 6V19',
  more: 'M5.5 12v.1M12 12v.1M18.5 12v.1',
  copy: 'M11.5 8.5h6a3 3 0 0 1 3 3v6a3 3 0 0 1-3 3h-6a3 3 0 0 1-3-3v-6a3 3 0 0 1 3-3ZM15.5 8.5v-2a3 3 0 0 0-3-3h-6a3 3 0 0 0-3 3v6a3 3 0 0 0 3 3h2',
  edit: 'm4.5 19.5.8-4L16 4.8a2.3 2.3 0 0 1 3.2 3.2L8.5 18.7Z',
  trash:
    'M4.5 6.5h15M9.5 6.5V5a1.5 1.5 0 0 1 1.5-1.5h2A1.5 1.5 0 0 1 14.5 5v1.5M6.5 6.5l.8 11.7a2.5 2.5 0 0 0 2.5 2.3h4.4a2.5 2.5 0 0 0 2.5-2.3l.8-11.7',
  close: 'm6.5 6.5 11 11m0-11-11 11',
} as const;

export type ToolIcon = keyof typeof DRAWINGS;

/** As `icon`. */
export const toolIcon = (name: ToolIcon, classes = ''): TemplateResult =>
  html`<svg class=${classes} viewBox="0 0 24 24" aria-hidden="true"><path d=${DRAWINGS[name]} /></svg>`;

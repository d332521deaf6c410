/**
 * Icons, drawn on a 24 by 24 grid. They are decoration: assistive tools ignore them, and text next to them or the
 * button's name has the meaning.
 */
import { html, type TemplateResult } from 'lit';

const DRAWINGS = {
  lock: 'M8 10.5h8a3 3 0 0 1 3 3v4a3 3 0 0 1-3 3H8a3 3 0 0 1-3-3v-4a3 3 0 0 1 3-3ZM8.5 10.5v-3a3.5 3.5 0 0 1 7 0v3',
  send: 'M12 19V5.5M6 11.2l6-6 6 6',
  clip: 'M8 13l6-6a3 3 0 0 1 4 4l-7 7a4 4 0 0 1-6-6l7-7',
  close: 'm6.5 6.5 11 11m0-11-11 11',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  down: 'm6 9.5 6 6 6-6',
  back: 'm14.5 5.5-6.5 6.5 6.5 6.5',
  check: 'm5 12.8 4.5 4.5L19 7.5',
  checks: 'm2 12.8 4.3 4.3L14.5 8M11.5 15.8l1.5 1.3L22 8',
  clock: 'M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 1 1 0-17ZM12 7v5.2l3.2 2',
  ring: 'M12 4a8 8 0 1 1-8 8',
  alert: 'M12 3a9 9 0 1 1 0 18a9 9 0 1 1 0-18ZM12 7.5v5.5M12 16.3v.1',
  retry: 'M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 3.5v4.2h-4.2',
  offline:
    'm3.5 3.5 17 17M9.6 5.9A6.2 6.2 0 0 1 17.6 10a4.3 4.3 0 0 1 2.6 7.1M16.5 18.5h-9a4.5 4.5 0 0 1-1.3-8.8c.1-.6.3-1.2.6-1.7',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 9a3 3 0 1 1 0 6a3 3 0 1 1 0-6Z',
  shield: 'M12 3.2 5 5.8v5.4c0 4.4 2.9 7.8 7 9.6 4.1-1.8 7-5.2 7-9.6V5.8ZM12 8.2v4.3M12 15.6v.1',
  pen: 'm4.5 19.5.8-4L16 4.8a2.3 2.3 0 0 1 3.2 3.2L8.5 18.7Z',
} as const;

export type IconName = keyof typeof DRAWINGS;

/** 20 px, growing with the text; class `small` for 14 px. Icons that show a direction mirror with class `flip`. */
export const icon = (name: IconName, classes = ''): TemplateResult =>
  html`<svg class=${classes} viewBox="0 0 24 24" aria-hidden="true">
    <path d=${DRAWINGS[name]} />
  </svg>`;

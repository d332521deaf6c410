/**
 * Icons of the inbox, drawn on a 24 by 24 grid with a stroke of 1.75. They are decoration: assistive tools ignore them,
 * and the meaning is in the text next to them.
 */
import { svg, html, type SVGTemplateResult, type TemplateResult } from 'lit';

/** The mark of the product: one of its halves filled, or what they share. */
const VISITOR = [
  svg`<path d="M7.5 2.5H10a5 5 0 0 1 5 5V10a5 5 0 0 1-5 5H4.5a2 2 0 0 1-2-2V7.5a5 5 0 0 1 5-5Z" fill="currentColor"/><path d="M14 9h2.5a5 5 0 0 1 5 5v5.5a2 2 0 0 1-2 2H14a5 5 0 0 1-5-5V14a5 5 0 0 1 5-5Z"/>`,
  svg`<path d="M7.5 2.5H10a5 5 0 0 1 5 5V10a5 5 0 0 1-5 5H4.5a2 2 0 0 1-2-2V7.5a5 5 0 0 1 5-5Z"/><path d="M14 9h2.5a5 5 0 0 1 5 5v5.5a2 2 0 0 1-2 2H14a5 5 0 0 1-5-5V14a5 5 0 0 1 5-5Z" fill="currentColor"/>`,
  svg`<path d="M7.5 2.5H10a5 5 0 0 1 5 5V10a5 5 0 0 1-5 5H4.5a2 2 0 0 1-2-2V7.5a5 5 0 0 1 5-5Z"/><path d="M14 9h2.5a5 5 0 0 1 5 5v5.5a2 2 0 0 1-2 2H14a5 5 0 0 1-5-5V14a5 5 0 0 1 5-5Z"/><path d="M14 9h1v1a5 5 0 0 1-5 5H9v-1a5 5 0 0 1 5-5Z" fill="currentColor"/>`,
] as const;

const mirrored = (drawing: SVGTemplateResult): SVGTemplateResult =>
  svg`<g transform="matrix(-1 0 0 1 24 0)">${drawing}</g>`;

const DRAWINGS = {
  mark: svg`<path d="M7.5 2.5H10a5 5 0 0 1 5 5V10a5 5 0 0 1-5 5H4.5a2 2 0 0 1-2-2V7.5a5 5 0 0 1 5-5Z"/><path d="M14 9h2.5a5 5 0 0 1 5 5v5.5a2 2 0 0 1-2 2H14a5 5 0 0 1-5-5V14a5 5 0 0 1 5-5Z"/><path d="M14 9h1v1a5 5 0 0 1-5 5H9v-1a5 5 0 0 1 5-5Z" fill="currentColor"/>`,
  verified: svg`<path d="M12 2.2a9.8 9.8 0 0 1 9.8 9.8v7.8a2 2 0 0 1-2 2H12a9.8 9.8 0 0 1 0-19.6Z" fill="currentColor" stroke="none"/><path d="m7.6 12.4 3.1 3.1 5.7-6.2" stroke="var(--cipher-surface)" stroke-width="2.3"/>`,
  shield: svg`<path d="M12 3.2 5 5.8v5.4c0 4.4 2.9 7.8 7 9.6 4.1-1.8 7-5.2 7-9.6V5.8Z"/><path d="m8.8 12 2.3 2.3 4.2-4.5"/>`,
  pause: svg`<circle cx="12" cy="12" r="9"/><path d="M9.8 9v6M14.2 9v6"/>`,
  lock: svg`<rect x="5" y="10.5" width="14" height="10" rx="3"/><path d="M8.5 10.5V7.5a3.5 3.5 0 0 1 7 0v3"/>`,
  backspace: svg`<path d="M9 5.5h9a2.5 2.5 0 0 1 2.5 2.5v8a2.5 2.5 0 0 1-2.5 2.5H9L3 12Z"/><path d="m11.5 9.5 5 5m0-5-5 5"/>`,
  grid: svg`<path d="M6 5.9v.2M12 5.9v.2M18 5.9v.2M6 11.9v.2M12 11.9v.2M18 11.9v.2M12 17.9v.2" stroke-width="3"/>`,
  passkey: svg`<circle cx="9.5" cy="8" r="4"/><path d="M3 20c.3-3.9 3-6.2 6.5-6.2 1.2 0 2.3.3 3.2.8"/><circle cx="17.5" cy="13.5" r="2.7"/><path d="M17.5 16.2v5l1.7-1.5-1.2-1.3"/>`,
  minus: svg`<path d="M6 12h12"/>`,
  brush: svg`<path d="M9.5 14.5 19 4.8a1.6 1.6 0 0 1 2.2 2.2L11.5 16.5"/><path d="M9.3 14.3c-2.6-.3-4 1.2-4.3 3.2-.2 1.3-.8 2-2 2.5 3.600 1.300 8 .6 8.500-3 .1-1.300-.7-2.500-2.200-2.700Z"/>`,
  chart: svg`<path d="M5 20v-7M12 20V4M19 20v-11"/>`,
  pulse: svg`<path d="M3 12.5h4L9.5 6 14 18l2.5-5.5H21"/>`,
  close: svg`<path d="m6.5 6.5 11 11m0-11-11 11"/>`,
  back: svg`<path d="m14.5 5.5-6.5 6.5 6.5 6.5"/>`,
  down: svg`<path d="m5.5 9.5 6.5 6.5 6.5-6.5"/>`,
  next: svg`<path d="m9.5 5.5 6.5 6.5-6.5 6.5"/>`,
  check: svg`<path d="m5 12.8 4.5 4.5L19 7.5"/>`,
  checks: svg`<path d="m2 12.8 4.3 4.3L14.5 8M11.5 15.8l1.5 1.3L22 8"/>`,
  unchecked: svg`<circle cx="12" cy="12" r="8.5" stroke-dasharray="3.2 3.48"/><path d="M9.6 9.6a2.4 2.4 0 1 1 3.7 2c-.9.6-1.3 1-1.3 2M12 16.3v.1"/>`,
  clock: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5.2l3.2 2"/>`,
  ring: svg`<circle cx="12" cy="12" r="8" stroke-dasharray="34 17"/>`,
  alert: svg`<circle cx="12" cy="12" r="9"/><path d="M12 7.5v5.5M12 16.3v.1"/>`,
  offline: svg`<path d="m3.5 3.5 17 17M9.6 5.9A6.2 6.2 0 0 1 17.6 10a4.3 4.3 0 0 1 2.6 7.1M16.5 18.5h-9a4.5 4.5 0 0 1-1.3-8.8c.1-.6.3-1.2.6-1.7"/>`,
  bag: svg`<path d="M5.5 8h13l1 10a2.5 2.5 0 0 1-2.5 2.5H7A2.5 2.5 0 0 1 4.5 18ZM8.5 10.5V7a3.5 3.5 0 0 1 7 0v3.5"/>`,
  eye: svg`<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z"/><circle cx="12" cy="12" r="3"/>`,
  search: svg`<circle cx="10.8" cy="10.8" r="6.3"/><path d="m15.5 15.5 5 5"/>`,
  inbox: svg`<path d="M4 13.5 6.4 6A2.5 2.5 0 0 1 8.8 4.2h6.4A2.5 2.5 0 0 1 17.6 6l2.4 7.5v3.7a2.5 2.5 0 0 1-2.5 2.5h-11A2.5 2.5 0 0 1 4 17.2Z"/><path d="M4 13.5h4.2l1.3 2.3h5l1.3-2.3H20"/>`,
  user: svg`<circle cx="12" cy="8.5" r="4"/><path d="M4.8 20a7.2 7.2 0 0 1 14.4 0"/>`,
  users: svg`<circle cx="9" cy="8.5" r="3.6"/><path d="M2.8 19.5a6.2 6.2 0 0 1 12.4 0M15.5 5.2a3.6 3.6 0 0 1 0 6.6M17.8 14.2a6.2 6.2 0 0 1 3.4 5.3"/>`,
  settings: svg`<path d="M4 7.5h8M18 7.5h2M4 16.5h2M12 16.5h8"/><circle cx="15" cy="7.5" r="2.8"/><circle cx="9" cy="16.5" r="2.8"/>`,
  laptop: svg`<rect x="4.5" y="5" width="15" height="10.5" rx="2.2"/><path d="M2.5 19h19"/>`,
  sun: svg`<circle cx="12" cy="12" r="4"/><path d="M12 2.8v1.7M12 19.5v1.7M2.8 12h1.7M19.5 12h1.7M5.5 5.5l1.2 1.2M17.3 17.3l1.2 1.2M18.5 5.5l-1.2 1.2M6.7 17.3l-1.2 1.2"/>`,
  copy: svg`<rect x="8.5" y="8.5" width="12" height="12" rx="3"/><path d="M15.5 8.5v-2a3 3 0 0 0-3-3h-6a3 3 0 0 0-3 3v6a3 3 0 0 0 3 3h2"/>`,
  globe: svg`<circle cx="12" cy="12" r="8.8"/><path d="M3.2 12h17.6M12 3.2c2.4 2.5 3.6 5.4 3.6 8.8S14.4 18.3 12 20.8C9.6 18.3 8.4 15.4 8.4 12S9.6 5.7 12 3.2Z"/>`,
  install: svg`<path d="M12 3.5v11M7.5 10.2l4.5 4.5 4.5-4.5M4.5 15.5V17a3.5 3.5 0 0 0 3.5 3.5h8a3.5 3.5 0 0 0 3.5-3.5v-1.5"/>`,
  share: svg`<path d="M12 14.5v-11M8 7l4-4 4 4M7.5 10.5H7a2.5 2.5 0 0 0-2.5 2.5v5A2.5 2.5 0 0 0 7 20.5h10a2.5 2.5 0 0 0 2.5-2.5v-5a2.5 2.5 0 0 0-2.5-2.5h-.5"/>`,
  bell: svg`<path d="M6.2 10a5.8 5.8 0 0 1 11.6 0c0 4.2 1.7 5.9 1.7 5.9h-15s1.7-1.7 1.7-5.9ZM10 19.4a2.2 2.2 0 0 0 4 0"/>`,
  ticket: svg`<path d="M3.5 8A2.5 2.5 0 0 1 6 5.5h12A2.5 2.5 0 0 1 20.5 8v1.8a2.3 2.3 0 0 0 0 4.4V16a2.5 2.5 0 0 1-2.5 2.5H6A2.5 2.5 0 0 1 3.5 16v-1.8a2.3 2.3 0 0 0 0-4.4Z"/><path d="M9 12h.1M12 12h.1M15 12h.1"/>`,
  printer: svg`<path d="M7.5 9V4h9v5M7.5 17H6a2.5 2.5 0 0 1-2.5-2.5v-3A2.5 2.5 0 0 1 6 9h12a2.5 2.5 0 0 1 2.5 2.5v3A2.5 2.5 0 0 1 18 17h-1.5"/><path d="M7.5 14h9v6h-9Z"/>`,
  select: svg`<rect x="4" y="4" width="16" height="16" rx="4"/><path d="m8 12.3 2.800 2.800L16 9.500"/>`,
  addbox: svg`<rect x="4" y="4" width="16" height="16" rx="4"/><path d="M12 8.5v7M8.5 12h7"/>`,
  visitor1: VISITOR[0],
  visitor2: VISITOR[1],
  visitor3: VISITOR[2],
  visitor4: mirrored(VISITOR[0]),
  visitor5: mirrored(VISITOR[1]),
  visitor6: mirrored(VISITOR[2]),
  pen: svg`<path d="m4.5 19.5.8-4L16 4.8a2.3 2.3 0 0 1 3.2 3.2L8.5 18.7Z"/>`,
  moon: svg`<path d="M19.8 14.3A8.3 8.3 0 0 1 9.7 4.2a8.3 8.3 0 1 0 10.1 10.1Z"/>`,
  filter: svg`<path d="M4 7h16M7 12h10M10 17h4"/>`,
  more: svg`<g fill="currentColor" stroke="none"><circle cx="5.5" cy="12" r="1.6"/><circle cx="12" cy="12" r="1.6"/><circle cx="18.5" cy="12" r="1.6"/></g>`,
  mail: svg`<rect x="3.5" y="5.5" width="17" height="13.5" rx="3"/><path d="m4.5 8 7.500 5 7.500-5"/>`,
  keyboard: svg`<rect x="3" y="6" width="18" height="12" rx="3"/><path d="M7 10.500v.1M10.300 10.500v.1M13.700 10.500v.1M17 10.500v.1M9 14.200h6"/>`,
  block: svg`<circle cx="12" cy="12" r="8.5"/><path d="m6 6 12 12"/>`,
  note: svg`<path d="M5 5.500A2.500 2.500 0 0 1 7.500 3h9A2.500 2.500 0 0 1 19 5.500V15l-6 6H7.500A2.500 2.500 0 0 1 5 18.500Z"/><path d="M19 15h-3.500A2.500 2.500 0 0 0 13 17.500V21M9 8h6M9 11.800h4"/>`,
  slash: svg`<rect x="4" y="4" width="16" height="16" rx="4.5"/><path d="m13.8 8-3.6 8"/>`,
  plus: svg`<path d="M12 5v14M5 12h14"/>`,
  tag: svg`<path d="M3.5 11.3V6A2.5 2.5 0 0 1 6 3.5h5.3a2.5 2.5 0 0 1 1.8.7l6.7 6.7a2.5 2.5 0 0 1 0 3.5l-5.4 5.4a2.5 2.5 0 0 1-3.5 0l-6.7-6.7a2.5 2.5 0 0 1-.7-1.8Z"/><path d="M8 8v.1" stroke-width="2.6"/>`,
} satisfies Readonly<Record<string, SVGTemplateResult>>;

export type IconName = keyof typeof DRAWINGS;

/**
 * Sizes: 20 px by default, growing with the text; classes `small`, `s16`, `s24`, `s28`. Icons that show a direction
 * mirror with class `flip`.
 */
export const icon = (name: IconName, classes = ''): TemplateResult =>
  html`<svg class="icon ${classes}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${DRAWINGS[name]}</svg>`;

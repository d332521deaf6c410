/** Type 16: which page the visitor is on, if the page wants it told (PROTOCOL 21.3); body: `forms/context.ts`. */
import { availability } from './availability.ts';

export const context = { ...availability, number: 16 } as const;

/** Type 17: the site's statement that the visitor is one of its users (PROTOCOL 21.4); body: `forms/vouch.ts`. */
import { context } from './context.ts';

export const vouch = { ...context, number: 17 } as const;

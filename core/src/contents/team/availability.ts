/** Type 19: whether anyone of the team is available, and when (PROTOCOL 21.5); body: `forms/availability.ts`. */
import { changingKind, WITH_VISITOR } from '../kind.ts';

/** What visitor and team state about themselves is made like this: of what waits, the newest counts. */
export const availability = { ...changingKind(19), ordered: false, to: WITH_VISITOR, outbox: 'drop' } as const;

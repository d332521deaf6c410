/**
 * Type 19: whether anyone of the team is available, and when (PROTOCOL 21.5). Not every owner says it, so the client
 * keeps the body as it is, and loads what reads it (`changes/`).
 */
import { changingKind, WITH_VISITOR } from '../kind.ts';

export const availability = { ...changingKind(19), ordered: false, to: WITH_VISITOR, outbox: 'drop' } as const;

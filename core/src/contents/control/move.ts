/**
 * Type 22: a visitor's conversation goes on in another browser (PROTOCOL 22.2). A step alone shows nothing. Only the
 * inbox joins two that fit (`moving/`), so the body is kept as it is: see `forms/move.ts`.
 */
import { changingKind, noEffect, WITH_VISITOR } from '../kind.ts';

export const move = { ...changingKind(22), effect: noEffect, to: WITH_VISITOR };

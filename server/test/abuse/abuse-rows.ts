/** The table, groups A to E in their order. */
import type { AbuseRow } from './abuse-row.ts';
import { clientRows } from './client-rows.ts';
import { loginRows } from './login-rows.ts';
import { messageRows } from './message-rows.ts';
import { objectRows } from './object-rows.ts';
import { httpRows } from './http-rows.ts';
import { parserRows } from './parser-rows.ts';
import { socketRows } from './socket-rows.ts';
import { tokenRows } from './token-rows.ts';

const place = ({ number }: AbuseRow): number => Number(number.slice(1));

export const ABUSE_ROWS: readonly AbuseRow[] = [
  ...loginRows,
  ...tokenRows,
  ...objectRows,
  ...messageRows,
  ...clientRows,
  ...parserRows,
  ...httpRows,
  ...socketRows,
].toSorted((a, b) => place(a) - place(b));

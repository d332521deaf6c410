/** The table, groups A to G, J and K in their order. */
import type { AbuseRow } from './abuse-row.ts';
import { clientRows } from './client-rows.ts';
import { fileRows } from './file-rows.ts';
import { floodRows } from './flood-rows.ts';
import { loginRows } from './login-rows.ts';
import { messageRows } from './message-rows.ts';
import { nameRows } from './name-rows.ts';
import { objectRows } from './object-rows.ts';
import { httpRows } from './http-rows.ts';
import { operationRows } from './operation-rows.ts';
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
  ...floodRows,
  ...nameRows,
  ...fileRows,
  ...operationRows,
].toSorted((a, b) => place(a) - place(b));

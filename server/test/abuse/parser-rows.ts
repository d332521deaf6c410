import type { AbuseRow } from './abuse-row.ts';
export const parserRows: readonly AbuseRow[] = [];

import type { AbuseRow } from './abuse-row.ts';
export const clientRows: readonly AbuseRow[] = [];

import type { AbuseRow } from './abuse-row.ts';
export const httpRows: readonly AbuseRow[] = [];

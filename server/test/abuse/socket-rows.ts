import type { AbuseRow } from './abuse-row.ts';
export const socketRows: readonly AbuseRow[] = [];

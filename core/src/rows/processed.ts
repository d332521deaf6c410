/** Which envelopes were handled, so that none is opened twice. Kept for 60 days. */
import type { EnvelopeKey } from './device-keys.ts';
import type { PlainRows } from './define-rows.ts';
import { plain } from './records.ts';

/** When an envelope was opened or recorded. 0.1.0 wrote a number for both. */
type Processed = number | { readonly at: number; readonly unopened: true };

export const processed: PlainRows<Processed, EnvelopeKey> = plain('processed', (row) => [
  'processed',
  typeof row === 'number' ? row : row.at,
]);

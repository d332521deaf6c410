/** Diagnostics of a fake client: one entry, nothing measured. */
import type { Diagnostics } from '../../src/base/diagnostics.ts';
import type { ClientState } from '../../src/base/view.ts';

export const fakeDiagnostics = ({ phase, connection, cause, failure, durable, waiting }: ClientState): Diagnostics => ({
  version: 1,
  client: '0.0.0',
  browser: { engine: 'other', major: 0 },
  startedAt: 0,
  at: 1_000,
  state: { phase, connection, cause, failure, durable, waiting },
  rows: { messages: 0 },
  dropped: 0,
  entries: [{ event: 'connection', state: connection, at: 1_000 }],
});

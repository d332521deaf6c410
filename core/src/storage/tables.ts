/** The tables by name. */
export const TABLES = [
  /** Identity, own lists, settings, counters of the account: one row each. */
  'account',
  /** Own prekeys, key `kind:id`. */
  'prekeys',
  /** Verified lists and what is known of an account, key address. */
  'contacts',
  /** Session set of one peer device, key device id. */
  'sessions',
  /** One row per conversation, key its id. */
  'conversations',
  /** Key message id; group conversation, order display order. */
  'messages',
  /** What became of an own text: key, group and order as it has in `messages`. */
  'statuses',
  /** Key message id; group `outbox`, order of writing. */
  'outbox',
  /** Envelope ids that were opened or recorded, 60 days. */
  'processed',
  /** Replay cache of handshake ids. */
  'handshakes',
  /** Envelopes kept for a later try (PROTOCOL 11). */
  'held',
  /** Which contents were sent to which device, for re-sends (PROTOCOL 11). */
  'ledger',
] as const;

export type Table = (typeof TABLES)[number];

/** Numbers of the registers about a contact that a user writes (PROTOCOL 20.2, kind 2). */
export const CONTACT_FIELD = {
  /** Text of 0 to 128 bytes; empty: none. */
  name: 1,
  /** 0, 1. */
  blocked: 2,
  /** 0 open, 1 closed. */
  closed: 3,
  /** Milliseconds since 1970; 0: not. */
  snoozedUntil: 4,
  /** 0 to 16 texts of 1 to 32 bytes, ascending by bytes. */
  tags: 5,
  /** 0, 1. */
  markedUnread: 9,
} as const;

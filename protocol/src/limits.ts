/**
 * Numbers on which both ends must agree. Lengths in bytes, times in milliseconds. Source: PROTOCOL 12.3, or as stated.
 */

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

export const ACCOUNT_BYTES = 20;
export const DEVICE_ID_BYTES = 16;
export const ENVELOPE_ID_BYTES = 16;
export const MESSAGE_ID_BYTES = 16;
export const GROUP_ID_BYTES = 16;
export const PUBLIC_KEY_BYTES = 32;
export const SIGNATURE_BYTES = 64;
export const HASH_BYTES = 32;
export const CHALLENGE_NONCE_BYTES = 32;
export const KEM_PUBLIC_KEY_BYTES = 1184;
export const KEM_CIPHERTEXT_BYTES = 1088;

export const MAX_DEVICES_PER_ACCOUNT = 16;
export const MAX_REMOVALS_PER_LIST = 16;
export const MAX_RECEIVERS_PER_SEND = 64;
export const MAX_GROUP_MEMBERS = 64;
export const MAX_GROUP_NAME_BYTES = 64;
/** A chain ends here; a new group then (PROTOCOL 8.1). */
export const MAX_GROUP_EPOCH = 4_096;
export const MAX_CONTENT_BYTES = 64_000;
export const MAX_TEXT_BYTES = 16_384;

/** Smallest and largest class of a message body (PROTOCOL 5.3). The classes are powers of two. */
export const MIN_BODY_BYTES = 256;
export const MAX_BODY_BYTES = 65_536;
/** Bytes of a message that are not its body: of tag 22, and of tag 21, which has a handshake header. */
export const MESSAGE_OVERHEAD_BYTES = 143;
export const INITIAL_MESSAGE_OVERHEAD_BYTES = 1316;
export const MAX_MESSAGE_BYTES = INITIAL_MESSAGE_OVERHEAD_BYTES + MAX_BODY_BYTES;

export const MAX_PREKEYS_PER_UPLOAD = 200;
export const PREKEY_LIFETIME_MS = 90 * DAY_MS;
/** So far ahead of the server's clock may a signed date be that a device wrote by its own. */
export const MAX_DATE_AHEAD_MS = 2 * DAY_MS;
export const LIST_STALE_MS = 45 * DAY_MS;
export const LIST_RENEW_MS = 7 * DAY_MS;
/** From this age on, a device that cannot renew its list tells its user. */
export const LIST_WARN_MS = 20 * DAY_MS;
export const CHALLENGE_LIFETIME_MS = MINUTE_MS;
/** Lifetime of the rendezvous of a link, and how long the server waits for a blob of it (PROTOCOL 22.1). */
export const LINK_LIFETIME_MS = 5 * MINUTE_MS;
export const LINK_WAIT_MS = 25 * SECOND_MS;
export const MAX_LINK_BLOB_BYTES = 65_536;
/** Lifetime of the token that a device gets for its signature (docs/protocol.md 14.4). */
export const TOKEN_LIFETIME_MS = 15 * MINUTE_MS;
/** Longest time that a client says it waits for an answer. */
export const MAX_WAIT_MS = 10 * MINUTE_MS;
/** The server closes a socket this long after its token expired. */
export const TOKEN_GRACE_MS = MINUTE_MS;
export const MAIL_LIFETIME_MS = 30 * DAY_MS;
/** How long a server keeps its first answer to a send: a day longer than the mail. */
export const ANSWER_LIFETIME_MS = 31 * DAY_MS;
/** How long a client keeps the ids of envelopes that it processed. */
export const PROCESSED_LIFETIME_MS = 60 * DAY_MS;

export const MAX_MAILBOX_PAGE = 200;
export const MAX_LISTS_PER_ANSWER = 100;
export const MAX_ACKNOWLEDGEMENTS = 256;
/** Pushes to one socket that may wait for an acknowledgement. Further envelopes stay in the mailbox. */
export const PUSH_WINDOW = 64;
export const MAX_WAITING_PER_DEVICE = 10_000;
/** Largest JSON body of a REST request, and largest socket frame. */
export const MAX_REQUEST_BYTES = 512 * 1024;
export const MAX_FRAME_BYTES = 6 * 1024 * 1024;
/** Largest file, and the segments it is sealed in (PROTOCOL 9.2). */
export const MAX_FILE_BYTES = 2 ** 30;
export const FILE_SEGMENT_BYTES = 2 ** 18;
/** Largest encrypted file: a header of 68 bytes and, for each segment, a tag of 16. */
export const MAX_BLOB_BYTES = 68 + MAX_FILE_BYTES + (MAX_FILE_BYTES / FILE_SEGMENT_BYTES) * 16;
/** Longest part of a blob in one request or answer. */
export const MAX_BLOB_PART_BYTES = 1_310_720;
/** How long a server keeps a blob. */
export const BLOB_LIFETIME_MS = 30 * DAY_MS;

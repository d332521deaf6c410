/**
 * The Socket.IO events, two tables: `ANSWERS` to the requests of the client and `PUSHES` of the server.
 * `event-requests.ts` has the requests, which only a server parses. The client connects with `auth: { token }`. Each
 * request carries one object; the server acknowledges it with `{ ok: true, … }` or
 * `{ ok: false, error }`. Each push carries one object without an acknowledgement of Socket.IO: the client confirms
 * envelopes with `mailbox:acknowledge`, and delivery news with `receipts:acknowledge`.
 */
import * as v from 'valibot';
import { wireErrorSchema, type WireError } from './errors.ts';
import {
  accountField,
  bytesField,
  deviceField,
  envelopeField,
  messageField,
  sequenceField,
  timeField,
  u32Field,
} from './fields.ts';
import { object } from './own-members.ts';

export const envelopeSchema = object({
  id: envelopeField,
  sender: object({ account: accountField, device: deviceField }),
  message: messageField,
  /** When the server stored it, its clock. */
  at: timeField,
  /** Grows with each envelope stored for this device. A cursor, not a count. */
  sequence: sequenceField,
});
export type WireEnvelope = v.InferInput<typeof envelopeSchema>;
export type ParsedEnvelope = v.InferOutput<typeof envelopeSchema>;

/** An envelope that this device sent and `device` has acknowledged. */
export const deliverySchema = object({ id: envelopeField, device: deviceField, at: timeField });
export type WireDelivery = v.InferInput<typeof deliverySchema>;
export type ParsedDelivery = v.InferOutput<typeof deliverySchema>;

/**
 * `deliveries` come with the first page (after = 0). The mailbox is empty when `more` is false and `envelopes` is
 * empty.
 */
const pullAnswer = object({
  envelopes: v.array(envelopeSchema),
  deliveries: v.array(deliverySchema),
  more: v.boolean(),
  now: timeField,
});

/** The server committed the send to disk at `at`, its clock. A repeat of the same id gets the same answer. */
const sendAnswer = object({ at: timeField });
/** What the store holds of this device. It has lost something where that is less than the device knows of. */
const compareAnswer = object({
  /** The newest list of the account: its version, and its hash of 32 bytes. */
  version: u32Field,
  hash: bytesField(32),
  /** Whether the store has the send of this device that the request names. */
  hasSent: v.boolean(),
});
const emptyAnswer = object({});

/** What the server acknowledges each request with, next to `ok`. */
export const ANSWERS = {
  'envelope:send': sendAnswer,
  'mailbox:pull': pullAnswer,
  'mailbox:acknowledge': emptyAnswer,
  'receipts:acknowledge': emptyAnswer,
  'session:renew': emptyAnswer,
  'session:wait': emptyAnswer,
  'store:compare': compareAnswer,
} as const;

export type RequestName = keyof typeof ANSWERS;
export type AnswerOf<N extends RequestName> = v.InferInput<(typeof ANSWERS)[N]>;
/** As the receiving end has parsed it, with branded ids. */
export type ParsedAnswer<N extends RequestName> = v.InferOutput<(typeof ANSWERS)[N]>;
export type Acknowledgement<N extends RequestName> =
  | ({ readonly ok: true } & AnswerOf<N>)
  | { readonly ok: false; readonly error: WireError };

export const failureSchema = object({ ok: v.literal(false), error: wireErrorSchema });

export const PUSHES = {
  /** Counts against the window of 64 pushes until the client acknowledges it. */
  'envelope:new': envelopeSchema,
  'envelope:delivered': object({ deliveries: v.array(deliverySchema) }),
  /** Pull the mailbox: the window was full and has room again, or a push may be lost. */
  'mailbox:more': object({}),
  /** The server is stopping. Reconnect after this many milliseconds; each client gets another number. */
  'server:draining': object({ reconnectAfterMs: v.number() }),
} as const;

export type PushName = keyof typeof PUSHES;
export type PushOf<N extends PushName> = v.InferInput<(typeof PUSHES)[N]>;
export type ParsedPush<N extends PushName> = v.InferOutput<(typeof PUSHES)[N]>;
export type ServerToClientEvents = { [N in PushName]: (push: PushOf<N>) => void };

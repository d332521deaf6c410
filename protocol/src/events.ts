/**
 * The Socket.IO events, two tables: `ANSWERS` to the requests of the client and `PUSHES` of the server.
 * `event-requests.ts` has the requests, which only a server parses. The client connects with `auth: { token }`. Each
 * request carries one object; the server acknowledges it with `{ ok: true, … }` or
 * `{ ok: false, error }`. Each push carries one object without an acknowledgement of Socket.IO: the client confirms
 * envelopes with `mailbox:acknowledge`, and delivery news with `receipts:acknowledge`.
 */
import * as v from 'valibot';
import { wireErrorSchema, type WireError } from './errors.ts';
import { accountField, deviceField, envelopeField, messageField, sequenceField, timeField } from './fields.ts';

export const envelopeSchema = v.object({
  id: envelopeField,
  sender: v.object({ account: accountField, device: deviceField }),
  message: messageField,
  /** When the server stored it, its clock. */
  at: timeField,
  /** Grows with each envelope stored for this device. A cursor, not a count. */
  sequence: sequenceField,
});
export type WireEnvelope = v.InferInput<typeof envelopeSchema>;
export type ParsedEnvelope = v.InferOutput<typeof envelopeSchema>;

/** An envelope that this device sent and `device` has acknowledged. */
export const deliverySchema = v.object({ id: envelopeField, device: deviceField, at: timeField });
export type WireDelivery = v.InferInput<typeof deliverySchema>;
export type ParsedDelivery = v.InferOutput<typeof deliverySchema>;

/**
 * `deliveries` come with the first page (after = 0). The mailbox is empty when `more` is false and `envelopes` is
 * empty.
 */
const pullAnswer = v.object({
  envelopes: v.array(envelopeSchema),
  deliveries: v.array(deliverySchema),
  more: v.boolean(),
  now: timeField,
});

/** The server committed the send to disk at `at`, its clock. A repeat of the same id gets the same answer. */
const sendAnswer = v.object({ at: timeField });
const emptyAnswer = v.object({});

/** What the server acknowledges each request with, next to `ok`. */
export const ANSWERS = {
  'envelope:send': sendAnswer,
  'mailbox:pull': pullAnswer,
  'mailbox:acknowledge': emptyAnswer,
  'receipts:acknowledge': emptyAnswer,
  'session:renew': emptyAnswer,
} as const;

export type RequestName = keyof typeof ANSWERS;
export type AnswerOf<N extends RequestName> = v.InferInput<(typeof ANSWERS)[N]>;
/** As the receiving end has parsed it, with branded ids. */
export type ParsedAnswer<N extends RequestName> = v.InferOutput<(typeof ANSWERS)[N]>;
export type Acknowledgement<N extends RequestName> =
  ({ readonly ok: true } & AnswerOf<N>) | { readonly ok: false; readonly error: WireError };

export const failureSchema = v.object({ ok: v.literal(false), error: wireErrorSchema });

export const PUSHES = {
  /** Counts against the window of 64 pushes until the client acknowledges it. */
  'envelope:new': envelopeSchema,
  'envelope:delivered': v.object({ deliveries: v.array(deliverySchema) }),
  /** Pull the mailbox: the window was full and has room again, or a push may be lost. */
  'mailbox:more': v.object({}),
  /** The server is stopping. Reconnect after this many milliseconds; each client gets another number. */
  'server:draining': v.object({ reconnectAfterMs: v.number() }),
} as const;

export type PushName = keyof typeof PUSHES;
export type PushOf<N extends PushName> = v.InferInput<(typeof PUSHES)[N]>;
export type ParsedPush<N extends PushName> = v.InferOutput<(typeof PUSHES)[N]>;
export type ServerToClientEvents = { [N in PushName]: (push: PushOf<N>) => void };

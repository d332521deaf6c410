/**
 * The Socket.IO events, two tables: `REQUESTS` of the client and `PUSHES` of the server. The client connects with
 * `auth: { token }`. Each request carries one object; the server acknowledges it with `{ ok: true, … }` or
 * `{ ok: false, error }`. Each push carries one object without an acknowledgement of Socket.IO: the client confirms
 * envelopes with `mailbox:acknowledge`, and delivery news with `receipts:acknowledge`.
 */
import * as v from 'valibot';
import { wireErrorSchema, type WireError } from './errors.ts';
import { accountField, countField, deviceField, envelopeField, messageField, timeField, u32Field } from './fields.ts';
import { MAX_ACKNOWLEDGEMENTS, MAX_MAILBOX_PAGE, MAX_RECEIVERS_PER_SEND } from './limits.ts';

const sequenceField = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** One send: one envelope id, 1 to 64 receivers, and for each target account the list version used (PROTOCOL 6). */
export const sendRequest = v.strictObject({
  id: envelopeField,
  receivers: v.pipe(
    v.array(v.strictObject({ account: accountField, device: deviceField, message: messageField })),
    v.minLength(1),
    v.maxLength(MAX_RECEIVERS_PER_SEND),
  ),
  /** Absent for a send to chosen devices: contents of types 9 and 11, and re-sends (PROTOCOL 11). */
  lists: v.optional(
    v.pipe(
      v.array(v.strictObject({ account: accountField, version: u32Field })),
      v.minLength(1),
      v.maxLength(MAX_RECEIVERS_PER_SEND),
    ),
  ),
});
export type SendRequest = v.InferInput<typeof sendRequest>;
export type ParsedSend = v.InferOutput<typeof sendRequest>;
/** The server committed the send to disk at `at`, its clock. A repeat of the same id gets the same answer. */
export const sendAnswer = v.object({ at: timeField });

export const pullRequest = v.strictObject({
  /** The greatest `sequence` seen in this run of pulls; 0 for the first page. */
  after: sequenceField,
  limit: countField(MAX_MAILBOX_PAGE),
});

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
export const pullAnswer = v.object({
  envelopes: v.array(envelopeSchema),
  deliveries: v.array(deliverySchema),
  more: v.boolean(),
  now: timeField,
});

/**
 * * This device has stored the envelopes. With `silent`, when the user switched receipts off, the server does not tell
 * their senders. The server ignores unknown ids.
 */
export const acknowledgeRequest = v.strictObject({
  envelopes: v.pipe(v.array(envelopeField), v.minLength(1), v.maxLength(MAX_ACKNOWLEDGEMENTS)),
  silent: v.optional(v.boolean()),
});

/** This device has stored the delivery news; the server need not send it again. It ignores unknown ids. */
export const acknowledgeReceiptsRequest = v.strictObject({
  deliveries: v.pipe(
    v.array(v.strictObject({ id: envelopeField, device: deviceField })),
    v.minLength(1),
    v.maxLength(MAX_ACKNOWLEDGEMENTS),
  ),
});

/** A new token of the same device, before the old one expires. */
export const renewRequest = v.strictObject({ token: v.pipe(v.string(), v.nonEmpty(), v.maxLength(2048)) });
export const emptyEventAnswer = v.object({});

export const REQUESTS = {
  'envelope:send': { request: sendRequest, answer: sendAnswer },
  'mailbox:pull': { request: pullRequest, answer: pullAnswer },
  'mailbox:acknowledge': { request: acknowledgeRequest, answer: emptyEventAnswer },
  'receipts:acknowledge': { request: acknowledgeReceiptsRequest, answer: emptyEventAnswer },
  'session:renew': { request: renewRequest, answer: emptyEventAnswer },
} as const;

export type RequestName = keyof typeof REQUESTS;
/** As the sending end says it. Ids are text; parsing brands them. */
export type RequestOf<N extends RequestName> = v.InferInput<(typeof REQUESTS)[N]['request']>;
export type AnswerOf<N extends RequestName> = v.InferInput<(typeof REQUESTS)[N]['answer']>;
/** As the receiving end has parsed it, with branded ids. */
export type ParsedRequest<N extends RequestName> = v.InferOutput<(typeof REQUESTS)[N]['request']>;
export type ParsedAnswer<N extends RequestName> = v.InferOutput<(typeof REQUESTS)[N]['answer']>;
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

export type ClientToServerEvents = {
  [N in RequestName]: (request: RequestOf<N>, acknowledge: (answer: Acknowledgement<N>) => void) => void;
};
export type ServerToClientEvents = { [N in PushName]: (push: PushOf<N>) => void };

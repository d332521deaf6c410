/**
 * The Socket.IO events. The client connects with `auth: { token }`; every event of the client carries one object and is acknowledged
 * with `{ ok: true, … }` or `{ ok: false, error }`. Events of the server carry one object and are not acknowledged as such:
 * envelopes are acknowledged by `mailbox:acknowledge`, delivery news by `receipts:acknowledge`.
 */
import * as v from 'valibot';
import { wireErrorSchema, type WireError } from './errors.ts';
import { addressField, countField, idField, messageField, timeField, u32Field } from './fields.ts';
import { MAX_ACKNOWLEDGEMENTS, MAX_MAILBOX_PAGE, MAX_RECEIVERS_PER_SEND } from './limits.ts';

const sequenceField = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** One send: one envelope id, 1 to 64 receivers, and for each target account the list version used (PROTOCOL 6). */
export const sendRequest = v.strictObject({
  id: idField,
  receivers: v.pipe(
    v.array(v.strictObject({ account: addressField, device: idField, message: messageField })),
    v.minLength(1),
    v.maxLength(MAX_RECEIVERS_PER_SEND),
  ),
  /** Left out by a send that goes to chosen devices: contents of types 9 and 11, and re-sends under PROTOCOL 11. */
  lists: v.optional(
    v.pipe(
      v.array(v.strictObject({ account: addressField, version: u32Field })),
      v.minLength(1),
      v.maxLength(MAX_RECEIVERS_PER_SEND),
    ),
  ),
});
export type SendRequest = v.InferOutput<typeof sendRequest>;
/** Committed to disk at `at`, server time. A repeat of the same id is answered alike. */
export const sendAnswer = v.object({ at: timeField });

export const pullRequest = v.strictObject({
  /** The greatest `sequence` already seen in this run of pulls, 0 to begin with. */
  after: sequenceField,
  limit: countField(MAX_MAILBOX_PAGE),
});

export const envelopeSchema = v.object({
  id: idField,
  sender: v.object({ account: addressField, device: idField }),
  message: messageField,
  /** When the server stored it, its clock. */
  at: timeField,
  /** Grows with each envelope stored for this device; a cursor, not a count. */
  sequence: sequenceField,
});
export type WireEnvelope = v.InferOutput<typeof envelopeSchema>;

/** An envelope that this device sent and `device` has acknowledged. */
export const deliverySchema = v.object({ id: idField, device: idField, at: timeField });
export type WireDelivery = v.InferOutput<typeof deliverySchema>;

/** `deliveries` come with the first page only (after = 0). The mailbox is empty when `more` is false and no envelope came. */
export const pullAnswer = v.object({
  envelopes: v.array(envelopeSchema),
  deliveries: v.array(deliverySchema),
  more: v.boolean(),
  now: timeField,
});

/** The envelopes are stored on this device. With `silent` their senders are not told (receipts switched off). Unknown ids are passed over. */
export const acknowledgeRequest = v.strictObject({
  envelopes: v.pipe(v.array(idField), v.minLength(1), v.maxLength(MAX_ACKNOWLEDGEMENTS)),
  silent: v.optional(v.boolean()),
});

/** The delivery news is stored on this device and need not come again. Unknown ones are passed over. */
export const acknowledgeReceiptsRequest = v.strictObject({
  deliveries: v.pipe(
    v.array(v.strictObject({ id: idField, device: idField })),
    v.minLength(1),
    v.maxLength(MAX_ACKNOWLEDGEMENTS),
  ),
});

/** A fresh token of the same device, before the old one runs out. */
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
export type RequestOf<N extends RequestName> = v.InferOutput<(typeof REQUESTS)[N]['request']>;
export type AnswerOf<N extends RequestName> = v.InferOutput<(typeof REQUESTS)[N]['answer']>;
export type Acknowledgement<N extends RequestName> =
  ({ readonly ok: true } & AnswerOf<N>) | { readonly ok: false; readonly error: WireError };

export const failureSchema = v.object({ ok: v.literal(false), error: wireErrorSchema });

export const PUSHES = {
  /** Counts against the window of 64 until acknowledged. */
  'envelope:new': envelopeSchema,
  'envelope:delivered': v.object({ deliveries: v.array(deliverySchema) }),
  /** The window was full and has room again, or a push may have been lost: pull the mailbox. */
  'mailbox:more': v.object({}),
  /** The server is stopping; reconnect after the given, jittered, time. */
  'server:draining': v.object({ reconnectAfterMs: v.number() }),
} as const;

export type PushName = keyof typeof PUSHES;
export type PushOf<N extends PushName> = v.InferOutput<(typeof PUSHES)[N]>;

export type ClientToServerEvents = {
  [N in RequestName]: (request: RequestOf<N>, acknowledge: (answer: Acknowledgement<N>) => void) => void;
};
export type ServerToClientEvents = { [N in PushName]: (push: PushOf<N>) => void };

/**
 * The requests of the Socket.IO events: a table of the schemas that a server parses them with, and the types that a
 * client takes from it. Apart from `events.ts`, so that what only a server runs stays out of the client's files.
 */
import * as v from 'valibot';
import type { Acknowledgement, RequestName } from './events.ts';
import {
  accountField,
  countField,
  deviceField,
  envelopeField,
  messageField,
  sequenceField,
  u32Field,
} from './fields.ts';
import { MAX_ACKNOWLEDGEMENTS, MAX_MAILBOX_PAGE, MAX_RECEIVERS_PER_SEND, MAX_WAIT_MS } from './limits.ts';

/** One send: one envelope id, 1 to 64 receivers, and for each target account the list version used (PROTOCOL 6). */
const sendRequest = v.strictObject({
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
const pullRequest = v.strictObject({
  /** The greatest `sequence` seen in this run of pulls; 0 for the first page. */
  after: sequenceField,
  limit: countField(MAX_MAILBOX_PAGE),
});

/**
 * This device has stored the envelopes. With `silent`, when the user switched receipts off, the server does not tell
 * their senders. The server ignores unknown ids.
 */
const acknowledgeRequest = v.strictObject({
  envelopes: v.pipe(v.array(envelopeField), v.minLength(1), v.maxLength(MAX_ACKNOWLEDGEMENTS)),
  silent: v.optional(v.boolean()),
});

/** This device has stored the delivery news; the server need not send it again. It ignores unknown ids. */
const acknowledgeReceiptsRequest = v.strictObject({
  deliveries: v.pipe(
    v.array(v.strictObject({ id: envelopeField, device: deviceField })),
    v.minLength(1),
    v.maxLength(MAX_ACKNOWLEDGEMENTS),
  ),
});

/** A new token of the same device, before the old one expires. */
const renewRequest = v.strictObject({ token: v.pipe(v.string(), v.minLength(1), v.maxLength(2048)) });

/**
 * How long this client waits for the answers to the requests that follow on this connection, in milliseconds. A server
 * that does not know the event refuses it, which the client passes over.
 */
const waitRequest = v.strictObject({ ms: countField(MAX_WAIT_MS) });

/** `sent`: the newest envelope id that the server confirmed to this device. One that remembers none states any id. */
const compareRequest = v.strictObject({ sent: envelopeField });

export const REQUESTS = {
  'envelope:send': sendRequest,
  'mailbox:pull': pullRequest,
  'mailbox:acknowledge': acknowledgeRequest,
  'receipts:acknowledge': acknowledgeReceiptsRequest,
  'session:renew': renewRequest,
  'session:wait': waitRequest,
  'store:compare': compareRequest,
} as const satisfies Readonly<Record<RequestName, v.GenericSchema>>;

/** As the sending end says it. Ids are text; parsing brands them. */
export type RequestOf<N extends RequestName> = v.InferInput<(typeof REQUESTS)[N]>;
/** As the receiving end has parsed it, with branded ids. */
export type ParsedRequest<N extends RequestName> = v.InferOutput<(typeof REQUESTS)[N]>;

export type ClientToServerEvents = {
  [N in RequestName]: (request: RequestOf<N>, acknowledge: (answer: Acknowledgement<N>) => void) => void;
};

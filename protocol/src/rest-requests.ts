/**
 * What goes into the REST routes: a table of the schemas that a server parses requests with, and the types that a
 * client takes from it. Apart from `rest.ts`, so that what only a server runs stays out of the client's files. Every
 * body is a JSON object without unknown fields.
 */
import * as v from 'valibot';
import { backupRequests } from './backup-requests.ts';
import { ERASURE_BYTES } from './erasure.ts';
import {
  accountField,
  bytesField,
  bytesUpTo,
  deviceField,
  idField,
  listField,
  prekeyIdsField,
  timeField,
} from './fields.ts';
import type { Frozen } from './frozen.ts';
import type { AccountId, DeviceId } from './ids.ts';
import { INVITATION } from './invitation.ts';
import { CHALLENGE_NONCE_BYTES, MAX_PREKEYS_PER_UPLOAD, SIGNATURE_BYTES } from './limits.ts';
import { PREKEY_BYTES } from './prekey.ts';
import { linkBlobField } from './link-routes.ts';
import { rosterEntryField } from './roster-routes.ts';
import type { RouteName } from './routes.ts';

export type RouteRequestSchemas = {
  readonly params: v.GenericSchema;
  readonly query: v.GenericSchema;
  /** Undefined, with GET: the server does not read a body. */
  readonly body: v.GenericSchema | undefined;
};

/** `v.strictObject` takes an empty array where no field is required. */
const notAnArray = v.check((input: unknown) => !Array.isArray(input), 'not an object');
const nothing = v.pipe(v.unknown(), notAnArray, v.strictObject({}));

const accountParams = v.strictObject({ account: accountField });
const deviceParams = v.strictObject({ account: accountField, device: deviceField });

const linkParams = v.strictObject({ link: idField, step: v.picklist(['0', '1', '2', '3']) });

/** 1 or 2 to 200 prekey records in one upload. */
const prekeysField = (least: number) =>
  v.pipe(
    v.array(bytesUpTo(PREKEY_BYTES.agreement, PREKEY_BYTES.kem)),
    v.minLength(least),
    v.maxLength(MAX_PREKEYS_PER_UPLOAD),
  );

/** A U32 from 1 in decimal, without sign or leading zeros. */
const decimalField = v.pipe(
  v.string(),
  v.regex(/^[1-9][0-9]{0,9}$/u),
  v.check((text) => Number(text) <= 0xffffffff, 'above a U32'),
);

/** From which version or epoch on. */
const fromQuery = v.pipe(v.unknown(), notAnArray, v.strictObject({ from: v.optional(decimalField) }));

/** What the operator gave to a new owner, for a server that takes new inboxes by invitation (A3). */
const invitationField = v.pipe(v.string(), v.regex(INVITATION));

/** P-256 public key, uncompressed, and the secret of a subscription (RFC 8291). */
const PUSH_KEY_BYTES = 65;
const PUSH_AUTH_BYTES = 16;

/** An https address without user and fragment, in ASCII. What it may lead to is the server's to judge. */
const endpointField = v.pipe(
  v.string(),
  v.maxLength(1024),
  v.regex(/^https:\/\/[a-z0-9.:[\]-]{1,255}(?:\/[!-"$-[\]-~]*)?$/u),
);

/** Signature over the login message of PROTOCOL 3.4 with the nonce and expiry of a challenge. */
const proofField = v.strictObject({
  nonce: bytesField(CHALLENGE_NONCE_BYTES),
  expires: timeField,
  signature: bytesField(SIGNATURE_BYTES),
});

export const ROUTE_REQUESTS = {
  challenge: { params: nothing, query: nothing, body: nothing },
  logIn: {
    params: nothing,
    query: nothing,
    body: v.strictObject({ account: accountField, device: deviceField, proof: proofField }),
  },
  register: {
    params: nothing,
    query: nothing,
    body: v.strictObject({
      device: deviceField,
      list: listField,
      prekeys: prekeysField(2),
      proof: proofField,
      invitation: v.optional(invitationField),
    }),
  },
  lists: { params: accountParams, query: fromQuery, body: undefined },
  publishList: { params: accountParams, query: nothing, body: v.strictObject({ list: listField }) },
  bundle: { params: deviceParams, query: nothing, body: nothing },
  prekeys: { params: nothing, query: nothing, body: undefined },
  addPrekeys: { params: nothing, query: nothing, body: v.strictObject({ prekeys: prekeysField(1) }) },
  removePrekeys: {
    params: nothing,
    query: nothing,
    body: v.strictObject({ oneTime: prekeyIdsField, oneTimeKem: prekeyIdsField }),
  },
  openLink: { params: nothing, query: nothing, body: v.strictObject({ id: idField }) },
  putLinkStep: { params: linkParams, query: nothing, body: v.strictObject({ blob: linkBlobField }) },
  linkStep: { params: linkParams, query: nothing, body: undefined },
  registerPush: {
    params: nothing,
    query: nothing,
    body: v.strictObject({
      endpoint: endpointField,
      p256dh: bytesField(PUSH_KEY_BYTES),
      auth: bytesField(PUSH_AUTH_BYTES),
    }),
  },
  dropPush: { params: nothing, query: nothing, body: nothing },
  testPush: { params: nothing, query: nothing, body: nothing },
  ownBackup: { params: nothing, query: nothing, body: undefined },
  addBackupRecords: { params: nothing, query: nothing, body: backupRequests.addRecords },
  replaceBackup: { params: nothing, query: nothing, body: backupRequests.replace },
  backupHeads: { params: accountParams, query: nothing, body: undefined },
  openBackup: { params: nothing, query: nothing, body: backupRequests.open },
  readBackup: { params: nothing, query: nothing, body: backupRequests.read },
  eraseAccount: { params: accountParams, query: nothing, body: v.strictObject({ erasure: bytesField(ERASURE_BYTES) }) },
  roster: { params: accountParams, query: fromQuery, body: undefined },
  publishRoster: { params: accountParams, query: nothing, body: v.strictObject({ entry: rosterEntryField }) },
} as const satisfies Readonly<Record<RouteName, RouteRequestSchemas>>;

type Requests = typeof ROUTE_REQUESTS;
type Output<S> = S extends v.GenericSchema ? Frozen<v.InferOutput<S>> : undefined;

type Unbranded<T> = T extends AccountId | DeviceId
  ? string
  : T extends string | number | boolean | undefined
    ? T
    : { readonly [K in keyof T]: Unbranded<T[K]> };

/** As the server has parsed it, with branded ids. */
export type ParsedParams<N extends RouteName> = Output<Requests[N]['params']>;
export type ParsedQuery<N extends RouteName> = Output<Requests[N]['query']>;
export type ParsedBody<N extends RouteName> = Output<Requests[N]['body']>;
/** As a client sends it. Ids are text. */
export type RouteParams<N extends RouteName> = Unbranded<ParsedParams<N>>;
export type RouteQuery<N extends RouteName> = Unbranded<ParsedQuery<N>>;
export type RouteBody<N extends RouteName> = Unbranded<ParsedBody<N>>;

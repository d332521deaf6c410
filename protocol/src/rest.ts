/**
 * * The REST routes, one table: method, path, who may call, and the schemas of everything that goes in and out. Server
 * and client take their types from it. Every body is a JSON object without unknown fields; every answer that is not 2xx
 * is a `WireError`.
 */
import * as v from 'valibot';
import { MAX_DEVICE_LIST_BYTES, MIN_DEVICE_LIST_BYTES } from './device-list.ts';
import { accountField, bytesField, bytesUpTo, deviceField, timeField, u32Field } from './fields.ts';
import type { AccountId, DeviceId } from './ids.ts';
import { CHALLENGE_NONCE_BYTES, MAX_PREKEYS_PER_UPLOAD, SIGNATURE_BYTES } from './limits.ts';
import { BUNDLE_BYTES, PREKEY_BYTES } from './prekey.ts';

export type Route = {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Each `:name` is a field of `params`. */
  readonly path: `/v1/${string}`;
  /** True: the request needs a token, `Authorization: Bearer TOKEN`. */
  readonly authenticated: boolean;
  readonly params: v.GenericSchema;
  readonly query: v.GenericSchema;
  /** Undefined: the server does not read a body. */
  readonly body: v.GenericSchema | undefined;
  /** Unknown fields pass, so that a later server may say more. */
  readonly answer: v.GenericSchema;
};

/** `v.strictObject` takes an empty array where no field is required. */
const notAnArray = v.check((input: unknown) => !Array.isArray(input), 'not an object');
const nothing = v.pipe(v.unknown(), notAnArray, v.strictObject({}));
const emptyAnswer = v.object({});

const accountParams = v.strictObject({ account: accountField });
const deviceParams = v.strictObject({ account: accountField, device: deviceField });

const listField = bytesUpTo(MIN_DEVICE_LIST_BYTES, MAX_DEVICE_LIST_BYTES);
/** 1 or 2 to 200 prekey records in one upload. */
const prekeysField = (least: number) =>
  v.pipe(
    v.array(bytesUpTo(PREKEY_BYTES.agreement, PREKEY_BYTES.kem)),
    v.minLength(least),
    v.maxLength(MAX_PREKEYS_PER_UPLOAD),
  );
const prekeyIdsField = v.pipe(v.array(u32Field), v.maxLength(1000));

/** A U32 from 1 in decimal, without sign or leading zeros. */
const decimalField = v.pipe(
  v.string(),
  v.regex(/^[1-9][0-9]{0,9}$/u),
  v.check((text) => Number(text) <= 0xffffffff, 'above a U32'),
);

/** 32 random bytes, valid once until `expires` (60 s). */
const challengeAnswer = v.object({ nonce: bytesField(CHALLENGE_NONCE_BYTES), expires: timeField });

/** Signature over the login message of PROTOCOL 3.4 with the nonce and expiry of a challenge. */
const proofField = v.strictObject({
  nonce: bytesField(CHALLENGE_NONCE_BYTES),
  expires: timeField,
  signature: bytesField(SIGNATURE_BYTES),
});

/** `token` is a JWT for this device. `now` is the server's clock, to which `expires` refers. */
const tokenAnswer = v.object({
  token: v.pipe(v.string(), v.nonEmpty(), v.maxLength(2048)),
  expires: timeField,
  now: timeField,
});

export const ROUTES = {
  challenge: {
    method: 'POST',
    path: '/v1/auth/challenge',
    authenticated: false,
    params: nothing,
    query: nothing,
    body: nothing,
    answer: challengeAnswer,
  },
  logIn: {
    method: 'POST',
    path: '/v1/auth/token',
    authenticated: false,
    params: nothing,
    query: nothing,
    body: v.strictObject({ account: accountField, device: deviceField, proof: proofField }),
    answer: tokenAnswer,
  },
  /**
   * * A device list that holds this device, its prekeys of kinds 1 and 3 (exactly one each), one-time prekeys, and a
   * proof of purpose 2. The server answers a repeat, for example after a lost answer, as it answered the first time.
   */
  register: {
    method: 'POST',
    path: '/v1/devices',
    authenticated: false,
    params: nothing,
    query: nothing,
    body: v.strictObject({ device: deviceField, list: listField, prekeys: prekeysField(2), proof: proofField }),
    answer: tokenAnswer,
  },
  /** Versions from `from` on, ascending, at most 100; without `from` only the newest. Never an empty list. */
  lists: {
    method: 'GET',
    path: '/v1/accounts/:account/lists',
    authenticated: false,
    params: accountParams,
    query: v.pipe(v.unknown(), notAnArray, v.strictObject({ from: v.optional(decimalField) })),
    body: undefined,
    answer: v.object({ lists: v.pipe(v.array(listField), v.minLength(1)), newest: u32Field }),
  },
  publishList: {
    method: 'POST',
    path: '/v1/accounts/:account/lists',
    authenticated: true,
    params: accountParams,
    query: nothing,
    body: v.strictObject({ list: listField }),
    answer: emptyAnswer,
  },
  /** Hands out a bundle. The server deletes the one-time records in it. */
  bundle: {
    method: 'POST',
    path: '/v1/accounts/:account/devices/:device/bundle',
    authenticated: true,
    params: deviceParams,
    query: nothing,
    body: nothing,
    answer: v.object({ bundle: bytesUpTo(BUNDLE_BYTES.withoutOneTime, BUNDLE_BYTES.withOneTime) }),
  },
  /** Ids of the caller's current prekeys of kinds 1 and 3, and of its one-time prekeys that were not handed out. */
  prekeys: {
    method: 'GET',
    path: '/v1/prekeys',
    authenticated: true,
    params: nothing,
    query: nothing,
    body: undefined,
    answer: v.object({
      mediumTerm: u32Field,
      lastResortKem: u32Field,
      oneTime: prekeyIdsField,
      oneTimeKem: prekeyIdsField,
    }),
  },
  addPrekeys: {
    method: 'POST',
    path: '/v1/prekeys',
    authenticated: true,
    params: nothing,
    query: nothing,
    body: v.strictObject({ prekeys: prekeysField(1) }),
    answer: emptyAnswer,
  },
  removePrekeys: {
    method: 'DELETE',
    path: '/v1/prekeys',
    authenticated: true,
    params: nothing,
    query: nothing,
    body: v.strictObject({ oneTime: prekeyIdsField, oneTimeKem: prekeyIdsField }),
    answer: emptyAnswer,
  },
} as const satisfies Readonly<Record<string, Route>>;

type Routes = typeof ROUTES;
export type RouteName = keyof Routes;

/** Read-only at any depth; an object without fields takes no field. */
type Frozen<T> = T extends string | number | boolean | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Frozen<Item>[]
    : keyof T extends never
      ? Readonly<Record<string, never>>
      : { readonly [K in keyof T]: Frozen<T[K]> };
type Output<S> = S extends v.GenericSchema ? Frozen<v.InferOutput<S>> : undefined;

type Unbranded<T> = T extends AccountId | DeviceId
  ? string
  : T extends string | number | boolean | undefined
    ? T
    : { readonly [K in keyof T]: Unbranded<T[K]> };

/** As the server has parsed it, with branded ids. */
export type ParsedParams<N extends RouteName> = Output<Routes[N]['params']>;
export type ParsedQuery<N extends RouteName> = Output<Routes[N]['query']>;
export type ParsedBody<N extends RouteName> = Output<Routes[N]['body']>;
/** As a client sends it. Ids are text. */
export type RouteParams<N extends RouteName> = Unbranded<ParsedParams<N>>;
export type RouteQuery<N extends RouteName> = Unbranded<ParsedQuery<N>>;
export type RouteBody<N extends RouteName> = Unbranded<ParsedBody<N>>;
export type RouteAnswer<N extends RouteName> = Output<Routes[N]['answer']>;
/** The routes that need a token. */
export type AuthenticatedRoute = {
  [N in RouteName]: Routes[N]['authenticated'] extends true ? N : never;
}[RouteName];

export type TokenAnswer = RouteAnswer<'logIn'>;

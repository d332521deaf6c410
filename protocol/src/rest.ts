/**
 * The REST routes that every client uses: method, path, who may call, and the schema of the answer. `routes.ts` is the
 * table of all routes; those that only an inbox uses have files of their own, which stay out of the widget's.
 * `rest-requests.ts` has the schemas of what goes in, which only a server parses. Every answer that is not 2xx is a
 * `WireError`.
 */
import * as v from 'valibot';
import { bytesField, bytesUpTo, listField, prekeyIdsField, timeField, u32Field } from './fields.ts';
import { CHALLENGE_NONCE_BYTES } from './limits.ts';
import { object } from './own-members.ts';
import { BUNDLE_BYTES } from './prekey.ts';

export type Route = {
  /** All but GET carry a JSON object as their body. */
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Each `:name` is a field of the request's `params`. */
  readonly path: `/v1/${string}`;
  /** True: the request needs a token, `Authorization: Bearer TOKEN`. */
  readonly authenticated: boolean;
  /** Unknown fields pass, so that a later server may say more. */
  readonly answer: v.GenericSchema;
};

const emptyAnswer = object({});

/** 32 random bytes, valid once until `expires` (60 s). */
const challengeAnswer = object({ nonce: bytesField(CHALLENGE_NONCE_BYTES), expires: timeField });

/** `token` is a JWT for this device. `now` is the server's clock, to which `expires` refers. */
const tokenAnswer = object({
  token: v.pipe(v.string(), v.minLength(1), v.maxLength(2048)),
  expires: timeField,
  now: timeField,
});

export const CHAT_ROUTES = {
  challenge: {
    method: 'POST',
    path: '/v1/auth/challenge',
    authenticated: false,
    answer: challengeAnswer,
  },
  logIn: {
    method: 'POST',
    path: '/v1/auth/token',
    authenticated: false,
    answer: tokenAnswer,
  },
  /**
   * A device list that holds this device, its prekeys of kinds 1 and 3 (exactly one each), one-time prekeys, and a
   * proof of purpose 2. The server answers a repeat, for example after a lost answer, as it answered the first time.
   */
  register: {
    method: 'POST',
    path: '/v1/devices',
    authenticated: false,
    answer: tokenAnswer,
  },
  /**
   * Versions from `from` on, ascending, at most 100; without `from` only the newest. Never an empty list. `roster`:
   * epoch of the newest entry of the account's roster, where it has one.
   */
  lists: {
    method: 'GET',
    path: '/v1/accounts/:account/lists',
    authenticated: false,
    answer: object({
      lists: v.pipe(v.array(listField), v.minLength(1)),
      newest: u32Field,
      roster: v.optional(u32Field),
    }),
  },
  publishList: {
    method: 'POST',
    path: '/v1/accounts/:account/lists',
    authenticated: true,
    answer: emptyAnswer,
  },
  /** Hands out a bundle. The server deletes the one-time records in it. */
  bundle: {
    method: 'POST',
    path: '/v1/accounts/:account/devices/:device/bundle',
    authenticated: true,
    answer: object({ bundle: bytesUpTo(BUNDLE_BYTES.withoutOneTime, BUNDLE_BYTES.withOneTime) }),
  },
  /** Ids of the caller's current prekeys of kinds 1 and 3, and of its one-time prekeys that were not handed out. */
  prekeys: {
    method: 'GET',
    path: '/v1/prekeys',
    authenticated: true,
    answer: object({
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
    answer: emptyAnswer,
  },
  removePrekeys: {
    method: 'DELETE',
    path: '/v1/prekeys',
    authenticated: true,
    answer: emptyAnswer,
  },
} as const satisfies Readonly<Record<string, Route>>;

/** The REST routes. Every body is a JSON object without unknown fields; every answer but 2xx is a `WireError`. */
import * as v from 'valibot';
import { addressField, bytesField, bytesUpTo, idField, timeField, u32Field } from './fields.ts';
import { MAX_DEVICE_LIST_BYTES } from './device-list.ts';
import { MAX_PREKEYS_PER_UPLOAD } from './limits.ts';

const LIST_BYTES = bytesUpTo(149, MAX_DEVICE_LIST_BYTES);
const PREKEY_BYTES = bytesUpTo(128, 1280);

export const ROUTES = {
  challenge: { method: 'POST', path: '/v1/auth/challenge', authenticated: false },
  logIn: { method: 'POST', path: '/v1/auth/token', authenticated: false },
  register: { method: 'POST', path: '/v1/devices', authenticated: false },
  /** Query `from`: the least version wanted. Versions from there on, ascending, at most 100; without `from` the newest alone. */
  lists: { method: 'GET', path: '/v1/accounts/:account/lists', authenticated: false },
  publishList: { method: 'POST', path: '/v1/accounts/:account/lists', authenticated: true },
  /** Hands out a bundle; its one-time records are gone afterwards. */
  bundle: { method: 'POST', path: '/v1/accounts/:account/devices/:device/bundle', authenticated: true },
  prekeys: { method: 'GET', path: '/v1/prekeys', authenticated: true },
  addPrekeys: { method: 'POST', path: '/v1/prekeys', authenticated: true },
  removePrekeys: { method: 'DELETE', path: '/v1/prekeys', authenticated: true },
} as const;

export type RouteName = keyof typeof ROUTES;

/** `nonce` 32 bytes, valid once until `expires` (60 s). */
export const challengeAnswer = v.object({ nonce: bytesField(32), expires: timeField });

/** Signature over the login message of PROTOCOL 3.4 with the nonce and expiry of a challenge. */
export const proofSchema = v.strictObject({ nonce: bytesField(32), expires: timeField, signature: bytesField(64) });

export const logInBody = v.strictObject({ account: addressField, device: idField, proof: proofSchema });

/**
 * A device list that holds this device, its kind 1 and kind 3 prekeys (exactly one each) and one-time prekeys, with a proof of purpose 2.
 * Registering the same device again, as after a lost answer, is answered like the first time.
 */
export const registerBody = v.strictObject({
  device: idField,
  list: LIST_BYTES,
  prekeys: v.pipe(v.array(PREKEY_BYTES), v.minLength(2), v.maxLength(MAX_PREKEYS_PER_UPLOAD)),
  proof: proofSchema,
});

/** `token` is a JWT for this device; `now` is the server's clock, against which `expires` is meant. */
export const tokenAnswer = v.object({
  token: v.pipe(v.string(), v.nonEmpty(), v.maxLength(2048)),
  expires: timeField,
  now: timeField,
});
export type TokenAnswer = v.InferOutput<typeof tokenAnswer>;

/** Where no field is required, an empty list would pass for an object. */
const notAList = v.check((input: unknown) => !Array.isArray(input), 'not an object');

/** A U32 in decimal. */
const decimalField = v.pipe(
  v.string(),
  v.regex(/^[1-9][0-9]{0,9}$/u),
  v.check((text) => Number(text) <= 0xffffffff, 'above a U32'),
);

export const listsQuery = v.pipe(v.unknown(), notAList, v.strictObject({ from: v.optional(decimalField) }));
/** Device lists in ascending order of version; never empty. */
export const listsAnswer = v.object({ lists: v.pipe(v.array(LIST_BYTES), v.minLength(1)), newest: u32Field });

export const publishListBody = v.strictObject({ list: LIST_BYTES });
/** 1411 or 1539 bytes. */
export const bundleAnswer = v.object({ bundle: bytesUpTo(1411, 1539) });
export const emptyBody = v.pipe(v.unknown(), notAList, v.strictObject({}));
export const emptyAnswer = v.object({});

export const deviceParams = v.strictObject({ account: addressField, device: idField });
export const accountParams = v.strictObject({ account: addressField });

const idsField = v.pipe(v.array(u32Field), v.maxLength(1000));
/** Ids of the own one-time prekeys that were not handed out, and the ids of the current kinds 1 and 3. */
export const prekeysAnswer = v.object({
  mediumTerm: u32Field,
  lastResortKem: u32Field,
  oneTime: idsField,
  oneTimeKem: idsField,
});

export const addPrekeysBody = v.strictObject({
  prekeys: v.pipe(v.array(PREKEY_BYTES), v.minLength(1), v.maxLength(MAX_PREKEYS_PER_UPLOAD)),
});
export const removePrekeysBody = v.strictObject({ oneTime: idsField, oneTimeKem: idsField });

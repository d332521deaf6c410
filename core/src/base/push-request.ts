/** Where a device is rung by Web Push (PROTOCOL 23): what its inbox asks of the server, and what becomes of it. */

export type PushRequest =
  /** `key`: 65 bytes, `auth`: 16 bytes, both as the browser gives them. Takes the place of the one before. */
  | { readonly kind: 'register'; readonly endpoint: string; readonly key: Uint8Array; readonly auth: Uint8Array }
  | { readonly kind: 'drop' }
  /** Rings this device once. */
  | { readonly kind: 'test' };

/**
 * `nothing-to-ring`: the server has no subscription of this device, the push service no longer has it, or the server
 * rings no one. `failed`: the push service did not take it. `refused`: the server does not accept the request.
 * `unreachable`: no answer, or not now; try again later.
 */
export type PushAnswer = 'done' | 'nothing-to-ring' | 'failed' | 'refused' | 'unreachable';

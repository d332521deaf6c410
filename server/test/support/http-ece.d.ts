/** What this repository uses of `http_ece`, which has no types. */
declare module 'http_ece' {
  import type { ECDH } from 'node:crypto';

  export const decrypt: (
    body: Buffer,
    keys: { readonly version: 'aes128gcm'; readonly privateKey: ECDH; readonly authSecret: string },
  ) => Buffer;
}

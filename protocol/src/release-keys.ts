/**
 * Public halves of the keys that sign releases of CipherChat: Ed25519, 32 bytes, in hexadecimal digits. The private
 * halves are kept offline. There is no release yet, so there is no key.
 */
export const RELEASE_KEYS: readonly string[] = [];

/** Instead of Argon2id, which takes a second: `crypto/backup.test.ts` and the story in a browser have the real one. */
import { concatBytes, u32 } from '@cipherchat/protocol';
import type { HashPassphrase } from '../../src/base/backup.ts';

export const quickHash: HashPassphrase = async (passphrase, salt, { memory, passes, lanes }) => {
  const input = concatBytes(u32(memory), u32(passes), u32(lanes), salt, new TextEncoder().encode(passphrase));
  return new Uint8Array(await crypto.subtle.digest('SHA-256', input));
};

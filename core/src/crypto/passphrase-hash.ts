/**
 * Argon2id by hash-wasm, the secret of a passphrase slot (docs/protocol.md 10.1). Entry `@cipherchat/core/passphrase`:
 * it compiles WebAssembly, which the content policy of a page may refuse, and keeps a thread busy for a second. So the
 * inbox runs it in a worker of its own.
 */
import type { SlotCost } from '@cipherchat/protocol';
import { argon2id } from 'hash-wasm';

const SECRET_BYTES = 32;

/** Version 1.3, 32 bytes. `passphrase` in Unicode normal form C; `salt`: 32 bytes. */
export const hashPassphrase = (passphrase: string, salt: Uint8Array, cost: SlotCost): Promise<Uint8Array> =>
  argon2id({
    password: new TextEncoder().encode(passphrase),
    salt,
    memorySize: cost.memory,
    iterations: cost.passes,
    parallelism: cost.lanes,
    hashLength: SECRET_BYTES,
    outputType: 'binary',
  });

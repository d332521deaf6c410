/** A worker that locks a profile and stops in the middle of it, until it is killed. */
import { DexieLockStore } from '../../src/storage/dexie/dexie-lock-store.ts';
import { storageCryptography } from './storage-cryptography.ts';

const RECORD = {
  version: 1,
  memory: 8,
  passes: 1,
  lanes: 1,
  salt: new Uint8Array(16),
  box: new Uint8Array(96),
} as const;

addEventListener('message', ({ data: name }: MessageEvent<string>) => {
  let sealed = 0;
  const sealRecord: typeof storageCryptography.sealRecord = async (...given) => {
    sealed += 1;
    // The table `messages` comes after others, which are sealed anew by now.
    if (given[1] !== 'messages') return await storageCryptography.sealRecord(...given);
    postMessage(sealed);
    return await new Promise(() => undefined);
  };
  void storageCryptography
    .generateVaultKey()
    .then((key) => new DexieLockStore(name, { ...storageCryptography, sealRecord }).lock(RECORD, key));
});

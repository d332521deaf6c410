/** One worker for each hash: it ends with it, and its memory of 64 MiB and more goes at once. */
import type { HashPassphrase } from '@cipherchat/core';
import { trustedScript } from '../device/trusted-scripts.ts';
import type { HashRequest } from './passphrase-worker.ts';
import address from './passphrase-worker.ts?worker&url';

/** Rejects where the worker cannot be loaded, compile WebAssembly, or get the memory. */
export const hashInWorker: HashPassphrase = async (passphrase, salt, cost) => {
  const worker = new Worker(trustedScript(address));
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => resolve(data));
      worker.addEventListener('error', ({ message }) => {
        reject(new Error(`the worker for passphrases failed: ${message}`));
      });
      worker.postMessage({ passphrase, salt, cost } satisfies HashRequest);
    });
  } finally {
    worker.terminate();
  }
};

/** The worker that hashes one passphrase. A failure reaches the page as an error of the worker. */
import { hashPassphrase } from '@cipherchat/core/passphrase';

export type HashRequest = {
  readonly passphrase: string;
  readonly salt: Uint8Array;
  readonly cost: { readonly memory: number; readonly passes: number; readonly lanes: number };
};

addEventListener('message', ({ data }: MessageEvent<HashRequest>) => {
  void hashPassphrase(data.passphrase, data.salt, data.cost).then(
    (secret) => postMessage(secret),
    (cause: unknown) => {
      // A rejection of its own would not reach the page in every browser.
      setTimeout(() => {
        throw cause;
      });
    },
  );
});

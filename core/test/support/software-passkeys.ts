/**
 * The passkeys of one user, in memory: what an authenticator computes (CTAP 2.1, hmac-secret), without a browser that
 * asks. `web-passkeys.browser.test.ts` of the inbox has a real one.
 */
import { PasskeyError, type PasskeyFailure, type Passkeys } from '../../src/base/passkeys.ts';

type Kept = { readonly id: Uint8Array; readonly handle: Uint8Array; readonly key: CryptoKey };

const equal = (a: Uint8Array, b: Uint8Array): boolean => a.join() === b.join();

export class SoftwarePasskeys implements Passkeys {
  readonly #kept: Kept[] = [];
  /** Of the next calls. */
  failure: PasskeyFailure | undefined;
  /** What the user chooses: the place of the passkey among those that were made. By default the newest one. */
  chosen: number | undefined;

  readonly make: Passkeys['make'] = async ({ handle, input }) => {
    this.#ask();
    const id = crypto.getRandomValues(new Uint8Array(16));
    const key = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
    this.#kept.push({ id, handle: Uint8Array.from(handle), key });
    return { id, secret: await this.use(id, input) };
  };

  readonly choose: Passkeys['choose'] = () =>
    new Promise((resolve) => {
      this.#ask();
      const kept = this.#kept.at(this.chosen ?? -1);
      if (kept === undefined) throw new PasskeyError('cancelled');
      resolve(kept);
    });

  readonly use: Passkeys['use'] = async (id, input) => {
    this.#ask();
    const kept = this.#kept.find((one) => equal(one.id, id));
    if (kept === undefined) throw new PasskeyError('cancelled');
    return new Uint8Array(await crypto.subtle.sign('HMAC', kept.key, Uint8Array.from(input)));
  };

  #ask(): void {
    if (this.failure !== undefined) throw new PasskeyError(this.failure);
  }
}

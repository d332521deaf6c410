/**
 * What a client needs of the passkeys of its user: keys that the browser or an authenticator keeps, each of which
 * computes one secret function (WebAuthn, extension PRF). The page gives it; nothing of core talks to a browser.
 */

/**
 * `unsupported`: the browser or this address of the inbox has no passkeys. `no-prf`: the passkey computes no secrets.
 * `cancelled`: the user closed the question, it took too long, or there is no passkey; a browser does not say which.
 * `failed`: anything else, see `cause`.
 */
export type PasskeyFailure = 'unsupported' | 'no-prf' | 'cancelled' | 'failed';

/** The code is stable; the text is for developers. */
export class PasskeyError extends Error {
  override readonly name = 'PasskeyError';
  readonly code: PasskeyFailure;

  constructor(code: PasskeyFailure, options?: ErrorOptions) {
    super(`no passkey was used: ${code}`, options);
    this.code = code;
  }
}

/** A passkey as it is made. */
export type NewPasskey = {
  /** 1 to 64 bytes, which the passkey gives back when the user chooses it. */
  readonly handle: Uint8Array;
  /** What the user reads in lists of passkeys. */
  readonly name: string;
  /** 32 bytes. */
  readonly input: Uint8Array;
};

/** `id`: at most 1,023 bytes, as WebAuthn has it. `secret`: 32 bytes, the same for the same input and no other one. */
export type UsedPasskey = { readonly id: Uint8Array; readonly secret: Uint8Array };

/** Each call asks the user, and rejects with a `PasskeyError`. It belongs into the answer to a press. */
export type Passkeys = {
  readonly make: (passkey: NewPasskey) => Promise<UsedPasskey>;
  /** The user chooses one of those that were made for this address of the inbox, by any device. */
  readonly choose: () => Promise<{ readonly id: Uint8Array; readonly handle: Uint8Array }>;
  /** The secret of this passkey for `input` of 32 bytes. */
  readonly use: (id: Uint8Array, input: Uint8Array) => Promise<Uint8Array>;
};

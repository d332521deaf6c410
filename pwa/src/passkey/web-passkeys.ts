/**
 * Passkeys by WebAuthn, with the extension PRF (Web Authentication Level 3, section 10.1.4). A passkey belongs to the
 * host name of the inbox. What it computes depends on whether the user was verified, so each call requires that.
 */
import { PasskeyError, type PasskeyFailure, type Passkeys } from '@cipherchat/core';

const SECRET_BYTES = 32;
/** COSE: Ed25519, ECDSA with P-256, RSA with SHA-256. What it signs is not used. */
const ALGORITHMS = [-8, -7, -257];
const TYPE = 'public-key';

const FAILURES: Readonly<Record<string, PasskeyFailure>> = {
  NotAllowedError: 'cancelled',
  AbortError: 'cancelled',
  // The inbox is at an address without a name, such as http://127.0.0.1.
  SecurityError: 'unsupported',
  NotSupportedError: 'unsupported',
  ConstraintError: 'unsupported',
};

const asPasskeyError = (cause: unknown): PasskeyError => {
  if (cause instanceof PasskeyError) return cause;
  return new PasskeyError((cause instanceof Error && FAILURES[cause.name]) || 'failed', { cause });
};

/** A cast for the type checker: Web Authentication takes no bytes in shared memory, and ours never are. */
const unshared = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => bytes as Uint8Array<ArrayBuffer>;

const challenge = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(32));

const secretOf = (credential: PublicKeyCredential): Uint8Array | undefined => {
  const first = credential.getClientExtensionResults().prf?.results?.first;
  if (!(first instanceof ArrayBuffer) || first.byteLength !== SECRET_BYTES) return undefined;
  return new Uint8Array(first);
};

const ask = async (request: () => Promise<Credential | null>): Promise<PublicKeyCredential> => {
  if (!('PublicKeyCredential' in globalThis)) throw new PasskeyError('unsupported');
  const credential = await request().catch((cause: unknown) => Promise.reject(asPasskeyError(cause)));
  if (!(credential instanceof PublicKeyCredential)) throw new PasskeyError('failed');
  return credential;
};

/** Where a browser says beforehand that it computes no secrets, no passkey is made that would open nothing. */
const hasPrf = async (): Promise<boolean> => {
  if (!('PublicKeyCredential' in globalThis) || !('getClientCapabilities' in PublicKeyCredential)) return true;
  const capabilities: Readonly<Record<string, boolean | undefined>> = await PublicKeyCredential.getClientCapabilities();
  return capabilities['extension:prf'] !== false;
};

type Signals = { readonly signalUnknownCredential?: (of: { rpId: string; credentialId: string }) => Promise<void> };

/** Its keeper may take a passkey out of its lists that opens nothing. */
const forget = async (credential: PublicKeyCredential): Promise<void> => {
  const signals = PublicKeyCredential as Signals;
  const of = { rpId: location.hostname, credentialId: credential.id };
  await signals.signalUnknownCredential?.(of).catch(() => undefined);
};

const use: Passkeys['use'] = async (id, input) => {
  const credential = await ask(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: challenge(),
        allowCredentials: [{ type: TYPE, id: unshared(id) }],
        userVerification: 'required',
        extensions: { prf: { eval: { first: unshared(input) } } },
      },
    }),
  );
  const secret = secretOf(credential);
  if (secret === undefined) throw new PasskeyError('no-prf');
  return secret;
};

const choose: Passkeys['choose'] = async () => {
  const { rawId, response } = await ask(() =>
    navigator.credentials.get({ publicKey: { challenge: challenge(), userVerification: 'required' } }),
  );
  const handle = response instanceof AuthenticatorAssertionResponse ? response.userHandle : null;
  if (handle === null) throw new PasskeyError('failed');
  return { id: new Uint8Array(rawId), handle: new Uint8Array(handle) };
};

/** `product`: what the browser calls the inbox in its questions. */
export const createWebPasskeys = (product: string): Passkeys => ({
  make: async ({ handle, name, input }) => {
    if (!(await hasPrf())) throw new PasskeyError('no-prf');
    const credential = await ask(() =>
      navigator.credentials.create({
        publicKey: {
          challenge: challenge(),
          rp: { name: product },
          user: { id: unshared(handle), name, displayName: name },
          pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: TYPE, alg })),
          authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
          attestation: 'none',
          extensions: { prf: { eval: { first: unshared(input) } } },
        },
      }),
    );
    const id = new Uint8Array(credential.rawId);
    if (credential.getClientExtensionResults().prf?.enabled !== true) {
      await forget(credential);
      throw new PasskeyError('no-prf');
    }
    // Many authenticators compute nothing while the passkey is made.
    return { id, secret: secretOf(credential) ?? (await use(id, input)) };
  },
  choose,
  use,
});

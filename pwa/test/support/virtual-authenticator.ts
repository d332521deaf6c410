/**
 * Chromium's own authenticator for tests (WebAuthn in the DevTools protocol): it keeps passkeys and computes their
 * secrets, and answers at once in place of a person. No window, no choice among several passkeys.
 */
import { cdp } from 'vitest/browser';

type Session = { readonly send: (method: string, parameters?: object) => Promise<unknown> };

export type Authenticator = {
  /** The person is not recognised any more. It refuses for good then, as an authenticator does after some tries. */
  readonly block: () => Promise<void>;
  readonly remove: () => Promise<void>;
};

export const addAuthenticator = async ({ hasPrf = true } = {}): Promise<Authenticator> => {
  const session = cdp() as unknown as Session;
  await session.send('WebAuthn.enable');
  const answer = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf,
    },
  });
  const { authenticatorId } = answer as { readonly authenticatorId: string };
  return {
    block: async () => {
      await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    },
    remove: async () => {
      await session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
      await session.send('WebAuthn.disable');
    },
  };
};

/**
 * Chromium's own authenticator for tests (WebAuthn in the DevTools protocol). It belongs to the tab, and keeps its
 * passkeys when the tab's storage is wiped. It answers at once in place of a person: no window, and no choice.
 */
import type { Page } from 'playwright-core';

export type Authenticator = {
  /** Erases all that the browser keeps of the origin. */
  readonly wipe: (origin: string) => Promise<void>;
};

export const addAuthenticator = async (page: Page): Promise<Authenticator> => {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf: true,
    },
  });
  return {
    wipe: async (origin) => {
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    },
  };
};

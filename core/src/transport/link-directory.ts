/** The routes of a link with `fetch`. Only an inbox has them. */
import { fromBase64Url, LINK_ROUTES, LINK_WAIT_MS, toBase64Url } from '@cipherchat/protocol';
import { Patience } from './patience.ts';
import { TransportError, type LinkDirectory } from './port.ts';
import { createCall } from './rest-directory.ts';

/** The server may hold a read for as long as it waits for the blob. */
const PATIENCE_MS = LINK_WAIT_MS + 10_000;

/** `origin` as a browser serialises it. */
export const createLinkDirectory = (origin: string): LinkDirectory => {
  const failure = (): Promise<TransportError> => Promise.resolve(new TransportError('unreachable'));
  const call = createCall({ origin, patience: new Patience(PATIENCE_MS), failure }, LINK_ROUTES);
  return {
    open: async (token, id) => {
      await call('openLink', { token, body: { id } });
    },
    put: async (link, step, blob) => {
      await call('putLinkStep', { params: { link, step: `${step}` }, body: { blob: toBase64Url(blob) } });
    },
    // The schema has checked the text.
    read: async (link, step) =>
      fromBase64Url((await call('linkStep', { params: { link, step: `${step}` } })).blob) ?? new Uint8Array(),
  };
};

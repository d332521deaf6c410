/** The route that erases an account, with `fetch`. Few visitors ever ask for it. */
import { ERASURE_ROUTES, toBase64Url } from '@cipherchat/protocol';
import { Patience } from './patience.ts';
import { TransportError, type ErasureDirectory } from './port.ts';
import { createCall } from './rest-directory.ts';

const PATIENCE_MS = 20_000;

/** `origin` as a browser serialises it. */
export const createErasureDirectory = (origin: string): ErasureDirectory => {
  const failure = (): Promise<TransportError> => Promise.resolve(new TransportError('unreachable'));
  const call = createCall({ origin, patience: new Patience(PATIENCE_MS), failure }, ERASURE_ROUTES);
  return {
    erase: async (account, erasure) => {
      await call('eraseAccount', { params: { account }, body: { erasure: toBase64Url(erasure) } });
    },
  };
};

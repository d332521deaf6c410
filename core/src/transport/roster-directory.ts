/** The routes of rosters with `fetch`. Loaded with the first team. */
import { fromBase64Url, ROSTER_ROUTES, toBase64Url } from '@cipherchat/protocol';
import { Patience } from './patience.ts';
import { TransportError, type RosterDirectory } from './port.ts';
import { createCall } from './rest-directory.ts';

/** `origin` as a browser serialises it. */
export const createRosterDirectory = (origin: string): RosterDirectory => {
  const failure = (): Promise<TransportError> => Promise.resolve(new TransportError('unreachable'));
  const call = createCall({ origin, patience: new Patience(), failure }, ROSTER_ROUTES);
  return {
    entries: async (account, from) => {
      const { entries, newest } = await call('roster', {
        params: { account },
        query: from === undefined ? {} : { from: String(from) },
      });
      // The fields were checked for this by their schema.
      return { entries: entries.map((entry) => fromBase64Url(entry) ?? new Uint8Array()), newest };
    },
    publish: async (token, account, entry) => {
      await call('publishRoster', { token, params: { account }, body: { entry: toBase64Url(entry) } });
    },
  };
};

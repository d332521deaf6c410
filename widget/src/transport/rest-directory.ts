/** The key directory over REST: the routes of `@cipherchat/protocol` with `fetch`, which browsers and Node have alike. */
import {
  bundleAnswer,
  challengeAnswer,
  emptyAnswer,
  fromBase64Url,
  listsAnswer,
  prekeysAnswer,
  ROUTES,
  toBase64Url,
  tokenAnswer,
  wireErrorSchema,
  type RouteName,
} from '@cipherchat/protocol';
import { safeParse, type GenericSchema, type InferOutput } from 'valibot';
import { TransportError, type Directory, type Proof } from './port.ts';
import { wireFailure } from './wire-failure.ts';

type Call = {
  readonly account?: string;
  readonly device?: string;
  readonly query?: string;
  readonly token?: string;
  readonly body?: unknown;
};

/** Nothing of the page or the browser goes along: no cookies, no referrer, no cache, no redirect elsewhere. */
const PRIVATE: RequestInit = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
  redirect: 'error',
  mode: 'cors',
};

const pathOf = (route: RouteName, { account = '', device = '', query = '' }: Call): string =>
  ROUTES[route].path.replace(':account', encodeURIComponent(account)).replace(':device', encodeURIComponent(device)) +
  query;

const initOf = (route: RouteName, { token, body }: Call, timeoutMs: number): RequestInit => ({
  ...PRIVATE,
  method: ROUTES[route].method,
  headers: {
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  },
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  signal: AbortSignal.timeout(timeoutMs),
});

/** What stands in front of a server answers in its own words: only the status can be told. */
const strangeFailure = (status: number): TransportError => {
  if (status === 429) return new TransportError('rate-limited');
  return new TransportError(status >= 500 ? 'unavailable' : 'invalid-answer');
};

const failureOf = (status: number, json: unknown): TransportError => {
  const refusal = safeParse(wireErrorSchema, json);
  return refusal.success ? wireFailure(refusal.output) : strangeFailure(status);
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Waits at most `timeoutMs` for the whole answer. */
const exchange = async (
  url: string,
  init: RequestInit,
): Promise<{ readonly ok: boolean; readonly status: number; readonly json: unknown }> => {
  try {
    const response = await fetch(url, init);
    return { ok: response.ok, status: response.status, json: jsonOf(await response.text()) };
  } catch {
    throw new TransportError('unreachable');
  }
};

/** The fields were checked for this by their schema. */
const bytesOf = (text: string): Uint8Array => fromBase64Url(text) ?? new Uint8Array();

const proofOf = ({ nonce, expires, signature }: Proof) => ({
  nonce: toBase64Url(nonce),
  expires,
  signature: toBase64Url(signature),
});

export const createRestDirectory = (origin: string, timeoutMs: number): Directory => {
  const call = async <S extends GenericSchema>(route: RouteName, answer: S, request: Call): Promise<InferOutput<S>> => {
    const { ok, status, json } = await exchange(origin + pathOf(route, request), initOf(route, request, timeoutMs));
    if (!ok) throw failureOf(status, json);
    const read = safeParse(answer, json);
    if (!read.success) throw new TransportError('invalid-answer');
    return read.output;
  };
  return {
    challenge: async () => {
      const { nonce, expires } = await call('challenge', challengeAnswer, { body: {} });
      return { nonce: bytesOf(nonce), expires };
    },
    logIn: ({ proof, ...device }) => call('logIn', tokenAnswer, { body: { ...device, proof: proofOf(proof) } }),
    register: ({ device, list, prekeys, proof }) =>
      call('register', tokenAnswer, {
        body: { device, list: toBase64Url(list), prekeys: prekeys.map(toBase64Url), proof: proofOf(proof) },
      }),
    lists: async (account, from) => {
      const answer = await call('lists', listsAnswer, { account, query: from === undefined ? '' : `?from=${from}` });
      return { lists: answer.lists.map(bytesOf), newest: answer.newest };
    },
    publishList: async (token, account, list) => {
      await call('publishList', emptyAnswer, { token, account, body: { list: toBase64Url(list) } });
    },
    bundle: async (token, account, device) =>
      bytesOf((await call('bundle', bundleAnswer, { token, account, device, body: {} })).bundle),
    prekeys: (token) => call('prekeys', prekeysAnswer, { token }),
    addPrekeys: async (token, prekeys) => {
      await call('addPrekeys', emptyAnswer, { token, body: { prekeys: prekeys.map(toBase64Url) } });
    },
    removePrekeys: async (token, ids) => {
      await call('removePrekeys', emptyAnswer, { token, body: ids });
    },
  };
};

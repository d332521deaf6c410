/**
 * The key directory over REST: the routes of `@cipherchat/protocol` with `fetch`, which browsers and Node have alike.
 */
import {
  fromBase64Url,
  ROUTES,
  toBase64Url,
  wireErrorSchema,
  type AuthenticatedRoute,
  type RouteAnswer,
  type RouteBody,
  type RouteName,
  type RouteParams,
  type RouteQuery,
} from '@cipherchat/protocol';
import { safeParse, type GenericSchema } from 'valibot';
import { TransportError, type Directory, type Proof } from './port.ts';
import { wireFailure } from './wire-failure.ts';

/** A part that has no fields is left out. */
type Part<K extends string, T> = T extends undefined | Readonly<Record<string, never>>
  ? { readonly [P in K]?: undefined }
  : { readonly [P in K]: T };

/** What the table of routes asks for, and nothing else. */
type Call<N extends RouteName> = Part<'params', RouteParams<N>> &
  Part<'query', RouteQuery<N>> &
  Part<'body', RouteBody<N>> &
  (N extends AuthenticatedRoute ? { readonly token: string } : { readonly token?: undefined });

type AnyCall = {
  readonly params?: Readonly<Record<string, string>> | undefined;
  readonly query?: Readonly<Record<string, string | undefined>> | undefined;
  readonly body?: object | undefined;
  readonly token?: string | undefined;
};

/** The request carries nothing of the page or the browser: no cookies, no referrer, no cache, no redirect elsewhere. */
const PRIVATE: RequestInit = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
  redirect: 'error',
  mode: 'cors',
};

const pathOf = (route: RouteName, { params = {}, query = {} }: AnyCall): string => {
  let path: string = ROUTES[route].path;
  for (const [name, value] of Object.entries(params)) path = path.replace(`:${name}`, encodeURIComponent(value));
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs)}`;
};

const initOf = (route: RouteName, { token, body = {} }: AnyCall, timeoutMs: number): RequestInit => {
  const hasBody = ROUTES[route].method !== 'GET';
  return {
    ...PRIVATE,
    method: ROUTES[route].method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(hasBody ? { 'content-type': 'application/json' } : {}),
    },
    ...(hasBody ? { body: JSON.stringify(body) } : {}),
    signal: AbortSignal.timeout(timeoutMs),
  };
};

/** A proxy in front of a server answers in its own format. Only the status tells what happened. */
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

const proofOf = ({ nonce, expires, signature }: Proof): RouteBody<'logIn'>['proof'] => ({
  nonce: toBase64Url(nonce),
  expires,
  signature: toBase64Url(signature),
});

/** `origin` as a browser serialises it; `timeoutMs` bounds each request, its answer included. */
export const createRestDirectory = (origin: string, timeoutMs: number): Directory => {
  const call = async <N extends RouteName>(route: N, request: AnyCall & Call<N>): Promise<RouteAnswer<N>> => {
    const { ok, status, json } = await exchange(origin + pathOf(route, request), initOf(route, request, timeoutMs));
    if (!ok) throw failureOf(status, json);
    const read = safeParse<GenericSchema>(ROUTES[route].answer, json);
    if (!read.success) throw new TransportError('invalid-answer');
    return read.output as RouteAnswer<N>;
  };
  return {
    challenge: async () => {
      const { nonce, expires } = await call('challenge', {});
      return { nonce: bytesOf(nonce), expires };
    },
    logIn: ({ proof, ...device }) => call('logIn', { body: { ...device, proof: proofOf(proof) } }),
    register: ({ device, list, prekeys, proof }) =>
      call('register', {
        body: { device, list: toBase64Url(list), prekeys: prekeys.map(toBase64Url), proof: proofOf(proof) },
      }),
    lists: async (account, from) => {
      const answer = await call('lists', {
        params: { account },
        query: from === undefined ? {} : { from: String(from) },
      });
      return { lists: answer.lists.map(bytesOf), newest: answer.newest };
    },
    publishList: async (token, account, list) => {
      await call('publishList', { token, params: { account }, body: { list: toBase64Url(list) } });
    },
    bundle: async (token, account, device) =>
      bytesOf((await call('bundle', { token, params: { account, device } })).bundle),
    prekeys: (token) => call('prekeys', { token }),
    addPrekeys: async (token, prekeys) => {
      await call('addPrekeys', { token, body: { prekeys: prekeys.map(toBase64Url) } });
    },
    removePrekeys: async (token, ids) => {
      await call('removePrekeys', { token, body: ids });
    },
  };
};

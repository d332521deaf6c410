/**
 * The key directory over REST: the routes of `@cipherchat/protocol` with `fetch`, which browsers and Node have alike.
 */
import {
  acceptHeader,
  CHAT_ROUTES,
  fromBase64Url,
  toBase64Url,
  toJsonText,
  type AuthenticatedRoute,
  type Route,
  type RouteAnswer,
  type RouteBody,
  type RouteName,
  type RouteParams,
  type RouteQuery,
} from '@cipherchat/protocol';
import { safeParse, type GenericSchema } from 'valibot';
import { failureOf, jsonOf } from './http-failure.ts';
import type { Patience } from './patience.ts';
import { TransportError, type Directory, type Proof } from './port.ts';

/** A part that has no fields is left out. */
type Part<K extends string, T> = T extends undefined | Readonly<Record<string, never>>
  ? { readonly [P in K]?: undefined }
  : { readonly [P in K]: T };

/** What the table of routes asks for, and nothing else. */
type Call<N extends RouteName> = Part<'params', RouteParams<N>> &
  Part<'query', RouteQuery<N>> &
  Part<'body', RouteBody<N>> &
  (N extends AuthenticatedRoute ? { readonly token: string } : { readonly token?: undefined }) & {
    readonly attempt?: N extends 'bundle' ? string : undefined;
  };

type AnyCall = {
  readonly params?: Readonly<Record<string, string>> | undefined;
  readonly query?: Readonly<Record<string, string | undefined>> | undefined;
  readonly body?: object | undefined;
  readonly token?: string | undefined;
  readonly attempt?: string | undefined;
};

/**
 * The request carries nothing of the page or the browser: no cookies, no referrer, no cache. A redirect is not
 * followed: the server has none, so it is another one's answer.
 */
export const PRIVATE: RequestInit = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
  redirect: 'manual',
  mode: 'cors',
};

const pathOf = (route: Route, { params = {}, query = {} }: AnyCall): string => {
  let path: string = route.path;
  for (const [name, value] of Object.entries(params)) path = path.replace(`:${name}`, encodeURIComponent(value));
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs)}`;
};

const initOf = ({ method }: Route, { token, body = {}, attempt }: AnyCall, timeoutMs: number): RequestInit => {
  const hasBody = method !== 'GET';
  return {
    ...PRIVATE,
    method,
    headers: {
      accept: acceptHeader({ waitMs: timeoutMs, attempt }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(hasBody ? { 'content-type': 'application/json' } : {}),
    },
    ...(hasBody ? { body: toJsonText(body) } : {}),
    signal: AbortSignal.timeout(timeoutMs),
  };
};

type Exchange = { readonly ok: boolean; readonly status: number; readonly json: unknown };

const exchange = async (url: string, init: RequestInit): Promise<Exchange> => {
  const response = await fetch(url, init);
  return { ok: response.ok, status: response.status, json: jsonOf(await response.text()) };
};

/** The fields were checked for this by their schema. */
const bytesOf = (text: string): Uint8Array => fromBase64Url(text) ?? new Uint8Array();

const proofOf = ({ nonce, expires, signature }: Proof): RouteBody<'logIn'>['proof'] => ({
  nonce: toBase64Url(nonce),
  expires,
  signature: toBase64Url(signature),
});

/** `failure`: that of a request which failed without an answer, before its time was up. */
export type Asking = {
  readonly origin: string;
  readonly patience: Patience;
  readonly failure: () => Promise<TransportError>;
};

/** One request, whatever the answer says. Rejects with a `TransportError` where none came. */
export const ask = async (
  { origin, patience, failure }: Asking,
  name: string,
  route: Route,
  request: AnyCall,
): Promise<Exchange> => {
  const [timeoutMs, since] = [patience.ms(name), performance.now()];
  try {
    const answer = await exchange(origin + pathOf(route, request), initOf(route, request, timeoutMs));
    patience.answered(name, performance.now() - since);
    return answer;
  } catch (cause) {
    // Whoever forbids a request, or answers in the server's place, does so at once.
    if ((cause as Partial<Error>).name !== 'TimeoutError') throw await failure();
    patience.silent(name, timeoutMs);
    throw new TransportError('unreachable');
  }
};

/** Calls the routes of one table. */
export const createCall =
  <T extends RouteName>(asking: Asking, routes: Readonly<Record<T, Route>>) =>
  async <N extends T>(name: N, request: AnyCall & Call<N>): Promise<RouteAnswer<N>> => {
    const route = routes[name];
    const { ok, status, json } = await ask(asking, name, route, request);
    if (!ok || json === undefined) throw failureOf(status, json);
    const read = safeParse<GenericSchema>(route.answer, json);
    if (!read.success) throw new TransportError('invalid-answer');
    return read.output as RouteAnswer<N>;
  };

/** `origin` as a browser serialises it; `patience` bounds each request, its answer included. */
export const createRestDirectory = (asking: Asking): Directory => {
  const call = createCall(asking, CHAT_ROUTES);
  return {
    challenge: async () => {
      const { nonce, expires } = await call('challenge', {});
      return { nonce: bytesOf(nonce), expires };
    },
    logIn: ({ proof, ...device }) => call('logIn', { body: { ...device, proof: proofOf(proof) } }),
    register: ({ device, list, prekeys, proof, invitation }) =>
      call('register', {
        body: {
          device,
          list: toBase64Url(list),
          prekeys: prekeys.map(toBase64Url),
          proof: proofOf(proof),
          // Left out where there is none: servers of before know no such field.
          invitation,
        },
      }),
    lists: async (account, from) => {
      const answer = await call('lists', {
        params: { account },
        query: from === undefined ? {} : { from: String(from) },
      });
      return { ...answer, lists: answer.lists.map(bytesOf) };
    },
    publishList: async (token, account, list) => {
      await call('publishList', { token, params: { account }, body: { list: toBase64Url(list) } });
    },
    bundle: async (token, account, device, attempt) =>
      bytesOf((await call('bundle', { token, params: { account, device }, attempt })).bundle),
    prekeys: (token) => call('prekeys', { token }),
    addPrekeys: async (token, prekeys) => {
      await call('addPrekeys', { token, body: { prekeys: prekeys.map(toBase64Url) } });
    },
    removePrekeys: async (token, ids) => {
      await call('removePrekeys', { token, body: ids });
    },
  };
};

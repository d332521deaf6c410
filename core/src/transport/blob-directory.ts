/** The routes of encrypted files with `fetch`: bytes in parts. Loaded with the first file. */
import { BLOB_ROUTES } from '@cipherchat/protocol';
import { safeParse } from 'valibot';
import { failureOf, jsonOf } from './http-failure.ts';
import { TransportError, type BlobDirectory } from './port.ts';
import { PRIVATE } from './rest-directory.ts';

/** The server gives a request 30 s. */
const TIMEOUT_MS = 40_000;

type Sent = { readonly method: 'GET' | 'PUT'; readonly token?: string; readonly bytes?: Uint8Array<ArrayBuffer> };

const headersOf = ({ token, bytes }: Sent): Record<string, string> => ({
  ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  ...(bytes === undefined ? {} : { 'content-type': 'application/octet-stream' }),
});

/** One exchange, its body included. A stop rejects as `unreachable` does; the caller knows of it. */
const exchange = async (url: string, sent: Sent, stop: AbortSignal): Promise<Uint8Array<ArrayBuffer>> => {
  const end = new AbortController();
  const abort = (): void => end.abort();
  const timer = setTimeout(abort, TIMEOUT_MS);
  stop.addEventListener('abort', abort);
  try {
    if (stop.aborted) abort();
    const { method, bytes } = sent;
    const body = bytes === undefined ? {} : { body: bytes };
    const answer = await fetch(url, { ...PRIVATE, method, headers: headersOf(sent), ...body, signal: end.signal });
    const read = new Uint8Array(await answer.arrayBuffer());
    if (!answer.ok) throw failureOf(answer.status, jsonOf(new TextDecoder().decode(read)));
    return read;
  } catch (cause) {
    throw cause instanceof TransportError ? cause : new TransportError('unreachable');
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', abort);
  }
};

/** `origin` as a browser serialises it. */
export const createBlobDirectory = (origin: string): BlobDirectory => {
  const { path, answer } = BLOB_ROUTES.putBlob;
  const urlOf = (id: string, query: Readonly<Record<string, number>>): string => {
    const pairs = Object.entries(query).map(([name, value]) => [name, String(value)]);
    return `${origin}${path.replace(':blob', id)}?${new URLSearchParams(pairs)}`;
  };
  const put: BlobDirectory['put'] = async (token, { id, from, size, bytes }, stop) => {
    const sent = { method: 'PUT', token, bytes: bytes as Uint8Array<ArrayBuffer> } as const;
    const read = await exchange(urlOf(id, { from, size }), sent, stop);
    const parsed = safeParse(answer, jsonOf(new TextDecoder().decode(read)));
    if (!parsed.success) throw new TransportError('invalid-answer');
    return parsed.output.have;
  };
  return {
    have: (token, id, size, stop) => put(token, { id, from: 0, size, bytes: new Uint8Array() }, stop),
    put,
    read: (id, from, stop) => exchange(urlOf(id, { from }), { method: 'GET' }, stop),
  };
};

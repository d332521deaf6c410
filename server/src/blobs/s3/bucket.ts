/** Objects of one bucket by the S3 protocol. Errors name neither addresses nor keys: they may stand in a log. */
import { AwsClient } from 'aws4fetch';
import { wholeHash } from '../../auth/content-hash.ts';
import { StorageError } from '../../storage/port.ts';
import { pageOf, type ListedObject } from './listing.ts';

export type BucketSettings = {
  /** Of the bucket: `https://HOST/BUCKET`, or `https://BUCKET.HOST`. */
  readonly url: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
};

const WITHIN_MS = 30_000;
/** Of failures of the server, such as 503 when it is busy. */
const RETRIES = 2;
const HTTP = { partial: 206, absent: 404, conflict: 409, exists: 412, outOfRange: 416, full: 507 } as const;

const codeOf = (cause: unknown): string => {
  const inner = cause instanceof Error ? (cause.cause ?? cause) : cause;
  if (inner instanceof Error && 'code' in inner && typeof inner.code === 'string') return inner.code;
  return inner instanceof Error ? inner.name : 'unknown';
};

const unavailable = (why: string): StorageError =>
  new StorageError('unavailable', `The S3 storage of files failed (${why}).`);

const NOTHING = new Uint8Array();

export class Bucket {
  readonly #url: string;
  readonly #client: AwsClient;
  readonly #pageSize: number;

  /** Objects in one answer to `list`: S3 gives no more than 1,000. */
  constructor({ url, ...keys }: BucketSettings, pageSize = 1_000) {
    this.#url = url.replace(/\/$/u, '');
    this.#pageSize = pageSize;
    this.#client = new AwsClient({ ...keys, service: 's3', retries: RETRIES });
  }

  /** False: there is something under this key already, and it was not changed. */
  async create(key: string, bytes: Uint8Array): Promise<boolean> {
    const headers = { 'If-None-Match': '*', 'Content-Type': 'application/octet-stream' };
    const response = await this.#ask('PUT', `/${key}`, { headers, body: bytes });
    await response.arrayBuffer();
    if (response.status === HTTP.exists || response.status === HTTP.conflict) return false;
    this.#demand(response);
    return true;
  }

  /** Bytes `from` to before `to`, fewer at its end; undefined if there is no such object. */
  async read(key: string, from: number, to: number): Promise<Uint8Array | undefined> {
    const response = await this.#ask('GET', `/${key}`, { headers: { Range: `bytes=${from}-${to - 1}` } });
    const bytes = new Uint8Array(await this.#received(response.arrayBuffer()));
    if (response.status === HTTP.absent) return undefined;
    if (response.status === HTTP.outOfRange) return NOTHING;
    this.#demand(response);
    // A server that knows no ranges sends all of it.
    return response.status === HTTP.partial ? bytes : bytes.subarray(from, to);
  }

  /** Also right when there is no such object. */
  async remove(key: string): Promise<void> {
    const response = await this.#ask('DELETE', `/${key}`, {});
    await response.arrayBuffer();
    if (response.status !== HTTP.absent) this.#demand(response);
  }

  /** In the order of the bytes of their keys. */
  async *list(prefix = ''): AsyncGenerator<ListedObject> {
    let next: string | undefined;
    do {
      const page = await this.#page(prefix, next);
      yield* page.objects;
      next = page.next;
    } while (next !== undefined);
  }

  async #page(prefix: string, next: string | undefined) {
    const query = new URLSearchParams({ 'list-type': '2', 'max-keys': String(this.#pageSize), prefix });
    if (next !== undefined) query.set('continuation-token', next);
    const response = await this.#ask('GET', `?${query.toString().replaceAll('+', '%20')}`, {});
    const text = await this.#received(response.text());
    this.#demand(response);
    const page = pageOf(text);
    if (page === undefined) throw unavailable('it answered no list');
    return page;
  }

  async #ask(
    method: string,
    path: string,
    { headers = {}, body }: { headers?: Record<string, string>; body?: Uint8Array },
  ) {
    const signed = { ...headers, 'X-Amz-Content-Sha256': wholeHash(body ?? NOTHING) };
    const init = { method, headers: signed, signal: AbortSignal.timeout(WITHIN_MS) };
    return await this.#received(
      this.#client.fetch(`${this.#url}${path}`, body === undefined ? init : { ...init, body: new Uint8Array(body) }),
    );
  }

  async #received<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (cause) {
      throw unavailable(codeOf(cause));
    }
  }

  #demand({ ok, status }: Response): void {
    if (status === HTTP.full) throw new StorageError('full', 'There is no room for files.');
    if (!ok) throw unavailable(`status ${status}`);
  }
}

/** The routes of encrypted files, whose bodies are bytes. A part is small enough to be held whole. */
import { BLOB_REQUESTS, BLOB_ROUTES, MAX_BLOB_PART_BYTES, type BlobRouteName } from '@cipherchat/protocol';
import express, { Router, type RequestHandler } from 'express';
import type { Principal } from '../auth/principal.ts';
import type { Blobs } from '../services/blobs.ts';
import { refuseUnless } from '../services/service-error.ts';
import { admit, parsed, refuseOtherMethods } from './admit.ts';
import type { ApiParts } from './api.ts';
import { chargeAnswer } from './charge-answer.ts';
import { limitBodies } from './middleware/limit-bodies.ts';

export type BlobApiParts = Omit<ApiParts, 'handlers'> & { readonly blobs: Blobs };

const TYPE = 'application/octet-stream';

const checkType: RequestHandler = (request, _, next) => {
  refuseUnless(request.headers['content-type'] === TYPE, 'unsupported-media-type');
  refuseUnless(request.headers['content-encoding'] === undefined, 'unsupported-media-type');
  next();
};

const readBytes: readonly RequestHandler[] = [
  checkType,
  express.raw({ type: () => true, limit: MAX_BLOB_PART_BYTES, inflate: false }),
];

/** Express leaves an empty body undefined. */
const bytesOf = (body: unknown): Uint8Array => (body instanceof Uint8Array ? body : new Uint8Array());

const inputOf = <N extends BlobRouteName>(name: N, request: express.Request) => {
  const { params, query } = BLOB_REQUESTS[name];
  return {
    ...parsed(params, { ...request.params }),
    ...parsed(query as (typeof BLOB_REQUESTS)[N]['query'], { ...request.query }),
  };
};

const put =
  ({ blobs, limits }: BlobApiParts): RequestHandler =>
  async (request, response) => {
    const { principal, network } = response.locals as { readonly principal: Principal; readonly network: string };
    const { blob: id, from, size } = inputOf('putBlob', request);
    const mayBegin = async (mebibytes: number): Promise<void> => {
      await limits.demand('files/network', network, mebibytes);
      await limits.demand('files/account', principal.account, mebibytes);
    };
    response.json(await blobs.put({ id, from, size, bytes: bytesOf(request.body), mayBegin }));
  };

const read =
  ({ blobs, unread }: BlobApiParts): RequestHandler =>
  async (request, response) => {
    const { blob: id, from } = inputOf('blob', request);
    const bytes = await blobs.read(id, from);
    chargeAnswer(unread, response, String(response.locals['network']), bytes.length);
    // Whatever the bytes are, no browser shows them.
    response.set('Content-Disposition', 'attachment').type(TYPE).send(Buffer.from(bytes));
  };

export const createBlobApi = (parts: BlobApiParts): Router => {
  const { putBlob, blob } = BLOB_ROUTES;
  const router = Router({ caseSensitive: true, strict: true });
  const body = [limitBodies(parts.bodies, MAX_BLOB_PART_BYTES), ...readBytes];
  router.put(putBlob.path, admit('putBlob', putBlob, parts), ...body, put(parts));
  router.get(blob.path, admit('blob', blob, parts), read(parts));
  refuseOtherMethods(router, new Map([[blob.path, [putBlob.method, blob.method]]]));
  return router;
};

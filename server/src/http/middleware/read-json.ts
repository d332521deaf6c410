/** The body of a request: JSON in UTF-8, not compressed, no key twice, at most 8 levels deep. */
import express, { type RequestHandler } from 'express';
import { refuseUnless, ServiceError } from '../../services/service-error.ts';
import { isIntricate } from '../../edge/intricate-json.ts';
import { isPlainStructure } from '../../edge/json-structure.ts';

const MAX_DEPTH = 8;
const JSON_TYPE = /^application\/json(?:\s*;\s*charset=(?:"utf-8"|utf-8))?\s*$/iu;

/** Reads the bytes of any content type. `answer-failure.ts` turns its error codes into wire errors. */
const readBytes = (maxBytes: number): RequestHandler =>
  express.raw({ type: () => true, limit: maxBytes, inflate: false });

const parse = (bytes: Uint8Array): unknown => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const value: unknown = isIntricate(text) ? undefined : JSON.parse(text);
    if (value !== undefined && !Array.isArray(value) && isPlainStructure(text, MAX_DEPTH)) return value;
  } catch {
    // Neither the text nor the position of the fault is logged or answered.
  }
  throw new ServiceError('malformed');
};

const checkType: RequestHandler = (request, _, next) => {
  refuseUnless(JSON_TYPE.test(request.headers['content-type'] ?? ''), 'unsupported-media-type');
  next();
};

const parseBody: RequestHandler = (request, _, next) => {
  const bytes: unknown = request.body;
  request.body = parse(bytes instanceof Uint8Array ? bytes : new Uint8Array());
  next();
};

/** `maxBytes`: longest body that is taken. */
export const readJson = (maxBytes: number): readonly RequestHandler[] => [checkType, readBytes(maxBytes), parseBody];

import { Refusal, toBase64Url, WIRE_ERRORS, type WireErrorCode } from '@cipherchat/protocol';
import { describe, expect, it } from 'vitest';
import { StorageError } from '../storage/port.ts';
import { ServiceError } from '../services/service-error.ts';
import { wireError, wireFailure } from './wire-failure.ts';

describe('a failure on the wire', () => {
  it.each([
    [new ServiceError('conflict'), 'conflict'],
    [new StorageError('full', 'disk of alice'), 'storage-full'],
    [new StorageError('unavailable', 'disk of alice'), 'unavailable'],
    [new StorageError('newer-data', 'disk of alice'), 'unavailable'],
    [Object.assign(new Refusal('unsupported'), { message: 'alice' }), 'malformed'],
    [new TypeError('alice'), 'internal'],
    ['alice', 'internal'],
    [undefined, 'internal'],
  ])('%s has a code and one sentence, and nothing of the cause', (cause, code) => {
    const error = wireFailure(cause);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/\.$/u);
    expect(JSON.stringify(error)).not.toContain('alice');
  });

  it('has a sentence for every code', () => {
    const sentences = (Object.keys(WIRE_ERRORS) as WireErrorCode[]).map((code) => wireError(code).message);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('says how long to wait, and gives lists as text', () => {
    expect(wireFailure(new ServiceError('rate-limited', { retryAfterMs: 5 }))).toMatchObject({ retryAfterMs: 5 });
    expect(wireFailure(new StorageError('unavailable', 'away')).retryAfterMs).toBeGreaterThan(0);
    const list = Uint8Array.of(1, 2, 3);
    expect(wireFailure(new ServiceError('stale-list', { lists: [list] }))).toMatchObject({
      lists: [toBase64Url(list)],
    });
  });
});

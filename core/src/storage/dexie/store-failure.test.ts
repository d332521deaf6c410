import { describe, expect, it } from 'vitest';
import { StoreError } from '../port.ts';
import { asStoreError } from './store-failure.ts';

const named = (name: string, members: object = {}): Error => Object.assign(new Error(name), { name }, members);

describe('failures of IndexedDB', () => {
  it.each([
    ['QuotaExceededError', 'full', 'full'],
    ['VersionError', 'newer-version', undefined],
    ['InvalidStateError', 'denied', 'closed'],
    ['SecurityError', 'denied', undefined],
    ['UnknownError', 'denied', 'closed'],
    ['DatabaseClosedError', undefined, 'closed'],
    ['AbortError', undefined, 'closed'],
    ['DataCloneError', undefined, undefined],
    ['TypeError', undefined, undefined],
  ])('%s while opening is %s, later %s', (name, opening, using) => {
    const error = named(name);
    expect(asStoreError(error, 'open')).toEqual(
      opening === undefined ? error : expect.objectContaining({ code: opening }),
    );
    expect(asStoreError(error, 'use')).toEqual(using === undefined ? error : expect.objectContaining({ code: using }));
  });

  it('finds a full disk behind an aborted transaction and within a bulk failure', () => {
    const quota = new DOMException('full', 'QuotaExceededError');
    expect(asStoreError(named('AbortError', { inner: quota }), 'use')).toMatchObject({ code: 'full' });
    expect(
      asStoreError(named('BulkError', { failures: [named('DexieError', { inner: quota })] }), 'use'),
    ).toMatchObject({ code: 'full' });
    expect(asStoreError(named('AbortError', { cause: quota }), 'use')).toMatchObject({ code: 'full' });
  });

  it('passes a refusal of the store itself on', () => {
    const own = new StoreError('superseded');
    expect(asStoreError(own, 'use')).toBe(own);
    expect(asStoreError(named('AbortError', { inner: own }), 'use')).toBe(own);
  });

  it('keeps the cause, for whoever looks into it', () => {
    const error = named('AbortError');
    expect((asStoreError(error, 'use') as Error).cause).toBe(error);
  });
});

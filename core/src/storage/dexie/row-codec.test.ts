import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredValue } from '../port.ts';
import { decodeSealedPart, encodeSealedPart } from './row-codec.ts';

const { value: storedValue } = fc.letrec<{ value: StoredValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
    fc.string({ unit: 'binary' }),
    fc.uint8Array({ maxLength: 40 }),
    fc.array(tie('value')),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('$', '$$', '__proto__', '$bytes')), tie('value'), {
      noNullPrototype: true,
    }),
  ),
}));

describe('row codec', () => {
  it('gives back every value', () => {
    fc.assert(
      fc.property(
        storedValue,
        fc.string(),
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
        (value, group, order) => {
          expect(decodeSealedPart(encodeSealedPart({ group, order, value }))).toStrictEqual({ group, order, value });
        },
      ),
    );
  });

  it('reads from the middle of a larger buffer', () => {
    const bytes = encodeSealedPart({ group: 'g', order: 1, value: { a: Uint8Array.of(1, 2) } });
    const shifted = new Uint8Array(bytes.length + 7);
    shifted.set(bytes, 7);
    expect(decodeSealedPart(shifted.subarray(7)).value).toEqual({ a: Uint8Array.of(1, 2) });
  });

  it('does not depend on the toJSON that a page gave to arrays', () => {
    const part = { group: 'g', order: 1, value: { list: [1, [2]], bytes: Uint8Array.of(3) } };
    const bytes = encodeSealedPart(part);
    Object.defineProperty(Array.prototype, 'toJSON', { value: () => 'added', configurable: true });
    try {
      expect(encodeSealedPart(part)).toEqual(bytes);
      expect(decodeSealedPart(encodeSealedPart(part))).toEqual(part);
    } finally {
      Reflect.deleteProperty(Array.prototype, 'toJSON');
    }
  });
});

import { describe, expect, test } from 'vitest';
import { encodePushPayload, parsePushPayload, PUSH_PAYLOAD_BYTES } from './push-payload.ts';

const RANDOM = Uint8Array.from({ length: 16 }, (_, i) => i + 1);

describe('the payload of a push', () => {
  test.each(['look', 'test'] as const)('of kind %s has 64 bytes and is read back', (kind) => {
    const payload = encodePushPayload(kind, RANDOM);
    expect(payload.length).toBe(PUSH_PAYLOAD_BYTES);
    expect(parsePushPayload(payload)).toBe(kind);
  });

  test('is the same whatever it stands for, but for the kind and the random part (PROTOCOL 24, W1)', () => {
    const [look, other] = [encodePushPayload('look', RANDOM), encodePushPayload('test', RANDOM.toReversed())];
    const differ = [...look.keys()].filter((at) => look[at] !== other[at]);
    expect(differ.every((at) => at >= 3 && at < 20)).toBe(true);
    expect([...look.subarray(0, 4)]).toEqual([0x01, 0x01, 0x91, 0x01]);
    expect(other[3]).toBe(2);
    expect([...look.subarray(20)]).toEqual(Array.from({ length: 44 }, () => 0));
  });

  test('takes 16 random bytes and no other number', () => {
    for (const length of [0, 15, 17]) {
      expect(() => encodePushPayload('look', new Uint8Array(length))).toThrow(
        expect.objectContaining({ code: 'malformed' }) as Error,
      );
    }
  });

  test('is refused with any byte changed that has a meaning, and with any other length', () => {
    const payload = encodePushPayload('look', RANDOM);
    for (const at of [...payload.keys()].filter((i) => i < 4 || i >= 20)) {
      const changed = Uint8Array.from(payload);
      changed[at] = 0x77;
      expect(() => parsePushPayload(changed)).toThrow();
    }
    expect(() => parsePushPayload(payload.subarray(0, 63))).toThrow();
    expect(() => parsePushPayload(Uint8Array.of(...payload, 0))).toThrow();
    expect(() => parsePushPayload(new Uint8Array(0))).toThrow();
  });
});

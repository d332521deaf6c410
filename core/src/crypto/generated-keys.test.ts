import { afterEach, beforeEach, describe, expect, test, vi, type MockInstance } from 'vitest';
import { generateEd25519, generateX25519 } from './hazmat.ts';

const failure = (name: string): DOMException => new DOMException('for a reason of its own', name);

describe.each([
  ['Ed25519', generateEd25519],
  ['X25519', () => generateX25519(false)],
])('a key pair of %s', (_, generate) => {
  let engine: MockInstance;
  beforeEach(() => {
    engine = vi.spyOn(crypto.subtle, 'generateKey');
  });
  afterEach(() => {
    engine.mockRestore();
  });

  test('is asked for again when the engine fails now and then, as WebKitGTK does', async () => {
    engine.mockRejectedValueOnce(failure('OperationError')).mockRejectedValueOnce(failure('OperationError'));
    expect((await generate()).publicKey).toHaveLength(32);
    expect(engine).toHaveBeenCalledTimes(3);
  });

  test('is not asked for again where the engine does not know the algorithm', async () => {
    engine.mockRejectedValue(failure('NotSupportedError'));
    await expect(generate()).rejects.toMatchObject({ name: 'NotSupportedError' });
    expect(engine).toHaveBeenCalledOnce();
  });

  test('is given up when the engine fails every time', async () => {
    engine.mockRejectedValue(failure('OperationError'));
    await expect(generate()).rejects.toMatchObject({ name: 'OperationError' });
    expect(engine).toHaveBeenCalledTimes(8);
  });
});

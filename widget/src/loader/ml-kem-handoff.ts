/**
 * How the ML-KEM fallback, a module of its own, reaches the elements without an `import()`. The file runs only if its
 * content has the pinned hash, and hands over one frozen value that cannot be replaced afterwards.
 */
import type { KemImplementation } from '@cipherchat/core';

const PLACE = Symbol.for('cipherchat.ml-kem.1');

export const handOverKem = (kem: KemImplementation): void => {
  if (!(PLACE in globalThis)) Object.defineProperty(globalThis, PLACE, { value: Object.freeze({ ...kem }) });
};

export const takeKem = (): KemImplementation | undefined =>
  (globalThis as { readonly [PLACE]?: KemImplementation })[PLACE];

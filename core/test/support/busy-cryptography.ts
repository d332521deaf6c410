/**
 * How many calls of Web Crypto, and of a store on a disk, are under way: a clock that is told to move waits for them,
 * however slow the machine is.
 */
let underWay = 0;
let waiting: (() => void)[] = [];

const METHODS = [
  'generateKey',
  'importKey',
  'exportKey',
  'deriveBits',
  'sign',
  'verify',
  'encrypt',
  'decrypt',
  'digest',
  'wrapKey',
  'unwrapKey',
] as const;

type Method = (this: SubtleCrypto, ...parameters: unknown[]) => Promise<unknown>;

/** Counts as busy until it settles. */
export const busyWith = <T>(work: Promise<T>): Promise<T> => {
  underWay += 1;
  const over = (): void => {
    underWay -= 1;
    if (underWay > 0) return;
    const released = waiting;
    waiting = [];
    for (const release of released) release();
  };
  work.then(over, over);
  return work;
};

const counted = (method: Method): Method =>
  function count(...parameters) {
    return busyWith(method.apply(this, parameters));
  };

const prototype = Object.getPrototypeOf(crypto.subtle) as Record<string, Method>;
for (const name of METHODS) {
  const method = prototype[name];
  if (method !== undefined) prototype[name] = counted(method);
}

export const isCryptographyBusy = (): boolean => underWay > 0;

/** Waits without asking again and again: that would take the processor from what it waits for. */
export const cryptographyIdle = async (): Promise<void> => {
  if (underWay > 0) await new Promise<void>((resolve) => waiting.push(resolve));
};

/**
 * How many calls of Web Crypto are under way: a clock that is told to move waits for them, however slow the machine is.
 */
let underWay = 0;

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

const counted = (method: Method): Method =>
  function count(...parameters) {
    underWay += 1;
    const work = method.apply(this, parameters);
    const over = (): void => {
      underWay -= 1;
    };
    work.then(over, over);
    return work;
  };

const prototype = Object.getPrototypeOf(crypto.subtle) as Record<string, Method>;
for (const name of METHODS) {
  const method = prototype[name];
  if (method !== undefined) prototype[name] = counted(method);
}

export const isCryptographyBusy = (): boolean => underWay > 0;

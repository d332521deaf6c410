/**
 * Where the content policy requires Trusted Types, a script that is loaded by its address needs a policy of ours. It
 * can be made only once, and lets through the workers of the inbox alone.
 */

/** Not in the DOM library yet, and not in every browser. */
type TrustedTypePolicies = {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): URL };
};

const policies = (): TrustedTypePolicies | undefined =>
  (globalThis as { readonly trustedTypes?: TrustedTypePolicies }).trustedTypes;

const OURS = /^\/(?:service-worker|assets\/passphrase-worker-[\w-]+)\.js$/u;

const newPolicy = (): ReturnType<TrustedTypePolicies['createPolicy']> | undefined =>
  policies()?.createPolicy('cipherchat', {
    createScriptURL: (url) => {
      if (OURS.test(url)) return url;
      throw new TypeError('Only the workers of the inbox are loaded by address.');
    },
  });

let policy: { readonly made: ReturnType<typeof newPolicy> } | undefined;

/** `path`: of a worker, from the root of the origin. */
export const trustedScript = (path: string): string | URL => {
  policy ??= { made: newPolicy() };
  return policy.made?.createScriptURL(path) ?? path;
};

/**
 * Runs files that lie next to the loader, each only if its content has the pinned hash. It uses `<script type="module"
 * integrity>`, because an `import()` checks nothing.
 */

/** Name of a file and its hash. */
export type Asset = { readonly file: string; readonly integrity: string };

/** `changed`: the server has another file in its place. `unreachable`: no answer, or the page's policy forbids it. */
export type LoadOutcome = 'loaded' | 'changed' | 'unreachable';

type ScriptUrls = { createScriptURL(url: string): string };
type TrustedTypes = {
  createPolicy(name: string, rules: { readonly createScriptURL: (url: string) => string }): ScriptUrls;
};

/**
 * Where the page requires Trusted Types for scripts, URLs in this folder become trusted. A page whose policy does not
 * name `cipherchat` gets plain URLs.
 */
const scriptUrls = (folder: string): ScriptUrls => {
  const rules = {
    createScriptURL: (url: string): string => {
      if (url.startsWith(folder)) return url;
      throw new TypeError(url);
    },
  };
  try {
    return (
      (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('cipherchat', rules) ?? rules
    );
  } catch {
    return rules;
  }
};

const answers = (url: string, options: RequestInit): Promise<boolean> =>
  fetch(url, { credentials: 'omit', ...options }).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * The browser's error does not distinguish a wrong hash from a dead network, so this asks for the file again: the right
 * content is there now, other content is there, or nothing.
 */
const whyNot = async (url: string, integrity: string): Promise<LoadOutcome> =>
  !(await answers(url, { integrity })) && (await answers(url, {})) ? 'changed' : 'unreachable';

/**
 * `tag`: the loader's own script. `folder`: its place, with a slash at the end. A file that failed can be requested
 * again.
 */
export const pinnedModules = (folder: string, nonce: string | undefined): ((asset: Asset) => Promise<LoadOutcome>) => {
  const urls = scriptUrls(folder);
  let attempt = 0;
  return ({ file, integrity }) =>
    new Promise((resolve) => {
      const url = folder + file;
      const script = document.createElement('script');
      const settle = (outcome: LoadOutcome | Promise<LoadOutcome>): void => {
        script.remove();
        resolve(outcome);
      };
      script.onload = () => settle('loaded');
      script.onerror = () => settle(whyNot(url, integrity));
      try {
        Object.assign(script, { type: 'module', crossOrigin: 'anonymous', integrity, nonce: nonce ?? '' });
        // A document remembers by the whole URL that a module failed. Another fragment makes another URL; the server
        // never sees it.
        attempt += 1;
        script.src = urls.createScriptURL(`${url}#${attempt}`);
        document.head.append(script);
      } catch {
        settle('unreachable');
      }
    });
};

/**
 * Runs files that lie next to the loader, each only if its content has the pinned hash. It uses `<script type="module"
 * integrity>`, because an `import()` checks nothing.
 */

/** Name of a file and its hash. */
export type Asset = { readonly file: string; readonly integrity: string };

/**
 * `changed`: the server has another file in its place. `forbidden`: by the policy of the page. `unreachable`: no
 * answer.
 */
export type LoadOutcome = 'loaded' | 'changed' | 'forbidden' | 'unreachable';

type ScriptUrls = { createScriptURL(url: string): string };
/** Not in every browser. */
declare const trustedTypes: {
  createPolicy(name: string, rules: { readonly createScriptURL: (url: string) => string }): ScriptUrls;
};

/**
 * Where the page requires Trusted Types for scripts, our URLs become trusted: no one else gets this policy. A page
 * whose policy does not name `cipherchat` gets plain URLs.
 */
const scriptUrls = (): ScriptUrls => {
  const rules = { createScriptURL: String };
  try {
    return trustedTypes.createPolicy('cipherchat', rules);
  } catch {
    return rules;
  }
};

/** Empty `integrity`: with any content. Cookies go where those of an anonymous script go: to the same origin. */
const answers = (url: string, integrity: string): Promise<boolean> =>
  fetch(url, { integrity }).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * `href`: place of the loader's own script, with a slash at the end. `nonce`: that of its tag. A file that failed can
 * be requested again.
 */
export const pinnedModules = (href: string, nonce: string): ((asset: Asset) => Promise<LoadOutcome>) => {
  const urls = scriptUrls();
  let attempt = 0;
  let failure: LoadOutcome = 'unreachable';
  // A file that the policy stops fails like one without a network. Some browsers name the origin alone.
  addEventListener('securitypolicyviolation', ({ blockedURI, disposition }) => {
    if (disposition === 'enforce' && blockedURI.startsWith(new URL(href).origin)) failure = 'forbidden';
  });
  return ({ file, integrity }) =>
    new Promise((resolve) => {
      const url = href + file;
      const script = document.createElement('script');
      const settle = (outcome: LoadOutcome): void => {
        script.remove();
        resolve(outcome);
      };
      // The browser's error does not distinguish a wrong hash from a dead network, so this asks for the file again: the
      // right content is there now, other content is there, or nothing.
      const whyNot = async (): Promise<LoadOutcome> =>
        !(await answers(url, integrity)) && (await answers(url, '')) ? 'changed' : failure;
      try {
        // A document remembers by the whole URL that a module failed. Another fragment makes another URL; the server
        // never sees it.
        attempt += 1;
        Object.assign(script, {
          type: 'module',
          crossOrigin: 'anonymous',
          integrity,
          nonce,
          onload: () => settle('loaded'),
          onerror: () => void whyNot().then(settle),
          src: urls.createScriptURL(`${url}#${attempt}`),
        });
        document.head.append(script);
      } catch {
        // The page requires Trusted Types, and does not let this code make them.
        settle('forbidden');
      }
    });
};

/**
 * A page that the inbox opened to see whether the chat works on it. The loader has told that the tag is here. This file
 * is loaded by its hash like all that comes after the loader, so running it shows that the page lets the chat load.
 * What is left to tell is whether the page lets it connect.
 */

/** The server answers this in a way that every page can read, without a preflight. It stores nothing for it. */
const PATH = '/v1/auth/challenge';

/** Of the event, which some browsers send a task after the failure. */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** False where the page's policy (`connect-src`) stops a request to `server`, its origin. */
const mayConnect = async (server: string): Promise<boolean> => {
  let isForbidden = false;
  const hear = ({ effectiveDirective, disposition }: SecurityPolicyViolationEvent): void => {
    isForbidden ||= effectiveDirective === 'connect-src' && disposition === 'enforce';
  };
  document.addEventListener('securitypolicyviolation', hear);
  const isAnswered = await fetch(server + PATH, { credentials: 'omit', referrerPolicy: 'no-referrer' }).then(
    () => true,
    () => false,
  );
  await nextTask();
  document.removeEventListener('securitypolicyviolation', hear);
  return isAnswered || !isForbidden;
};

/** `owner`: as in the tag. `server`: origin of the chat server, which has the inbox. */
export const tellInbox = async (owner: string, server: string): Promise<void> => {
  const rest = (await mayConnect(server)) ? 'works' : 'not-connected';
  (opener as Window | null)?.postMessage({ cipherChat: owner, rest }, server);
};

/**
 * Whether something else answers in the server's place. A page of another origin cannot read such an answer: it lacks
 * the header that each answer of the server has, so the request fails like one without an answer. Only a request that
 * wants to read nothing tells the two apart.
 */
import { failureOf, jsonOf } from './http-failure.ts';

/** The server has nothing to read here, and says so in an answer that every page can read, without a preflight. */
const PATH = '/v1/auth/challenge';
const PATIENCE_MS = 5_000;

let running = 0;

/**
 * A probe may follow a redirect that the policy of the page forbids, and the event names the address that it began
 * with. The event may come a task after the failure.
 */
export const isProbing = (): boolean => running > 0;

type Said = { readonly status: number; readonly text: string };

const ask = async (origin: string, mode: 'cors' | 'no-cors'): Promise<Said | undefined> => {
  running += 1;
  try {
    const answer = await fetch(origin + PATH, {
      mode,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      // Without reading, a browser only follows; a sign-in page is often elsewhere.
      redirect: mode === 'cors' ? 'manual' : 'follow',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return { status: answer.status, text: await answer.text() };
  } catch {
    return undefined;
  } finally {
    setTimeout(() => (running -= 1));
  }
};

/** Call it after a request that got no answer. False where nothing answers, and where the server does by now. */
export const strangerAnswers = async (origin: string): Promise<boolean> => {
  if ((await ask(origin, 'no-cors')) === undefined) return false;
  const readable = await ask(origin, 'cors');
  return readable === undefined || failureOf(readable.status, jsonOf(readable.text)).code === 'intercepted';
};

/**
 * Whether the build that runs in this page was withdrawn: it has a known hole, and its page still names it. The chat
 * server has the list. What no one answers counts as "no": a visitor whose network loses one request can still write.
 * The list does not protect from the server itself, which can leave it out.
 */

/** How long to wait for the list. Nothing that the visitor does waits for it: only the start of the engine. */
const PATIENCE_MS = 5_000;

/** The build's name in the address of one of its files. Undefined where a site keeps the files at another path. */
const buildOf = (file: string): string | undefined => /\/w\/([0-9a-f]{16})\/[^/]*$/u.exec(file)?.[1];

/** `file`: address of a file of the build. `server`: origin of the chat server. Never rejects. */
export const isWithdrawn = async (file: string, server: string, patienceMs = PATIENCE_MS): Promise<boolean> => {
  const build = buildOf(file);
  if (build === undefined) return false;
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const answer = await fetch(`${server}/w/withdrawn.json`, { credentials: 'omit', signal });
    return ((await answer.json()) as { readonly builds: readonly unknown[] }).builds.includes(build);
  } catch {
    return false;
  }
};

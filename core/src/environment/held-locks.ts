/** Few starts ask which locks are held, so this is loaded then. */

/** Names of held locks that begin with `prefix`, without it. None where the browser does not tell. */
export const heldLocks = async (locks: LockManager | undefined, prefix: string): Promise<readonly string[]> => {
  const { held = [] } = (await locks?.query().catch(() => undefined)) ?? {};
  return held.flatMap(({ name = '' }) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
};

/**
 * The build that the owner's pages load, as far as this device knows: of the snippet that was copied here last, or of
 * the page that was checked last. It lies next to the database, because it is no secret and only a reminder.
 */
const KEY = 'cipherchat:page-build';
const BUILD = /^[0-9a-f]{16}$/u;
const listeners = new Set<() => void>();

/** Does nothing where the browser lets us store nothing. */
export const rememberPageBuild = (build: string): void => {
  try {
    localStorage.setItem(KEY, build);
  } catch {
    // Then no notice reminds of it.
  }
  for (const listener of listeners) listener();
};

/** 16 hexadecimal digits. Undefined if this device does not know. */
export const pageBuild = (): string | undefined => {
  try {
    const build = localStorage.getItem(KEY) ?? '';
    return BUILD.test(build) ? build : undefined;
  } catch {
    return undefined;
  }
};

/** Also for changes by another tab. The returned function ends it. */
export const followPageBuild = (listener: () => void): (() => void) => {
  const hear = ({ key }: StorageEvent): void => {
    if (key === KEY || key === null) listener();
  };
  listeners.add(listener);
  addEventListener('storage', hear);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', hear);
  };
};

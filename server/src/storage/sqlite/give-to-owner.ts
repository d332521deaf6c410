/** Files that a command of root makes in a data directory belong to whom the directory belongs to: to the server. */
import { chownSync, statSync } from 'node:fs';

export const giveToOwner = (file: string, dataDir: string): void => {
  const { uid, gid } = statSync(dataDir);
  if (process.getuid?.() === 0) chownSync(file, uid, gid);
};

/** Finding programs that are installed, as a shell would and in the places where they are put outside of its path. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The first of the names in any folder of the PATH or in `folders`, else the first of `places` that can be run. */
export const lookForExecutable = (
  names: readonly string[],
  folders: readonly string[] = [],
  places: readonly string[] = [],
): string | undefined => {
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const inFolders = [...path, ...folders].flatMap((folder) => names.map((name) => join(folder, name)));
  return [...inFolders, ...places].find(isExecutable);
};

/**
 * What a person chose by an environment variable. One that points nowhere is an error, not a reason to look elsewhere.
 */
export const chosenExecutable = (variable: string): string | undefined => {
  const chosen = process.env[variable];
  if (chosen === undefined || chosen === '') return undefined;
  if (!isExecutable(chosen)) throw new Error(`${variable} points to ${chosen}, which is no executable file.`);
  return chosen;
};

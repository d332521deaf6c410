/** The programs that check what operators use. `.ci/run` puts those that the system lacks below `.cache/tools`. */
import { join } from 'node:path';
import { lookForExecutable } from './executables.ts';
import { ROOT } from './root.ts';

const TOOLS = join(ROOT, '.cache/tools');

const INSTALL = {
  promtool: 'Debian: apt-get install prometheus',
  kubectl: 'https://kubernetes.io/docs/tasks/tools, or kustomize',
  'kubernetes-validate': 'pip install kubernetes-validate',
} as const;

export type OperatorTool = keyof typeof INSTALL;

const FOLDERS = ['usr/bin', 'bin', 'python/bin'].map((folder) => join(TOOLS, folder));

/** Undefined where there is none, which is said. With `CI=true` that is an error: nothing is skipped there. */
export const lookForTool = (tool: OperatorTool, names: readonly string[] = [tool]): string | undefined => {
  const found = lookForExecutable(names, FOLDERS);
  if (found !== undefined) return found;
  const sentence = `No ${names.join(' or ')} was found, so its checks are skipped. Install it: ${INSTALL[tool]}.`;
  if (process.env['CI'] === 'true') throw new Error(sentence);
  console.warn(sentence);
  return undefined;
};

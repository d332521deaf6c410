/** The overlay that docs/operations.md tells an operator to write. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.ts';
import { fencedBlocks } from '../snippets/fenced-blocks.ts';

/** `k8s`: where this folder is, as seen from the overlay. */
export const documentedOverlay = (k8s: string): string => {
  const text = readFileSync(join(ROOT, 'docs/operations.md'), 'utf8');
  const block = fencedBlocks(text).find(({ code }) => code.includes('kind: Kustomization'));
  if (block === undefined) throw new Error('docs/operations.md no longer shows an overlay.');
  return block.code.replaceAll('../cipherchat/k8s', k8s);
};

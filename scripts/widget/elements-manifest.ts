/**
 * Makes `custom-elements.json` from the JSDoc of the public elements, as `widget/custom-elements-manifest.config.js`
 * says.
 */
import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';

const ANALYZER = 'node_modules/@custom-elements-manifest/analyzer/cem.js';

/** `outDir` is where the file goes. Throws what the analyzer printed if it fails. */
export const writeElementsManifest = (root: string, outDir: string): void => {
  const cwd = join(root, 'widget');
  const args = [join(root, ANALYZER), 'analyze', '--quiet', '--outdir', relative(cwd, outDir)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`custom-elements.json was not made: ${stdout}${stderr}`);
};

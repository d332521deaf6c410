/** Builds the widget: the artifact of the script tag into `widget/dist`, the npm package into `widget/dist/npm`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.ts';
import { makeArtifact } from './widget/artifact.ts';
import { buildNpmPackage } from './widget/npm-package.ts';
import { withdrawnBuilds } from './widget/withdrawn-builds.ts';
import { writeArtifact } from './widget/write-artifact.ts';

const DIST = join(ROOT, 'widget/dist');

const artifact = await makeArtifact(join(ROOT, 'widget/src'));
mkdirSync(DIST, { recursive: true });
writeArtifact(artifact, DIST, withdrawnBuilds());
await buildNpmPackage({ root: ROOT, outDir: join(DIST, 'npm') });
console.log(`widget: build ${artifact.build}, loader ${artifact.loader.integrity}`);

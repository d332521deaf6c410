import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { ROOT } from '../root.ts';

const Builds = v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/u)));

/** Builds that pages should no longer run, by the word of this source: 16 hexadecimal digits each. */
export const withdrawnBuilds = (): readonly string[] =>
  v.parse(Builds, JSON.parse(readFileSync(join(ROOT, 'widget/withdrawn-builds.json'), 'utf8')));

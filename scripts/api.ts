/**
 * `npm run api`: writes the API reports. With `--check` it writes nothing and fails where one differs. The widget has
 * to be built.
 */
import { changedReports } from './api-reports.ts';
import { ROOT } from './root.ts';

const check = process.argv.includes('--check');
const changed = await changedReports(ROOT, !check);

for (const name of changed) console.log(`${name} ${check ? 'does not say what is exported' : 'updated'}.`);
if (check && changed.length > 0) {
  console.error('If the change is meant, run `npm run build && npm run api` and commit the reports.');
  process.exitCode = 1;
}

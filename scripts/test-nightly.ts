/** `npm run test:nightly`: the tests that `npm test` has a smaller run of. The last line reads `N passed, N failed`. */
import { BUILD_CHECKS, NIGHTLY_TESTS } from './checks/list.ts';
import { conclude, runGroups } from './checks/run-checks.ts';

const builds = BUILD_CHECKS.filter(({ name }) => name === 'build');
conclude(
  await runGroups([
    [1, builds],
    [2, NIGHTLY_TESTS],
  ]),
);

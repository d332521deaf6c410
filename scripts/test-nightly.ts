/** `npm run test:nightly`: the tests that `npm test` has a smaller run of. The last line reads `N passed, N failed`. */
import { ALL_FAULTS, BUILD, NIGHTLY_TESTS } from './checks/list.ts';
import { conclude, runGroups } from './checks/run-checks.ts';

conclude(
  await runGroups([
    [1, [BUILD]],
    [2, NIGHTLY_TESTS],
    [1, [ALL_FAULTS]],
  ]),
);

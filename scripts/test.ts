/** `npm test`: the gate and everything else. The last line reads `N passed, N failed`. */
import { BUILT_CHECKS, SOURCE_CHECKS, TESTS, TESTS_ALONE } from './checks/list.ts';
import { conclude, demandEngines, runGroups } from './checks/run-checks.ts';

await demandEngines();
conclude(
  await runGroups([
    [2, SOURCE_CHECKS],
    [2, BUILT_CHECKS],
    [4, TESTS],
    [1, TESTS_ALONE],
  ]),
);

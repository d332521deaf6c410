/** `npm test`: the gate and everything else. The last line reads `N passed, N failed`. */
import { BUILD_CHECKS, STATIC_CHECKS, TESTS } from './checks/list.ts';
import { conclude, demandEngines, runGroups } from './checks/run-checks.ts';

await demandEngines();
conclude(
  await runGroups([
    [2, STATIC_CHECKS],
    [1, BUILD_CHECKS],
    [2, TESTS],
  ]),
);

/** `npm run verify`: the gate. Types, lint with the walls, format, circular imports, build, sizes, unused code, unit tests. */
import { BUILD_CHECKS, STATIC_CHECKS, UNIT_TESTS } from './checks/list.ts';
import { conclude, demandBrowser, runGroups } from './checks/run-checks.ts';

demandBrowser();
conclude(
  await runGroups([
    [2, STATIC_CHECKS],
    [1, BUILD_CHECKS],
    [1, UNIT_TESTS],
  ]),
);

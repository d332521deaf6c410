/**
 * `npm run verify`: the gate. Types, lint with the walls, format, circular imports, build, sizes, unused code, unit
 * tests, manifests.
 */
import { BUILT_CHECKS, MANIFESTS, SOURCE_CHECKS, UNIT_TESTS } from './checks/list.ts';
import { conclude, demandBrowser, runGroups } from './checks/run-checks.ts';

demandBrowser();
conclude(
  await runGroups([
    [2, SOURCE_CHECKS],
    [2, BUILT_CHECKS],
    [2, [...UNIT_TESTS, MANIFESTS]],
  ]),
);

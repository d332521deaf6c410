/** F1 to F55, F70 and F77, in their order. */
import type { Fault } from './fault-row.ts';
import { clockFaults } from './clock-faults.ts';
import { clientFaults } from './client-faults.ts';
import { databaseFaults } from './database-faults.ts';
import { networkFaults } from './network-faults.ts';
import { nodeFaults } from './node-faults.ts';
import { serverFaults } from './server-faults.ts';

export const FAULTS: readonly Fault[] = [
  ...serverFaults,
  ...databaseFaults,
  ...nodeFaults,
  ...networkFaults,
  ...clockFaults,
  ...clientFaults,
];

import { test } from 'vitest';
import { LIMIT_MS, RUNS, runSchedules } from './run-schedules.ts';

const title = `${String(RUNS)} schedules from a session on: all that was written is shown once, in order, to both`;
test(title, () => runSchedules(true), LIMIT_MS);

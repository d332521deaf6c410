/**
 * Test files that only the nightly run has, by project: `npm test` has to end within 15 minutes on two processors. What
 * they hold is held by day by something smaller, which each line names.
 */
export const NIGHTLY_FILES: Readonly<Record<string, readonly string[]>> = {
  server: [
    // `mongodb-away.test.ts`, the contracts of the stores and `npm run test:faults`.
    'server/test/mongodb-failover.test.ts',
    'server/test/mongodb-process.test.ts',
    // `server/src/move`: the same move, within one process.
    'server/test/migrate.test.ts',
    // `disk-reserve.test.ts` and `backup-and-check.test.ts`.
    'server/test/damaged-database.test.ts',
  ],
};

/** `NIGHTLY=true` is set by `npm run test:nightly`. */
export const IS_NIGHTLY = process.env['NIGHTLY'] === 'true';

/** What a project leaves out by day. */
export const leftOutOf = (project: string): readonly string[] => (IS_NIGHTLY ? [] : (NIGHTLY_FILES[project] ?? []));

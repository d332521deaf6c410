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
  e2e: [
    // `webkit.test.ts`: the same two engines, the other way round.
    'e2e/webkit-owner.test.ts',
    // WordPress with a database. Nothing of it runs by day.
    'e2e/wordpress.test.ts',
  ],
};

/** Test files that look at a sample by day and at everything by night, by project: where they ask for `IS_NIGHTLY`. */
export const SAMPLED_FILES: Readonly<Record<string, readonly string[]>> = {
  core: ['core/src/crypto/handshake.test.ts', 'core/src/crypto/skipped-keys.test.ts'],
  server: [
    'server/test/audit.test.ts',
    'server/test/attacks.test.ts',
    'server/src/move/move-to-mongo.test.ts',
    'server/src/storage/sqlite/synced-writer.test.ts',
  ],
};

/** `NIGHTLY=true` is set by `npm run test:nightly`. */
export const IS_NIGHTLY = process.env['NIGHTLY'] === 'true';

/** What a project leaves out by day. */
export const leftOutOf = (project: string): readonly string[] => (IS_NIGHTLY ? [] : (NIGHTLY_FILES[project] ?? []));

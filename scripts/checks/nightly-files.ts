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
    // WordPress with a database. Nothing of it runs by day.
    'e2e/wordpress.test.ts',
  ],
};

/**
 * Test files that look at a sample by day and at everything by night, by project: where they ask for `IS_NIGHTLY`, or
 * take `STORY_ENGINES`. The beginning of a name is enough.
 */
export const SAMPLED_FILES: Readonly<Record<string, readonly string[]>> = {
  e2e: [
    'e2e/altered-prototypes',
    'e2e/content-policy',
    'e2e/forget',
    'e2e/newer-build',
    'e2e/old-profile',
    'e2e/page-',
    'e2e/return.test',
    'e2e/story.test',
    'e2e/webkit.test',
  ],
  core: ['core/src/crypto/handshake.test.ts', 'core/src/crypto/skipped-keys.test.ts'],
  server: [
    'server/test/audit.test.ts',
    'server/test/attacks.test.ts',
    'server/src/move/move-to-mongo.test.ts',
    'server/src/storage/sqlite/synced-writer.test.ts',
  ],
};

/** `NIGHTLY=true` is set by `npm run test:nightly`. Never in a browser, which has no environment. */
export const IS_NIGHTLY = typeof process !== 'undefined' && process.env['NIGHTLY'] === 'true';

/** What a project leaves out by day. */
export const leftOutOf = (project: string): readonly string[] => (IS_NIGHTLY ? [] : (NIGHTLY_FILES[project] ?? []));

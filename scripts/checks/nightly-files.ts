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
  bench: [
    // `reconnect-storm.test.ts` and `two-nodes.test.ts` of the server.
    'bench/restart.test.ts',
    // `relay-budget.test.ts` measures the server against the bare relay.
    'bench/relay-rounds.test.ts',
  ],
  house: [
    // `artifact.test.ts` compares a build with what `npm run build` wrote.
    'scripts/widget/same-bytes.test.ts',
  ],
  'pwa-browser': [
    // `accessibility.browser.test.ts`: any two of width, theme and direction.
    'pwa/test/accessibility-at-night.browser.test.ts',
  ],
  e2e: [
    // WordPress with a database. Nothing of it runs by day.
    'e2e/wordpress.test.ts',
    // `kill.test.ts`, and `crash.test.ts` and `tabs.test.ts` in `core/test/scenarios`.
    'e2e/random-kills.test.ts',
    'e2e/killed-page.test.ts',
    // `server/test/two-nodes.test.ts`.
    'e2e/two-nodes.test.ts',
    // `core/test/rows/every-version.test.ts` and `core/src/storage/dexie/killed-upgrade.browser.test.ts`.
    'e2e/old-profile.test.ts',
    'e2e/newer-build.test.ts',
    // `storage.test.ts` and `without-cryptography.test.ts` in `core/test/scenarios`.
    'e2e/browser-faults.test.ts',
    // `withdrawn-build.test.ts` of the loader, `old-tag.browser.test.ts` and `build-lists.test.ts` of the inbox.
    'e2e/build-life.test.ts',
    // `core/test/transport/check-behind-proxies.test.ts` and `pwa/test/connection-check.browser.test.ts`.
    'e2e/connection-check.test.ts',
    // `page-around.test.ts` has a modal of the page.
    'e2e/page-dialog.test.ts',
    // `lock.browser.test.ts` and `settings.browser.test.ts` of the inbox.
    'e2e/lock.test.ts',
    // `leaving.test.ts` in `core/test/scenarios`.
    'e2e/forget.test.ts',
    // `backup.test.ts`, `backup-passkey.test.ts` and `backup-passphrase.test.ts` in `core/test/scenarios`.
    'e2e/recovery.test.ts',
    // `core/test/scenarios` has the same clients, `server/test/process.test.ts` the same server.
    'e2e/headless.test.ts',
    // `kill.test.ts` on SQLite, and `mongodb-away.test.ts` of the server.
    'e2e/mongodb.test.ts',
    // `tabs.test.ts` and `stalled-tabs.test.ts` in `core/test/scenarios`.
    'e2e/tabs.test.ts',
    // `socket-link.test.ts` and `row-codec.test.ts` of the core have such prototypes.
    'e2e/altered-prototypes.test.ts',
    // `page-context.test.ts` in `core/test/scenarios`.
    'e2e/page-context.test.ts',
    // `vouched.test.ts` in `core/test/scenarios`, and `identify-visitor.test.ts` of the widget.
    'e2e/vouched.test.ts',
  ],
};

/**
 * Test files that look at a sample by day and at everything by night, by project: where they ask for `IS_NIGHTLY`, or
 * take `STORY_ENGINES`. The beginning of a name is enough.
 */
export const SAMPLED_FILES: Readonly<Record<string, readonly string[]>> = {
  e2e: [
    'e2e/content-policy',
    'e2e/hostile-server.test.ts',
    'e2e/moving.test.ts',
    'e2e/page-',
    'e2e/return.test',
    'e2e/story.test',
    'e2e/webkit.test',
  ],
  core: ['core/src/crypto/handshake.test.ts', 'core/src/crypto/skipped-keys.test.ts'],
  server: [
    'server/test/audit.test.ts',
    'server/test/attacks.test.ts',
    'server/test/upgrade-process.test.ts',
    'server/src/move/move-to-mongo.test.ts',
    'server/src/storage/sqlite/synced-writer.test.ts',
  ],
};

/** `NIGHTLY=true` is set by `npm run test:nightly`. Never in a browser, which has no environment. */
export const IS_NIGHTLY = typeof process !== 'undefined' && process.env['NIGHTLY'] === 'true';

/** Set for the projects that `npm test` runs whole: who names a file gets it, by day too. */
export const BY_DAY = { BY_DAY: 'true' };

/** What a project leaves out by day. */
export const leftOutOf = (project: string): readonly string[] =>
  process.env['BY_DAY'] === 'true' ? (NIGHTLY_FILES[project] ?? []) : [];

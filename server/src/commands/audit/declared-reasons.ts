/** What the log says of a failed store: fixed sentences, codes, and words in which SQLite speaks of a damaged file. */

const REASONS: readonly RegExp[] = [
  // Codes of the system and of Redis, and names of errors.
  /^[A-Z][A-Z0-9_]{2,40}$/u,
  /^[A-Za-z]{3,30}Error$/u,
  /^(?:no answer|unknown)$/u,
  /^(?:MongoDB|The database) failed \([A-Za-z0-9_]{1,60}\)\.$/u,
  /^The disk of (?:MongoDB|the database) is full\.$/u,
  /^The (?:disk has only its reserve left|store is closed|commit failed|write has no result)\.$/u,
  /^Data are being moved into this MongoDB database: run the command "migrate" again until it says that all is there\.$/u,
  /^The process that reads through the database has ended\.$/u,
  /^The MongoDB database was written by a newer version of CipherChat \([0-9a-z., -]{1,60}\)\. This is version [0-9a-z.-]{1,20}, which reads schemas up to \d{1,4}\. Install CipherChat (?:[0-9a-z.-]{1,20}|in the version that wrote it) or newer, or restore a backup from before the upgrade\. Nothing was changed\.$/u,
];

export const isReason = (value: unknown): boolean =>
  typeof value === 'string' && REASONS.some((reason) => reason.test(value));

/** https://sqlite.org/pragma.html#pragma_integrity_check */
const WORDS_OF_SQLITE = new Set(
  (
    'a and as at bad be big blob btreeinitpage but byte bytes cell check child code constraint corruption count ' +
    'database depth differs disagrees enabled end end-of-record entries entry error expected extends failed file for ' +
    'fragmentation free freelist from get got header image in incremental_vacuum index invalid is key leaf main ' +
    'malformed map max missing multiple never nd non-blob non-integer non-real non-text non-unique not null number ' +
    'numeric of off offset on order out page pages pointer ptr ptrmap range read reference referenced reported returns ' +
    'root rootpage row rowid rowids should size space st table text th the to too tree unable unused used uses vacuum ' +
    'value values with wrong zero'
  ).split(' '),
);
/** Tables, columns and indexes of this server. */
const NAME =
  /^(?:users|deviceLists|removedDevices|devices|prekeys|handedOut|messages|mailboxes|sends|links|switchedOff|invitations|pushSubscriptions|backups|backupAccesses|backupRecords|erasures|rosterEntries|service|sqlite_[a-z]+)/u;

const isWordOfSqlite = (word: string): boolean => WORDS_OF_SQLITE.has(word.toLowerCase()) || NAME.test(word);

export const isListOfProblems = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every(
    (line) =>
      typeof line === 'string' &&
      (isReason(line) ||
        (line.match(/[\p{L}_][\p{L}_.-]*/gu) ?? []).every((word) => isWordOfSqlite(word.replace(/\.$/u, '')))),
  );

/** A file of SQLite as a lock: the operating system releases it when the process dies. */
import type { Database } from 'better-sqlite3';

/** Held until the database is closed. Throws what SQLite throws, `SQLITE_BUSY` while another process holds it. */
export const holdAlone = (file: Database): Database => {
  try {
    file.pragma('locking_mode = EXCLUSIVE');
    file.exec('BEGIN EXCLUSIVE');
    return file;
  } catch (cause) {
    file.close();
    throw cause;
  }
};

/**
 * The tables of SQLite as an append-only list of migrations: `user_version` counts those that a file has been through.
 * Each runs once, in a transaction of its own. A migration that was released is never changed; a new one goes to the
 * end, with a test in `migrations.test.ts` that starts from the version before.
 */
export const MIGRATIONS: readonly string[] = [
  // 1: release 0.1.0. `username` is always NULL and `iv` is read by no query: both are fields that PROTOCOL 6 names.
  `
  CREATE TABLE users (
    _id TEXT PRIMARY KEY,
    username TEXT,
    publicKey BLOB NOT NULL,
    createdAt INTEGER NOT NULL,
    listVersion INTEGER NOT NULL,
    listHash BLOB NOT NULL,
    listedDevices TEXT NOT NULL,
    removedDevices TEXT NOT NULL
  ) WITHOUT ROWID, STRICT;

  CREATE TABLE deviceLists (
    userId TEXT NOT NULL,
    version INTEGER NOT NULL,
    hash BLOB NOT NULL,
    list BLOB NOT NULL,
    createdAt INTEGER NOT NULL,
    PRIMARY KEY (userId, version)
  ) STRICT;

  CREATE TABLE devices (
    _id TEXT PRIMARY KEY,
    userId TEXT NOT NULL,
    publicKey BLOB NOT NULL,
    createdAt INTEGER NOT NULL
  ) WITHOUT ROWID, STRICT;

  CREATE TABLE prekeys (
    deviceId TEXT NOT NULL,
    kind INTEGER NOT NULL,
    prekeyId INTEGER NOT NULL,
    expiresAt INTEGER NOT NULL,
    record BLOB,
    keyMark BLOB NOT NULL,
    PRIMARY KEY (deviceId, kind, prekeyId)
  ) STRICT;
  CREATE INDEX prekeysByExpiry ON prekeys (expiresAt);

  CREATE TABLE messages (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    _id TEXT NOT NULL UNIQUE,
    senderId TEXT NOT NULL,
    senderUserId TEXT NOT NULL,
    receiverId TEXT NOT NULL,
    encryptedPayload BLOB,
    iv BLOB,
    timestamp INTEGER NOT NULL,
    deliveryStatus TEXT NOT NULL CHECK (deliveryStatus IN ('sent', 'delivered')),
    deliveredAt INTEGER
  ) STRICT;
  CREATE INDEX messagesWaiting ON messages (receiverId) WHERE deliveryStatus = 'sent';
  CREATE INDEX messagesDelivered ON messages (senderId) WHERE deliveryStatus = 'delivered';

  CREATE TABLE sends (
    position INTEGER PRIMARY KEY,
    senderId TEXT NOT NULL,
    envelopeId TEXT NOT NULL,
    timestamp INTEGER NOT NULL,
    UNIQUE (senderId, envelopeId)
  ) STRICT;
  `,
  // 2: facts about the file. `release` is the one that ran the newest migration; a refusal names it.
  `
  CREATE TABLE service (
    _id TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) WITHOUT ROWID, STRICT;
  `,
  // 3: retention finds old rows by their time. Their position told it only as long as no clock ran ahead.
  `
  CREATE INDEX messagesByTime ON messages (timestamp);
  CREATE INDEX sendsByTime ON sends (timestamp);
  `,
  // 4: one row for each removed device. As one text in `users` they were all parsed whenever the account was read.
  `
  CREATE TABLE removedDevices (
    userId TEXT NOT NULL,
    deviceId TEXT NOT NULL,
    PRIMARY KEY (userId, deviceId)
  ) WITHOUT ROWID, STRICT;
  INSERT OR IGNORE INTO removedDevices (userId, deviceId)
    SELECT users._id, each.value
    FROM users, json_each('["' || replace(users.removedDevices, ' ', '","') || '"]') AS each
    WHERE users.removedDevices <> '';
  ALTER TABLE users DROP COLUMN removedDevices;
  `,
  // 5: `sequence` counts per receiving device. One counter for all told each client how much the others write.
  // `position` is the order of the sends, which no client sees; `mailboxes` keeps the last number of each device.
  `
  CREATE TABLE mail (
    position INTEGER PRIMARY KEY,
    _id TEXT NOT NULL UNIQUE,
    senderId TEXT NOT NULL,
    senderUserId TEXT NOT NULL,
    receiverId TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    encryptedPayload BLOB,
    iv BLOB,
    timestamp INTEGER NOT NULL,
    deliveryStatus TEXT NOT NULL CHECK (deliveryStatus IN ('sent', 'delivered')),
    deliveredAt INTEGER
  ) STRICT;
  INSERT INTO mail
    SELECT sequence, _id, senderId, senderUserId, receiverId,
      ROW_NUMBER() OVER (PARTITION BY receiverId ORDER BY sequence),
      encryptedPayload, iv, timestamp, deliveryStatus, deliveredAt
    FROM messages;
  DROP TABLE messages;
  ALTER TABLE mail RENAME TO messages;
  CREATE INDEX messagesWaiting ON messages (receiverId, sequence) WHERE deliveryStatus = 'sent';
  CREATE INDEX messagesDelivered ON messages (senderId) WHERE deliveryStatus = 'delivered';
  CREATE INDEX messagesByTime ON messages (timestamp);

  CREATE TABLE mailboxes (
    _id TEXT PRIMARY KEY,
    sequence INTEGER NOT NULL
  ) WITHOUT ROWID, STRICT;
  INSERT INTO mailboxes SELECT receiverId, MAX(sequence) FROM messages GROUP BY receiverId;
  `,
  // 6: a first answer is 40 bytes: sending device and envelope id in one key of 32 bytes, and the time.
  `
  CREATE TABLE answers (
    _id BLOB PRIMARY KEY,
    timestamp INTEGER NOT NULL
  ) WITHOUT ROWID, STRICT;
  INSERT OR IGNORE INTO answers SELECT unhex(senderId || envelopeId), timestamp FROM sends;
  DROP TABLE sends;
  ALTER TABLE answers RENAME TO sends;
  CREATE INDEX sendsByTime ON sends (timestamp);
  `,
  // 7: one-time prekeys that were handed out, for a repeat of that request. `purpose` tells neither end.
  `
  CREATE TABLE handedOut (
    purpose TEXT NOT NULL,
    kind INTEGER NOT NULL,
    record BLOB NOT NULL,
    expiresAt INTEGER NOT NULL,
    PRIMARY KEY (purpose, kind)
  ) STRICT;
  CREATE INDEX handedOutByExpiry ON handedOut (expiresAt);
  `,
  // 8: what the operator has decided: accounts that are switched off, and invitations, of which only hashes are kept.
  `
  CREATE TABLE switchedOff (
    _id TEXT PRIMARY KEY,
    since INTEGER NOT NULL
  ) WITHOUT ROWID, STRICT;
  CREATE TABLE invitations (
    _id TEXT PRIMARY KEY,
    createdAt INTEGER NOT NULL,
    expiresAt INTEGER NOT NULL,
    userId TEXT
  ) WITHOUT ROWID, STRICT;
  `,
  // 9: rendezvous of devices that link, for minutes: a row with step -1 opens one, the others are its blobs.
  `
  CREATE TABLE links (
    linkId TEXT NOT NULL,
    step INTEGER NOT NULL,
    blob BLOB,
    expiresAt INTEGER NOT NULL,
    PRIMARY KEY (linkId, step)
  ) STRICT;
  CREATE INDEX linksByExpiry ON links (expiresAt);
  `,
  // 10: where a device is rung by Web Push. `_id` is the device; the last two tell when, and for mail up to where.
  `
  CREATE TABLE pushSubscriptions (
    _id TEXT PRIMARY KEY,
    endpoint TEXT NOT NULL,
    publicKey BLOB NOT NULL,
    auth BLOB NOT NULL,
    createdAt INTEGER NOT NULL,
    pushedAt INTEGER NOT NULL,
    pushedThrough INTEGER NOT NULL
  ) WITHOUT ROWID, STRICT;
  `,
  // 11: backups of accounts, as ciphertext. `records` is the index: id and hash of each record that counts.
  `
  CREATE TABLE backups (
    _id TEXT PRIMARY KEY,
    generation INTEGER NOT NULL,
    manifest BLOB NOT NULL,
    slots BLOB NOT NULL,
    accesses TEXT NOT NULL,
    records BLOB NOT NULL
  ) STRICT;
  CREATE TABLE backupAccesses (
    _id TEXT PRIMARY KEY,
    userId TEXT NOT NULL
  ) WITHOUT ROWID, STRICT;
  CREATE INDEX backupAccessesOfUser ON backupAccesses (userId);
  CREATE TABLE backupRecords (
    userId TEXT NOT NULL,
    recordId TEXT NOT NULL,
    hash BLOB NOT NULL,
    record BLOB NOT NULL,
    PRIMARY KEY (userId, recordId)
  ) STRICT;
  `,
  // 12: accounts that have ended, as their keys have signed it.
  `
  CREATE TABLE erasures (
    _id TEXT PRIMARY KEY,
    erasure BLOB NOT NULL,
    expiresAt INTEGER NOT NULL
  ) WITHOUT ROWID, STRICT;
  CREATE INDEX erasuresByExpiry ON erasures (expiresAt);
  `,
  // 13: rosters of teams, as their owners have signed them.
  `
  CREATE TABLE rosterEntries (
    userId TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    entry BLOB NOT NULL,
    PRIMARY KEY (userId, epoch)
  ) WITHOUT ROWID, STRICT;
  `,
];

/** The first version that has the table `service`. */
export const SERVICE_TABLE_SINCE = 2;

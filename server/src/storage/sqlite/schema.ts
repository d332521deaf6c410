/** The tables, as steps: `user_version` counts the steps a file has been through. A step that was released is never changed. */
export const MIGRATIONS: readonly string[] = [
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
];

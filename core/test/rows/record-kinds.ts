/** Every kind of record that the client keeps, and how to tell of which kind a row is. */
import { generateWrappingKey, createPlatform } from '../../src/crypto/platform.ts';
import { nobleKem } from '../../src/crypto/ml-kem.ts';
import { contacts } from '../../src/accounts/contacts.ts';
import { identityRows } from '../../src/accounts/identity.ts';
import { backupKeys, backupStates, restorations } from '../../src/rows/backup-records.ts';
import type { Rows } from '../../src/rows/define-rows.ts';
import { handshakes } from '../../src/rows/handshakes.ts';
import { intents } from '../../src/rows/intents.ts';
import * as deviceRows from '../../src/rows/device-rows.ts';
import { listChanges } from '../../src/rows/list-changes.ts';
import { historyFiles, historyGrants, historyStates, olderDevices } from '../../src/rows/history-rows.ts';
import {
  heldContents,
  joinedTeams,
  knownRosters,
  rosterEntries,
  teamInvitations,
  teamStates,
  teamWishes,
} from '../../src/rows/team-rows.ts';
import { lastSends } from '../../src/rows/last-sends.ts';
import { dueToOwnDevices, registers, registerWishes, snapshotAsked } from '../../src/rows/own-device-rows.ts';
import { messageChanges } from '../../src/rows/message-changes.ts';
import { knownMoves } from '../../src/rows/move-rows.ts';
import { processed } from '../../src/rows/processed.ts';
import { readMarks } from '../../src/rows/read-marks.ts';
import * as records from '../../src/rows/records.ts';
import { statuses } from '../../src/rows/statuses.ts';
import { beliefs, contactWishes } from '../../src/rows/verification-rows.ts';
import { segments, uploads } from '../../src/rows/uploads.ts';
import { visitors } from '../../src/rows/visitor-rows.ts';
import * as roomRows from '../../src/rows/room-rows.ts';
import { sessionRows } from '../../src/rows/session-rows.ts';
import { prekeyRows } from '../../src/sessions/prekey-rows.ts';
import type { Row } from '../../src/storage/port.ts';

const platform = createPlatform({
  keepAgreementKeys: 'as-handles',
  wrappingKey: await generateWrappingKey(),
  kem: nobleKem,
});

export const isRows = (exported: unknown): exported is Rows<unknown> =>
  typeof exported === 'object' && exported !== null && 'fromRow' in exported;

/** By the name under which each is exported. */
export const RECORD_KINDS: Readonly<Record<string, Rows<unknown>>> = {
  ...Object.fromEntries(
    Object.entries({ ...records, ...deviceRows, ...roomRows }).flatMap(([name, exported]: [string, unknown]) =>
      isRows(exported) ? [[name, exported]] : [],
    ),
  ),
  backupKeys: backupKeys as Rows<unknown>,
  backupStates: backupStates as Rows<unknown>,
  restorations: restorations as Rows<unknown>,
  handshakes: handshakes as Rows<unknown>,
  intents: intents as Rows<unknown>,
  messageChanges: messageChanges as Rows<unknown>,
  listChanges: listChanges as Rows<unknown>,
  lastSends: lastSends as Rows<unknown>,
  dueToOwnDevices: dueToOwnDevices as Rows<unknown>,
  registers: registers as Rows<unknown>,
  registerWishes: registerWishes as Rows<unknown>,
  snapshotAsked: snapshotAsked as Rows<unknown>,
  beliefs: beliefs as Rows<unknown>,
  contactWishes: contactWishes as Rows<unknown>,
  uploads: uploads as Rows<unknown>,
  segments: segments as Rows<unknown>,
  historyFiles: historyFiles as Rows<unknown>,
  historyGrants: historyGrants as Rows<unknown>,
  historyStates: historyStates as Rows<unknown>,
  olderDevices: olderDevices as Rows<unknown>,
  heldContents: heldContents as Rows<unknown>,
  joinedTeams: joinedTeams as Rows<unknown>,
  knownRosters: knownRosters as Rows<unknown>,
  knownMoves: knownMoves as Rows<unknown>,
  teamInvitations: teamInvitations as Rows<unknown>,
  rosterEntries: rosterEntries as Rows<unknown>,
  teamStates: teamStates as Rows<unknown>,
  teamWishes: teamWishes as Rows<unknown>,
  processed: processed as Rows<unknown>,
  readMarks: readMarks as Rows<unknown>,
  statuses: statuses as Rows<unknown>,
  visitors: visitors as Rows<unknown>,
  contacts: contacts as Rows<unknown>,
  identityRows: identityRows as Rows<unknown>,
  prekeyRows: prekeyRows as Rows<unknown>,
  sessionRows: sessionRows(platform) as Rows<unknown>,
};

const OF_ACCOUNT: Readonly<Record<string, string>> = {
  name: 'names',
  receipts: 'receiptSettings',
  clock: 'clockOffsets',
  registered: 'registrations',
  invitation: 'invitations',
  removed: 'ownRemovals',
  token: 'tokens',
  stock: 'stocks',
  sent: 'lastSends',
  strangers: 'strangerRenewals',
  held: 'heldTotals',
  unread: 'unreadTotals',
  identity: 'identityRows',
  due: 'dueToOwnDevices',
  snapshot: 'snapshotAsked',
  'backup-key': 'backupKeys',
  backup: 'backupStates',
  restoring: 'restorations',
  history: 'historyStates',
  'older-devices': 'olderDevices',
  'team-state': 'teamStates',
  moves: 'knownMoves',
  'team-wish': 'teamWishes',
};

const OF_ACCOUNT_GROUPS: Readonly<Record<string, string>> = {
  registers: 'registers',
  lists: 'ownLists',
  'list-changes': 'listChanges',
  'device-names': 'deviceNames',
  beliefs: 'beliefs',
  'contact-wishes': 'contactWishes',
  'register-wishes': 'registerWishes',
  uploads: 'uploads',
  'history-files': 'historyFiles',
  'history-grants': 'historyGrants',
  'joined-teams': 'joinedTeams',
  'known-rosters': 'knownRosters',
  'team-invitations': 'teamInvitations',
  roster: 'rosterEntries',
  rooms: 'rooms',
  'team-faults': 'teamFaults',
  'team-faults-outside': 'teamFaults',
  'room-answers': 'roomAnswers',
};

const OF_OUTBOX: Readonly<Record<string, string>> = {
  intents: 'intents',
  changes: 'messageChanges',
  'room-wishes': 'roomWishes',
  'room-sends': 'roomSends',
};

/** Undefined for a row that no kind claims. */
export const kindOf = (table: string, { key, group }: Pick<Row, 'key' | 'group'>): string | undefined => {
  switch (table) {
    case 'account':
      return group.startsWith('segments:') ? 'segments' : (OF_ACCOUNT_GROUPS[group] ?? OF_ACCOUNT[key]);
    case 'conversations':
      return {
        drafts: 'drafts',
        'note-drafts': 'noteDrafts',
        assignments: 'teamRegisters',
        'team-registers': 'teamRegisters',
        read: 'readMarks',
        visitors: 'visitors',
        conversations: 'conversations',
      }[group];
    case 'outbox':
      return OF_OUTBOX[group] ?? 'outbox';
    case 'sessions':
      return key.startsWith('trouble:') ? 'troubles' : 'sessionRows';
    case 'prekeys':
      return 'prekeyRows';
    case 'held':
      return { 'held-contents': 'heldContents', 'held-room': 'heldRoomContents' }[group.split(':')[0] ?? ''] ?? 'held';
    case 'messages':
      return group.startsWith('team-notes:') ? 'teamNotes' : 'messages';
    case 'ledger':
      return group === 'room-ledger' ? 'roomLedger' : 'ledger';
    default:
      return table;
  }
};

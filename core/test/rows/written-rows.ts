/**
 * Rows in layouts that were released and that the profile of a browser happens not to hold. What stands here is never
 * changed: when a layout gets a successor, a row of the older version is added under its version.
 */
import type { Row, Table } from '../../src/storage/port.ts';

const PEER = 'c5ef32eepd2pl6vpfxdylqabyjjbixk6';
const ID = '00112233445566778899aabbccddeeff';
const BYTES = Uint8Array.of(1, 2, 3);
const ENVELOPE = {
  id: ID,
  sequence: 3,
  sender: { account: PEER, device: ID },
  at: 5,
  message: 'AQID',
};

const at = (table: Table, key: string, [group, order]: readonly [string, number], value: Row['value']) =>
  ({ table, row: { key, group, order, value } }) as const;

export const WRITTEN_ROWS: readonly { readonly table: Table; readonly row: Row }[] = [
  at('account', 'receipts', ['account', 0], { delivered: true, read: false }),
  at('account', 'clock', ['account', 0], { aheadMs: -5 }),
  at('account', 'strangers', ['account', 0], { at: [1, 2] }),
  at('account', 'invitation', ['account', 0], { code: 'abcdefghijklmnopqrstuvwxyz' }),
  at('account', 'token', ['account', 0], { token: 'a.b.c', until: 9 }),
  at('account', 'held', ['account', 0], { [PEER]: { count: 1, bytes: 3 } }),
  at('account', 'sent', ['account', 0], { id: ID, at: 4 }),
  at('account', 'sent', ['account', 0], { id: ID, at: 4, before: [{ id: ID, at: 3 }], isLost: true }),
  at('account', 'unread', ['account', 0], { unread: 2, engine: 7 }),
  // A linked device: without the seed of the account key.
  at('account', 'identity', ['account', 0], { accountKey: BYTES, signingKey: BYTES, identityKey: BYTES, kind: 2 }),
  at('account', `device:${ID}`, ['device-names', 0], { name: 'Phone' }),
  at('account', 'removed', ['account', 0], { at: 4, reason: 2, since: 3 }),
  at('account', 'removed', ['account', 0], { at: 4 }),
  at('account', `change:${ID}`, ['list-changes', 4], { kind: 'remove', at: 4, reason: 1, since: 4 }),
  at('account', `change:${PEER}`, ['list-changes', 4], {
    kind: 'add',
    at: 4,
    entry: { signingKey: BYTES, identityKey: BYTES, created: 4, kind: 2 },
  }),
  at('account', 'due', ['account', 0], {
    read: [PEER],
    delivered: { [PEER]: [ID] },
    registers: ['register:settings:5:'],
    snapshot: false,
  }),
  at('account', 'snapshot', ['account', 0], { at: 4 }),
  at('account', 'register:settings:5:', ['registers', 0], { scope: 'settings', entry: BYTES }),
  at('account', `verified:${PEER}`, ['beliefs', 0], {
    conversation: PEER,
    mark: 'compared',
    device: ID,
    at: 4,
    signedAt: 0,
  }),
  at('account', `wish:verify:${PEER}`, ['contact-wishes', 4], {
    kind: 'verify',
    conversation: PEER,
    verified: true,
    at: 4,
  }),
  at('account', `wish:choose-list:${PEER}`, ['contact-wishes', 4], {
    kind: 'choose-list',
    conversation: PEER,
    chosen: BYTES,
    at: 4,
  }),
  at('account', `register-wish:0011223344556677`, ['register-wishes', 4], {
    scope: PEER,
    field: 1,
    subkey: BYTES,
    value: BYTES,
    at: 4,
  }),
  at('outbox', 'change:1', ['changes', 4], {
    kind: 'wish',
    peer: PEER,
    target: ID,
    change: { kind: 'edit', text: 'x' },
    at: 4,
  }),
  at('outbox', 'change:2', ['changes', 4], {
    kind: 'arrived',
    peer: PEER,
    number: 2,
    id: ID,
    fields: BYTES,
    account: PEER,
    mine: false,
    sent: 3,
    at: 4,
  }),
  at('outbox', 'resend:1', ['intents', 0], { kind: 'resend', account: PEER, device: ID, began: false, ids: [ID] }),
  at('outbox', 'settings', ['intents', 0], { kind: 'settings' }),
  at('account', 'backup-key', ['account', 0], {
    backupKey: BYTES,
    slots: [{ slot: BYTES, access: BYTES }],
    revision: 1,
  }),
  at('account', 'backup', ['account', 0], {
    stored: {
      backupKey: BYTES,
      slots: [{ slot: BYTES, access: BYTES }],
      revision: 1,
      generation: 2,
      manifest: BYTES,
      records: [{ id: BYTES, hash: BYTES, subject: 'profile', digest: BYTES }],
      savedAt: 5,
      conversations: 1,
      messages: 2,
    },
    failure: 'unreachable',
  }),
  at('account', 'restoring', ['account', 0], { account: BYTES, signingKey: BYTES, identityKey: BYTES }),
  at('outbox', `retry:${ID}`, ['intents', 0], { kind: 'retry', id: ID }),
  at('outbox', 'create-identity', ['intents', 0], { kind: 'create-identity' }),
  at('outbox', 'renamed', ['intents', 0], { kind: 'renamed' }),
  at('outbox', `read:${PEER}`, ['intents', 0], { kind: 'read', peer: PEER }),
  at('outbox', ID, ['text', 9], {
    peer: PEER,
    sentAt: 9,
    body: { type: 1, text: 'sealed, and not answered' },
    content: BYTES,
    sequence: 2,
    send: { envelopes: [{ id: ID, device: ID, message: 'AQID' }], lists: { own: 1, peer: 1 } },
  }),
  // Since the texts that are sealed stand in the log alone.
  at('outbox', `${ID}1`, ['text', 9], {
    peer: PEER,
    sentAt: 9,
    body: { type: 1 },
    content: 'in-log',
    sequence: 2,
    send: { id: ID, receivers: [{ account: PEER, device: ID, message: 'AQID' }], lists: [] },
  }),
  at('messages', `${ID}1`, [PEER, 12], {
    kind: 'text',
    peer: PEER,
    order: 12,
    mine: true,
    content: BYTES,
    sentAt: 9,
    status: 'sending',
    number: 0,
  }),
  // Since devices of one account tell each other what was read.
  at('messages', `${ID}.${PEER}`, [PEER, 13], {
    kind: 'text',
    peer: PEER,
    order: 13,
    mine: false,
    text: 'received',
    sentAt: 9,
    hash: BYTES,
    number: 1,
    device: ID,
    counter: 3,
  }),
  at('statuses', `${ID}1`, [PEER, 12], { peer: PEER, order: 12, status: 'read' }),
  at('ledger', `${ID}1`, [PEER, 9], {
    peer: PEER,
    messageId: `${ID}1`,
    sentAt: 9,
    content: 'in-log',
    devices: [ID],
    delivered: [],
    resent: 0,
  }),
  at('outbox', 'receipt', ['control', 9], { peer: PEER, sentAt: 9, body: { type: 3, of: ID }, device: ID }),
  at('outbox', 'again', ['control', 9], {
    peer: PEER,
    sentAt: 9,
    content: BYTES,
    device: ID,
    messageId: ID,
    resent: 1,
    renews: true,
  }),
  at('sessions', `trouble:${ID}`, ['missing', 0], { account: PEER, missing: [ID], renewed: [1], answered: [] }),
  at('sessions', `trouble:${PEER}`, ['trouble', 0], {
    account: PEER,
    missing: [],
    renewed: [],
    answered: [4],
    lagsSince: 3,
  }),
  at('held', `${ID}.${ID}`, [PEER, 5], { at: 5, envelope: ENVELOPE }),
  at('ledger', ID, ['bare', 9], { peer: PEER, messageId: ID, sentAt: 9, devices: [ID], delivered: [], resent: 0 }),
];

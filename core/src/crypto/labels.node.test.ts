/** Every use of a key has a label of its own (PROTOCOL 1.2, 12.1): the source is read, so that none slips in unseen. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The table of 12.1, as far as this version goes, and what is free for use on one device. */
const TABLE = [
  'account',
  'hash/device-id',
  'hash/device-list',
  'hash/transcript',
  'hash/handshake-id',
  'hash/content',
  'hash/group-id',
  'hash/group-entry',
  'hash/file',
  'hash/move',
  'hash/link-commit',
  'hash/link-code',
  'hash/link-transcript',
  'hash/link-short',
  'hash/recovery-check',
  'hash/passkey-input',
  'hash/backup-slots',
  'hash/backup-index',
  'hash/backup-access',
  'hash/manifest',
  'hash/release',
  'sign/device-list',
  'sign/prekey',
  'sign/auth',
  'sign/group-entry',
  'sign/link',
  'sign/manifest',
  'sign/release',
  'sign/verified',
  'sign/erasure',
  'kdf/handshake',
  'kdf/root',
  'kdf/pq-epoch',
  'kdf/file',
  'kdf/link',
  'kdf/backup-access',
  'kdf/safety-number',
  'mac/chain-message',
  'mac/chain-next',
  'box/link',
  'box/message',
  'box/record',
  'box/slot',
  'local/account-key',
  'local/lock',
  'local/passkey-input',
  'local/passkey-lock',
  'local/record',
];

const FOLDERS = [`${import.meta.dirname}/..`, `${import.meta.dirname}/../../../protocol/src`];

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
);

const uses = sources.flatMap((source) =>
  [...source.matchAll(/(?:\blabel\(|labelled\(|\bname:)\s*'(account|[a-z]+\/[a-z-]+)'/gu)].map(([, name]) => name!),
);

test('the labels in use are those of the table', () => {
  expect([...new Set(uses)].toSorted()).toEqual(TABLE.toSorted());
});

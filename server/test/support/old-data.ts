/**
 * Data that an earlier release wrote, as `server/test/fixtures` keeps it, with the people who own the accounts in it.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DeviceId } from '@cipherchat/protocol';
import { BSON, MongoClient, type Document } from 'mongodb';
import { TestAccount } from './account.ts';
import { Person, type Reachable } from './person.ts';
import { keptSigningKey } from './signing.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));

type KnownPerson = {
  readonly address: string;
  /** PKCS #8, base64. */
  readonly accountKey: string;
  /** Signed lists, base64. */
  readonly lists: readonly string[];
  readonly token: string;
  readonly device: {
    readonly id: string;
    readonly key: string;
    readonly identityKey: string;
    readonly created: number;
    readonly kind: number;
  };
};
type KnownSend = { readonly id: string; readonly message: string; readonly at: number };
type Name = 'alice' | 'bob' | 'carol';

/** `known.json` next to each fixture. */
export type KnownData = {
  /** Clock of the server when it was stopped, in milliseconds. */
  readonly madeAt: number;
  readonly build: string;
  readonly people: Readonly<Record<Name, KnownPerson>>;
  /** Carol's first device. */
  readonly removedDevice: string;
  readonly waiting: { readonly alice: readonly KnownSend[]; readonly bob: readonly KnownSend[] };
  /** Envelopes of Alice that Bob has acknowledged, and of which Alice does not know. */
  readonly delivered: readonly string[];
  /** Sends of Alice with the time of the first answer. */
  readonly answered: readonly { readonly id: string; readonly at: number }[];
  readonly jwtSecret?: string;
};

const bytes = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(base64, 'base64'));

const readKnown = (fixture: string): KnownData =>
  JSON.parse(readFileSync(join(FIXTURES, fixture, 'known.json'), 'utf8')) as KnownData;

/** A copy of the data directory of 0.1.0, below the system's temporary directory. */
export const copyDataDirectory = (): { readonly dataDir: string; readonly known: KnownData } => {
  const parent = mkdtempSync(join(tmpdir(), 'cipherchat-old-data-'));
  execFileSync('tar', ['-xzf', join(FIXTURES, 'data-directory-0.1.0', 'data.tar.gz'), '-C', parent]);
  return { dataDir: join(parent, 'data'), known: readKnown('data-directory-0.1.0') };
};

/** Puts the documents of 0.1.0 into an empty database. It has no indexes but those on `_id`. */
export const fillDatabase = async (url: string): Promise<KnownData> => {
  const text = readFileSync(join(FIXTURES, 'mongodb-0.1.0', 'collections.json'), 'utf8');
  const collections = BSON.EJSON.parse(text) as Readonly<Record<string, Document[]>>;
  const client = new MongoClient(url);
  try {
    for (const [name, documents] of Object.entries(collections)) {
      if (documents.length > 0) await client.db().collection(name).insertMany(documents);
    }
  } finally {
    await client.close();
  }
  return readKnown('mongodb-0.1.0');
};

/** That person with the keys and the token of then. */
export const returning = (server: Reachable, { people }: KnownData, name: Name): Person => {
  const { accountKey, lists, device, token } = people[name];
  const key = keptSigningKey(device.key);
  const identityKey = bytes(device.identityKey);
  const entry = { signingKey: key.publicKey, identityKey, created: device.created, kind: device.kind };
  const kept = {
    key: keptSigningKey(accountKey),
    devices: [{ id: DeviceId.parse(device.id), key, entry: entry as TestAccount['first']['entry'] }],
    lists: lists.map(bytes),
  };
  const person = new Person(server, new TestAccount(server.now, kept));
  person.token = token;
  return person;
};

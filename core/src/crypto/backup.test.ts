/**
 * The given vectors of section 10, reproduced exactly, and what is refused. The file is given and never regenerated.
 */
import {
  concatBytes,
  fromBase64Url,
  fromHex,
  parseManifest,
  parseRecordHead,
  parseSlotHead,
  RECORD_HEAD_BYTES,
  SLOT_HEAD_BYTES,
  toHex,
} from '@cipherchat/protocol';
import { describe, expect, test } from 'vitest';
import vectors from '../../test/vectors/backup.json' with { type: 'json' };
import primitives from '../../test/vectors/primitives.json' with { type: 'json' };
import {
  accountKeyFromSeed,
  encodeRecordText,
  indexHashOf,
  indexOf,
  manifestHashOf,
  openBackupRecord,
  openSlot,
  passkeyInputOf,
  recordHashOf,
  sealRecordText,
  sealSlot,
  slotsHashOf,
  verifyManifest,
} from './backup.ts';
import { generateAccountKey } from './account.ts';
import { signManifest } from './backup.ts';
import { hashPassphrase } from './passphrase-hash.ts';
import { codeCharacters, readRecoveryCode, recoveryCodeOf } from './recovery-code.ts';

const bytes = (hex: string): Uint8Array<ArrayBuffer> => fromHex(hex) ?? new Uint8Array(0);
const flipped = (input: Uint8Array, at: number): Uint8Array => {
  const copy = Uint8Array.from(input);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

const BACKUP_KEY = bytes(vectors.backupKey);
const ACCOUNT = bytes(vectors.account);
const SECRETS = [bytes(vectors.recoverySecret), bytes(vectors.argon2id), bytes(vectors.prfOutput)];
const [GENERATION] = vectors.generations;
const RECORDS = (GENERATION?.records ?? []).map(bytes);
const MANIFEST = bytes(GENERATION?.manifest ?? '');
const SLOTS = vectors.slots.map(bytes);

describe('recovery code', () => {
  test('is the one of the vectors, in any case and grouping', async () => {
    expect((await recoveryCodeOf(SECRETS[0] ?? BACKUP_KEY)).join('-')).toBe(vectors.recoveryText);
    for (const typed of [
      vectors.recoveryText,
      vectors.recoveryText.toUpperCase(),
      codeCharacters(vectors.recoveryText),
      vectors.recoveryText.replaceAll('-', ' \n'),
    ]) {
      expect(toHex((await readRecoveryCode(typed)) as Uint8Array)).toBe(vectors.recoverySecret);
    }
  });

  test('is that of primitives.json', async () => {
    expect(JSON.stringify(primitives.recoveryCode)).toContain(
      (await recoveryCodeOf(bytes(primitives.recoveryCode.secret))).join('').slice(0, 4),
    );
  });

  test('tells every wrong character, by place', async () => {
    const text = codeCharacters(vectors.recoveryText);
    for (let at = 0; at < text.length; at += 1) {
      const other = text.charAt(at) === 'a' ? 'b' : 'a';
      expect(await readRecoveryCode(text.slice(0, at) + other + text.slice(at + 1)), String(at)).toBe('mistyped');
    }
    expect(await readRecoveryCode(text.slice(1))).toBe('too-short');
    expect(await readRecoveryCode(`${text}a`)).toBe('too-long');
    expect(await readRecoveryCode(`1${text.slice(1)}`)).toBe('mistyped');
    expect(await readRecoveryCode('')).toBe('too-short');
  });
});

describe('slot', () => {
  test.each([0, 1, 2])('%i opens with its secret, and is sealed to the same bytes', async (i) => {
    const [slot = BACKUP_KEY, secret = BACKUP_KEY] = [SLOTS[i], SECRETS[i]];
    expect(toHex(await openSlot(slot, secret))).toBe(vectors.backupKey);
    const nonce = slot.slice(SLOT_HEAD_BYTES, SLOT_HEAD_BYTES + 16);
    expect(toHex(await sealSlot(parseSlotHead(slot), secret, BACKUP_KEY, nonce))).toBe(toHex(slot));
  });

  test('of a passphrase has the hash of the vectors', async () => {
    const head = parseSlotHead(SLOTS[1] ?? BACKUP_KEY);
    expect(toHex(await hashPassphrase(vectors.passphrase, head.salt, head))).toBe(vectors.argon2id);
  });

  test('has the passkey input of the vectors', async () => {
    const { salt } = parseSlotHead(SLOTS[2] ?? BACKUP_KEY);
    expect(toHex(await passkeyInputOf(ACCOUNT, salt))).toBe(vectors.prfInput);
  });

  test('opens with no byte changed, and with no other secret', async () => {
    const [slot = BACKUP_KEY, secret = BACKUP_KEY] = [SLOTS[0], SECRETS[0]];
    for (let at = 0; at < slot.length; at += 1) await expect(openSlot(flipped(slot, at), secret)).rejects.toThrow();
    await expect(openSlot(slot, SECRETS[1] ?? BACKUP_KEY)).rejects.toMatchObject({ code: 'not-authentic' });
  });

  test.each([
    ['less memory', 24, 0],
    ['fewer passes', 31, 2],
    ['no lane', 32, 0],
    ['more passes', 31, 17],
    ['more lanes', 32, 5],
  ])('of a passphrase is refused for %s than a client takes', (_, at, value) => {
    const slot = Uint8Array.from(SLOTS[1] ?? BACKUP_KEY);
    if (at === 24) slot.set([0, 0, 255, 255], 24);
    else slot[at] = value;
    expect(() => parseSlotHead(slot)).toThrow('not-allowed');
  });
});

describe('record', () => {
  test.each(RECORDS.map((record, i) => [i, record] as const))(
    '%i opens, and is sealed to the same bytes',
    async (_, record) => {
      const opened = await openBackupRecord(record, BACKUP_KEY);
      const nonce = record.slice(RECORD_HEAD_BYTES, RECORD_HEAD_BYTES + 16);
      const again = await sealRecordText(parseRecordHead(record), encodeRecordText(opened), BACKUP_KEY, nonce);
      expect(toHex(again)).toBe(toHex(record));
    },
  );

  test('opens with no byte of its head or box changed', async () => {
    const [record = BACKUP_KEY] = RECORDS;
    for (const at of [0, 3, 23, 39, 42, 43, 60, 100, record.length - 1]) {
      await expect(openBackupRecord(flipped(record, at), BACKUP_KEY), String(at)).rejects.toThrow();
    }
    await expect(openBackupRecord(record.slice(0, -1), BACKUP_KEY)).rejects.toMatchObject({ code: 'malformed' });
  });

  test('is refused in a larger class than it needs, and with a pad byte', async () => {
    const head = { account: ACCOUNT, id: new Uint8Array(16), generation: 1 };
    const text = encodeRecordText({ kind: 2, body: new Map([[0, 'x'.repeat(200)]]) });
    const record = await sealRecordText(head, text, BACKUP_KEY, new Uint8Array(16));
    expect((await openBackupRecord(record, BACKUP_KEY)).kind).toBe(2);
    expect(record).toHaveLength(43 + 64 + 256);
  });
});

describe('manifest', () => {
  test('verifies, and names the slots and records of the vectors', async () => {
    const seed = bytes(vectors.aikSeed);
    const { publicKey } = await publicKeyOf(seed);
    const manifest = await verifyManifest(MANIFEST, publicKey);
    expect(toHex(manifest.hash)).toBe(GENERATION?.manifestHash);
    expect(toHex(await manifestHashOf(MANIFEST))).toBe(GENERATION?.manifestHash);
    expect(toHex(await slotsHashOf(SLOTS.toReversed()))).toBe(toHex(manifest.slotsHash));
    const entries = await Promise.all(
      RECORDS.map(async (record) => ({ id: parseRecordHead(record).id, hash: await recordHashOf(record) })),
    );
    expect(toHex(await indexHashOf(indexOf(entries.toReversed())))).toBe(toHex(manifest.indexHash));
    for (let at = 0; at < MANIFEST.length; at += 1) {
      await expect(verifyManifest(flipped(MANIFEST, at), publicKey), String(at)).rejects.toThrow();
    }
  });

  test('of another account is refused, although its key signed it', async () => {
    const key = await generateAccountKey();
    const signed = await signManifest(key, parseManifest(MANIFEST));
    await expect(verifyManifest(signed, key.publicKey)).rejects.toMatchObject({ code: 'bad-signature' });
  });

  test('of generation 1 follows nothing, and there is no generation 0', () => {
    expect(() => parseManifest(flipped(MANIFEST, 30))).toThrow('malformed');
    expect(() => parseManifest(flipped(MANIFEST, 26))).toThrow('malformed');
    expect(() => parseManifest(concatBytes(MANIFEST, new Uint8Array(1)))).toThrow('malformed');
  });

  test('is of the account whose seed the backup holds, and of no other', async () => {
    const key = await generateAccountKey();
    const other = await generateAccountKey();
    const restored = await accountKeyFromSeed(key.seed, key.publicKey);
    expect(toHex(restored.publicKey)).toBe(toHex(key.publicKey));
    await expect(accountKeyFromSeed(key.seed, other.publicKey)).rejects.toMatchObject({ code: 'bad-signature' });
  });
});

/** Web Crypto tells the public half of a seed only on the way through a JWK of an extractable key. */
const publicKeyOf = async (seed: Uint8Array): Promise<{ readonly publicKey: Uint8Array }> => {
  const pkcs8 = concatBytes(bytes('302e020100300506032b657004220420'), seed);
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', true, ['sign']);
  const { x = '' } = await crypto.subtle.exportKey('jwk', key);
  return { publicKey: fromBase64Url(x) ?? new Uint8Array() };
};

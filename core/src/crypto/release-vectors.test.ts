/** Release manifests (PROTOCOL 19.1): the vectors of the protocol, and what else may not pass. */
import {
  checkRelease,
  encodeRelease,
  encodeUnsignedRelease,
  fromHex,
  parseRelease,
  releaseSignatureInput,
  toHex,
  type ReleaseFields,
} from '@cipherchat/protocol';
import { describe, expect, test } from 'vitest';
import release from '../../test/vectors/release.json' with { type: 'json' };
import { hash, sign, verify } from './functions.ts';
import { generateAccountKey } from './account.ts';

const bytes = (hex: string): Uint8Array<ArrayBuffer> => Uint8Array.from(fromHex(hex) ?? []);
const crypto = { verify, hash };
const releaseKeys = [bytes(release.releaseKey)];
const [first] = release.releases;
if (first === undefined) throw new Error('the vectors hold no release');

const code = async (work: Promise<unknown>): Promise<unknown> =>
  await work.then(
    () => 'accepted',
    (error: unknown) => (error as { readonly code?: string }).code,
  );

describe('a release of the vectors', () => {
  test('is accepted, and has the hash that the next one has to name', async () => {
    const { manifest, hash: found } = await checkRelease(bytes(first.bytes), releaseKeys, undefined, crypto);
    expect(toHex(found)).toBe(first.hash);
    expect(manifest.files.map(({ path }) => path)).toEqual(['assets/app.js', 'index.html', 'sw.js']);
    for (const file of manifest.files) {
      const text = new TextEncoder().encode(release.files[file.path as keyof typeof release.files]);
      expect(file.size).toBe(text.length);
      expect(file.hash).toEqual(new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', text)));
    }
  });

  test('comes out of its fields again, byte for byte', () => {
    const manifest = parseRelease(bytes(first.bytes));
    expect(toHex(encodeRelease(encodeUnsignedRelease(manifest), manifest.signatures))).toBe(first.bytes);
  });

  test.each(release.refused)('is refused: $why', async ({ bytes: text, known, code: expected }) => {
    const [sequence, hashOfKnown] = known ?? [];
    const before =
      typeof sequence === 'number' && typeof hashOfKnown === 'string'
        ? { sequence, hash: bytes(hashOfKnown) }
        : undefined;
    expect(await code(checkRelease(bytes(text), releaseKeys, before, crypto))).toBe(expected);
  });

  test('with any one byte changed is refused', async () => {
    const whole = bytes(first.bytes);
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Uint8Array.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await code(checkRelease(changed, releaseKeys, undefined, crypto)), `byte ${at}`).not.toBe('accepted');
    }
  });
});

describe('a release', () => {
  const fields: ReleaseFields = parseRelease(bytes(first.bytes));

  const signed = async (changed: Partial<ReleaseFields>) => {
    const key = await generateAccountKey();
    const unsigned = encodeUnsignedRelease({ ...fields, ...changed });
    const signature = await sign(key.privateKey, releaseSignatureInput({ signed: unsigned }));
    return { bytes: encodeRelease(unsigned, [{ key: key.publicKey, signature }]), keys: [key.publicKey] };
  };

  const outcome = async (changed: Partial<ReleaseFields>, known?: Parameters<typeof checkRelease>[2]) => {
    const made = await signed(changed);
    return await code(checkRelease(made.bytes, made.keys, known, crypto));
  };

  const known = { sequence: 5, hash: bytes('11'.repeat(32)) };
  const after = { sequence: 6, previous: known.hash };

  test('follows the known one by naming it, and may leave some out', async () => {
    expect(await outcome(after, known)).toBe('accepted');
    expect(await outcome({ ...after, previous: bytes('22'.repeat(32)) }, known)).toBe('bad-chain');
    expect(await outcome({ sequence: 9, previous: bytes('22'.repeat(32)) }, known)).toBe('accepted');
  });

  test('with a lower number is a step back, with the same one and other bytes a fork', async () => {
    expect(await outcome({ sequence: 4, previous: known.hash }, known)).toBe('rollback');
    expect(await outcome({ sequence: 5, previous: known.hash }, known)).toBe('fork');
  });

  test.each(['../a', 'a/../b', './a', 'a//b', '/a', 'a/', 'a?b', 'a#b', 'c:/a', 'a\\b', 'a%2e', 'a\nb', ''])(
    'does not name the path %j',
    async (path) => {
      const file = fields.files[0];
      expect(file && (await outcome({ files: [{ ...file, path }] }))).toBe('malformed');
    },
  );

  test('names its files in order, and each once', async () => {
    const [one, two, ...others] = fields.files;
    if (one === undefined || two === undefined) throw new Error('two files at least');
    expect(await outcome({ files: [two, one, ...others] })).toBe('malformed');
    expect(await outcome({ files: [one, one] })).toBe('malformed');
  });

  test('keeps its signatures in order', () => {
    const { signed: unsigned, signatures } = parseRelease(bytes(first.bytes));
    const [signature] = signatures;
    if (signature === undefined) throw new Error('the vectors have a signature');
    expect(() => parseRelease(encodeRelease(unsigned, [signature, signature]))).toThrow('malformed');
    expect(() => parseRelease(encodeRelease(unsigned, []))).toThrow('malformed');
  });
});

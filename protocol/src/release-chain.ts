/** When a release is believed, and when it follows the one that is known (PROTOCOL 19.1, 19.2). */
import { compareBytes } from './byte-writer.ts';
import { releaseHashInput, releaseSignatureInput } from './labelled-inputs.ts';
import type { Labelled } from './labels.ts';
import { parseRelease, type ReleaseManifest } from './release-manifest.ts';
import { Refusal } from './refusal.ts';

/** The cryptography of whoever asks. Key 32 bytes, signature 64, hash 32. */
export type ReleaseCrypto = {
  /** Refuses `bad-signature`. */
  readonly verify: (key: Uint8Array, signature: Uint8Array, input: Labelled) => Promise<void>;
  readonly hash: (input: Labelled) => Promise<Uint8Array>;
};

/** The newest release that is known: its sequence and its release hash, 32 bytes. */
export type KnownRelease = { readonly sequence: number; readonly hash: Uint8Array };

export type CheckedRelease = { readonly manifest: ReleaseManifest; readonly hash: Uint8Array };

const equal = (a: Uint8Array, b: Uint8Array): boolean => compareBytes(a, b) === 0;

const refuseStranger = ({ manifest, hash }: CheckedRelease, known: KnownRelease): void => {
  if (manifest.sequence < known.sequence) throw new Refusal('rollback');
  if (manifest.sequence === known.sequence && !equal(hash, known.hash)) throw new Refusal('fork');
  if (manifest.sequence === known.sequence + 1 && !equal(manifest.previous, known.hash)) throw new Refusal('bad-chain');
};

/**
 * Every signature has to be right and one of them by a key of `releaseKeys`: `bad-signature` otherwise. Refuses
 * `rollback` for a lower sequence, `fork` for other bytes under the same one, `bad-chain` if it is the next one and
 * does not name the known one, and what `parseRelease` refuses.
 */
export const checkRelease = async (
  input: Uint8Array,
  releaseKeys: readonly Uint8Array[],
  known: KnownRelease | undefined,
  crypto: ReleaseCrypto,
): Promise<CheckedRelease> => {
  const manifest = parseRelease(input);
  const signed = releaseSignatureInput(manifest);
  for (const { key, signature } of manifest.signatures) await crypto.verify(key, signature, signed);
  const vouched = manifest.signatures.some(({ key }) => releaseKeys.some((trusted) => equal(trusted, key)));
  if (!vouched) throw new Refusal('bad-signature');
  const hash = await crypto.hash(releaseHashInput(manifest));
  if (known !== undefined) refuseStranger({ manifest, hash }, known);
  return { manifest, hash };
};

/**
 * The recovery code: 32 random bytes as text that people write down (docs/protocol.md, section 10.1). Base32 of
 * secret ‖ first 3 bytes of HASH("hash/recovery-check", secret): 56 characters in 14 groups of 4. The check finds a
 * mistyped character before anything is asked of the server.
 */
import { concatBytes, equalBytes, fromBase32, labelled, toBase32 } from '@cipherchat/protocol';
import { hash } from './functions.ts';

export const RECOVERY_SECRET_BYTES = 32;
const CHECK_BYTES = 3;
export const CODE_GROUPS = 14;
const GROUP_CHARACTERS = 4;
export const CODE_CHARACTERS = CODE_GROUPS * GROUP_CHARACTERS;

const checkOf = async (secret: Uint8Array): Promise<Uint8Array> =>
  (await hash(labelled('hash/recovery-check', secret))).slice(0, CHECK_BYTES);

/** 14 groups of 4 characters, in lower case. `secret`: 32 bytes. */
export const recoveryCodeOf = async (secret: Uint8Array): Promise<readonly string[]> => {
  const text = toBase32(concatBytes(secret, await checkOf(secret)));
  return Array.from({ length: CODE_GROUPS }, (_, i) => text.slice(GROUP_CHARACTERS * i, GROUP_CHARACTERS * (i + 1)));
};

/** The characters of a code as a person typed it: lower case, without whatever stands between the groups. */
export const codeCharacters = (typed: string): string => typed.toLowerCase().replace(/[\s\p{P}]/gu, '');

/** Whole groups of what a person has typed so far, of `CODE_GROUPS`. */
export const groupsTyped = (typed: string): number => Math.floor(codeCharacters(typed).length / GROUP_CHARACTERS);

/**
 * The secret of a code in any case and grouping. `too-short` and `too-long` count characters; `mistyped`: a character
 * that no code has, or one that does not fit the others.
 */
export const readRecoveryCode = async (
  typed: string,
): Promise<Uint8Array<ArrayBuffer> | 'too-short' | 'too-long' | 'mistyped'> => {
  const text = codeCharacters(typed);
  const bytes = fromBase32(text);
  if (text.length < CODE_CHARACTERS) return 'too-short';
  if (text.length > CODE_CHARACTERS) return 'too-long';
  if (bytes === undefined) return 'mistyped';
  const secret = bytes.slice(0, RECOVERY_SECRET_BYTES);
  return equalBytes(bytes.slice(RECOVERY_SECRET_BYTES), await checkOf(secret)) ? secret : 'mistyped';
};

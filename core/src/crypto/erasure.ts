/** The end of an account, signed by AIK (PROTOCOL 22.3). The layout is in `protocol/src/erasure.ts`. */
import {
  concatBytes,
  encodeUnsignedErasure,
  equalBytes,
  erasureSignatureInput,
  parseErasure,
  Refusal,
  type Erasure,
  type ErasureFields,
} from '@cipherchat/protocol';
import { accountOf } from './account.ts';
import { sign, verify } from './functions.ts';
import type { SigningKey } from './keys.ts';

/** 112 bytes. */
export const signErasure = async (
  { publicKey, privateKey }: SigningKey,
  fields: Omit<ErasureFields, 'accountKey'>,
): Promise<Uint8Array<ArrayBuffer>> => {
  const signed = encodeUnsignedErasure({ ...fields, accountKey: publicKey });
  return concatBytes(signed, await sign(privateKey, erasureSignatureInput({ signed })));
};

/** `account`: 20 bytes. Refuses `malformed`, `unsupported`, and `bad-signature` where that account did not sign it. */
export const verifyErasure = async (bytes: Uint8Array, account: Uint8Array): Promise<Erasure> => {
  const erasure = parseErasure(bytes);
  if (!equalBytes(await accountOf(erasure.accountKey), account)) throw new Refusal('bad-signature'); // another account's
  await verify(erasure.accountKey, erasure.signature, erasureSignatureInput(erasure));
  return erasure;
};

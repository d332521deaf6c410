/**
 * What AIK says about one contact: that the safety numbers were compared, or no longer count (PROTOCOL 20.3). Without
 * it anyone who takes over one linked device could mark the key of a stranger as verified on all the others.
 *
 * | field | bytes |
 * |---|---|
 * | prefix `01 01 72` | 3 |
 * | own account ‖ peer's account ‖ peer's AIK | 20 + 20 + 32 |
 * | state: 0 withdrawn, 1 verified | 1 |
 * | time, u64 milliseconds since 1970 | 8 |
 * | signature of AIK over all bytes before it | 64 |
 */
import {
  ACCOUNT_BYTES,
  concatBytes,
  equalBytes,
  labelled,
  prefix,
  PUBLIC_KEY_BYTES,
  readBytes,
  readPrefix,
  Refusal,
  SIGNATURE_BYTES,
  u64,
} from '@cipherchat/protocol';
import { accountOf } from './account.ts';
import { sign, verify } from './functions.ts';
import type { SigningKey } from './keys.ts';
import type { Identity } from './safety-number.ts';

const TAG = 0x72;

export type VerificationStatement = {
  readonly verified: boolean;
  /** Milliseconds since 1970. */
  readonly time: number;
};

/** 148 bytes. `account`: of `accountKey`, 20 bytes. */
export const signVerification = async (
  accountKey: SigningKey,
  { account, peer, verified, time }: VerificationStatement & { readonly account: Uint8Array; readonly peer: Identity },
): Promise<Uint8Array<ArrayBuffer>> => {
  const state = Uint8Array.of(verified ? 1 : 0);
  const signed = concatBytes(prefix(TAG), account, peer.account, peer.accountKey, state, u64(time));
  return concatBytes(signed, await sign(accountKey.privateKey, labelled('sign/verified', signed)));
};

/**
 * The record, if the own AIK signed it about this peer.
 *
 * | refusal | reason |
 * |---|---|
 * | `malformed` | layout or state |
 * | `unsupported` | another version, suite or tag |
 * | `not-allowed` | another own account, another peer, or an AIK that is not of the peer's address |
 * | `bad-signature` | the own AIK did not sign it |
 */
export const readVerification = async (
  bytes: Uint8Array,
  own: Identity,
  peerAccount: Uint8Array,
): Promise<VerificationStatement> => {
  const reader = readBytes(bytes);
  readPrefix(reader, TAG);
  const [account, peer] = [reader.bytes(ACCOUNT_BYTES), reader.bytes(ACCOUNT_BYTES)];
  const [peerKey, state, time] = [reader.bytes(PUBLIC_KEY_BYTES), reader.u8(), reader.u64()];
  const signature = reader.bytes(SIGNATURE_BYTES);
  reader.end();
  if (state > 1) throw new Refusal('malformed'); // a state that does not exist
  const isAboutPeer = equalBytes(peer, peerAccount) && equalBytes(await accountOf(peerKey), peerAccount);
  if (!equalBytes(account, own.account) || !isAboutPeer) throw new Refusal('not-allowed'); // about other accounts
  await verify(own.accountKey, signature, labelled('sign/verified', bytes.slice(0, -SIGNATURE_BYTES)));
  return { verified: state === 1, time };
};

/** A pairwise session as an immutable value (PROTOCOL 5.1). Functions give the next one; nothing here is changed in place. */
import type { AgreementKey, KemKey } from './keys.ts';

type Bytes = Uint8Array;

/** Who takes part in a session: an account's verified list, and one device of it. */
export type Party = {
  readonly account: Bytes;
  readonly deviceId: Bytes;
  /** AIK, DSK, DIK public, 32 bytes each. */
  readonly accountKey: Bytes;
  readonly signingKey: Bytes;
  readonly identityKey: Bytes;
  readonly listVersion: number;
};

export type OwnParty = Party & { readonly identity: AgreementKey };

export type Chain = { readonly key: Bytes; readonly n: number };

/** The message keys that were passed over in one receiving chain, and the header key and ratchet key it went by. */
export type SkippedChain = { readonly headerKey: Bytes; readonly ratchetKey: Bytes; readonly keys: readonly SkippedKey[] };
export type SkippedKey = { readonly n: number; readonly messageKey: Bytes; readonly storedAt: number };

export type EcRatchet = {
  readonly rootKey: Bytes;
  /** Own ratchet key pair; none while `due`. */
  readonly own: AgreementKey | undefined;
  /** The peer's ratchet key. */
  readonly theirs: Bytes | undefined;
  readonly sending: Chain | undefined;
  readonly sendingHeaderKey: Bytes | undefined;
  readonly nextSendingHeaderKey: Bytes;
  readonly receiving: Chain | undefined;
  readonly receivingHeaderKey: Bytes | undefined;
  readonly nextReceivingHeaderKey: Bytes;
  /** Length of the previous sending chain. */
  readonly previousLength: number;
  /** The peer's ratchet key is new: the next message to send starts a chain. */
  readonly due: boolean;
  /** Oldest chain first; the last one may be the chain that receives now. */
  readonly skipped: readonly SkippedChain[];
};

export type Epoch = { readonly epoch: number; readonly sending: Chain | undefined; readonly receiving: Chain };
export type SkippedEpochKey = SkippedKey & { readonly epoch: number };

export type PqRatchet = {
  readonly rootKey: Bytes;
  readonly newest: number;
  readonly sendingEpoch: number;
  readonly epochs: readonly Epoch[];
  /** Oldest first. */
  readonly skipped: readonly SkippedEpochKey[];
  readonly peerTakesPart: boolean;
  readonly offer: { readonly key: KemKey; readonly count: number } | undefined;
  readonly answer: { readonly ciphertext: Bytes; readonly count: number } | undefined;
  /** Messages sealed or opened in the newest epoch, whether one of them was opened, and when the epoch began. */
  readonly messages: number;
  readonly received: boolean;
  readonly since: number;
};

export type Session = {
  /** 32 bytes, never sent. */
  readonly sid: Bytes;
  readonly role: 'initiator' | 'responder';
  readonly own: Pick<Party, 'account' | 'deviceId'>;
  readonly peer: Pick<Party, 'account' | 'deviceId'>;
  /** 16 bytes. */
  readonly handshakeId: Bytes;
  /** 1176 bytes, put before every message until one of the peer was authenticated; none afterwards. */
  readonly handshakeHeader: Bytes | undefined;
  readonly confirmed: boolean;
  /** Made without a one-time key, and nothing received yet (PROTOCOL 4). */
  readonly weakForwardSecrecy: boolean;
  readonly ec: EcRatchet;
  readonly pq: PqRatchet;
};

/** A pairwise session as an immutable value (PROTOCOL 5.1). Functions give the next one; nothing here is changed in place. */
import type { AgreementKey, KemKey } from './keys.ts';

type Bytes = Uint8Array;

/** One device of an account, as its verified list has it. */
export type Party = {
  /** 20 bytes. */
  readonly account: Bytes;
  /** 16 bytes. */
  readonly deviceId: Bytes;
  /** AIK, DSK, DIK public, 32 bytes each. */
  readonly accountKey: Bytes;
  readonly signingKey: Bytes;
  readonly identityKey: Bytes;
  readonly listVersion: number;
};

/** This device: `identity` is the private half of `identityKey`. */
export type OwnParty = Party & { readonly identity: AgreementKey };

/** ck, 32 bytes, and the number of the next message. */
export type Chain = { readonly key: Bytes; readonly n: number };

/** A message key that was passed over. */
export type SkippedKey = { readonly n: number; readonly messageKey: Bytes; readonly storedAt: number };

/** A chain that receives, and the keys passed over in it, oldest first. */
export type ReceivingChain = Chain & { readonly skipped: readonly SkippedKey[] };

type Headed = { readonly headerKey: Bytes };

/** What is left of a finished chain: its skipped keys, and the header key and ratchet key that name them. */
export type PastChain = Headed & { readonly ratchetKey: Bytes; readonly skipped: readonly SkippedKey[] };

export type EcRatchet = {
  readonly rootKey: Bytes;
  /** Own ratchet key pair (dhs); none while `due`. */
  readonly own: AgreementKey | undefined;
  /** The peer's ratchet key (dhr). */
  readonly theirs: Bytes | undefined;
  readonly sending: (Chain & Headed) | undefined;
  readonly nextSendingHeaderKey: Bytes;
  readonly receiving: (ReceivingChain & Headed) | undefined;
  readonly nextReceivingHeaderKey: Bytes;
  /** Length of the previous sending chain (pn). */
  readonly previousLength: number;
  /** The peer's ratchet key is new: the next message to send starts a chain. */
  readonly due: boolean;
  /** Oldest first; each has at least one key. */
  readonly past: readonly PastChain[];
};

export type Epoch = {
  readonly epoch: number;
  readonly sending: Chain | undefined;
  readonly receiving: ReceivingChain;
};

export type PqRatchet = {
  readonly rootKey: Bytes;
  /** E. */
  readonly newest: number;
  /** S. */
  readonly sendingEpoch: number;
  /** Ascending. */
  readonly epochs: readonly Epoch[];
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

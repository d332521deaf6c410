/**
 * A session with one peer device, as a value (docs/protocol.md, section 5.1). Functions return the next session and
 * never change the one they got. That is what makes a refusal safe: if a message does not open, the caller still holds
 * the state from before, byte for byte, and an attacker cannot damage a session with junk. It also means that the
 * caller decides what is committed, in one transaction with the message.
 *
 * Two ratchets run side by side and each message key needs both: `EcRatchet`, Signal's Double Ratchet with header
 * encryption, and `PqRatchet`, chains from ML-KEM secrets, combined as in the Triple Ratchet (Dodis et al., Eurocrypt
 * 2025). An attacker has to break X25519 and ML-KEM.
 *
 * Names in brackets are those of the specification: rk, dhs, dhr, ck, hk, pn.
 *
 * The fields are stored in the order of `session-codec.ts`. A new field needs a new format there.
 */
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

/** A chain (ck): key of 32 bytes, and the number of the next message, below 2^24. */
export type Chain = { readonly key: Bytes; readonly n: number };

/**
 * The key of a message that has not arrived. It is kept so that a late message still opens, and bounded by `chains.ts`:
 * anyone who steals the state can open exactly these messages. `storedAt`: Unix time in ms.
 */
export type SkippedKey = { readonly n: number; readonly messageKey: Bytes; readonly storedAt: number };

/** A chain that receives, and the keys it skipped, oldest first. */
export type ReceivingChain = Chain & { readonly skipped: readonly SkippedKey[] };

/** hk, 32 bytes: seals the headers of one chain, so that an observer cannot link messages or count them. */
type Headed = { readonly headerKey: Bytes };

/** What is left of a finished chain: its skipped keys, and the header key and ratchet key that name them. */
export type PastChain = Headed & { readonly ratchetKey: Bytes; readonly skipped: readonly SkippedKey[] };

/** The classical ratchet: rk of 32 bytes, and one chain in each direction. Heals with each round trip. */
export type EcRatchet = {
  readonly rootKey: Bytes;
  /** Own ratchet key pair (dhs), 32 bytes public; none while `due`: it is dropped when the peer has answered it. */
  readonly own: AgreementKey | undefined;
  /** The peer's ratchet key (dhr), 32 bytes. */
  readonly theirs: Bytes | undefined;
  /** None for a responder before its first received message: it cannot send yet. */
  readonly sending: (Chain & Headed) | undefined;
  readonly nextSendingHeaderKey: Bytes;
  readonly receiving: (ReceivingChain & Headed) | undefined;
  /** Opens the first header after the peer's next turn; this is how a turn is recognised without a visible key. */
  readonly nextReceivingHeaderKey: Bytes;
  /** Length of the previous sending chain (pn). */
  readonly previousLength: number;
  /** The peer's ratchet key is new: the next message to send starts a chain. */
  readonly due: boolean;
  /** Oldest first; each has at least one key. */
  readonly past: readonly PastChain[];
};

/** One PQ epoch. `sending` is dropped once this side sends in a later one; `receiving` is kept for late messages. */
export type Epoch = {
  readonly epoch: number;
  readonly sending: Chain | undefined;
  readonly receiving: ReceivingChain;
};

/** The post-quantum ratchet (docs/protocol.md, section 5.6). Heals with two epochs, one offered by each side. */
export type PqRatchet = {
  readonly rootKey: Bytes;
  /** E: the newest epoch whose keys this side has. */
  readonly newest: number;
  /** S: the epoch this side sends in; at most E, and never one that the peer may lack. */
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
  /** 32 bytes, never sent. Part of C in each message, which binds the message to this session. */
  readonly sid: Bytes;
  readonly role: 'initiator' | 'responder';
  readonly own: Pick<Party, 'account' | 'deviceId'>;
  readonly peer: Pick<Party, 'account' | 'deviceId'>;
  /** 16 bytes. An initial message opens only in the session with its id. */
  readonly handshakeId: Bytes;
  /** 1176 bytes, put before every message until one of the peer was authenticated; none afterwards. */
  readonly handshakeHeader: Bytes | undefined;
  /** Whether a message of the peer was authenticated. True from the start for the responder. */
  readonly confirmed: boolean;
  /**
   * Initiator only: made without a one-time key, and nothing received yet (section 4, R24). Someone who steals the
   * peer's kind 1 and kind 3 keys can read what was sent until the first reply. No screen shows it yet. The stored
   * format has it, so it stays and is kept true.
   */
  readonly weakForwardSecrecy: boolean;
  readonly ec: EcRatchet;
  readonly pq: PqRatchet;
};

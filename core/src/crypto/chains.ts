/**
 * Root and chain steps, and the keys of messages that were skipped (docs/protocol.md, sections 5.2 and 5.5). Both
 * ratchets use these chains. Source: Signal's Double Ratchet (KDF_RK, KDF_CK, MKSKIPPED).
 *
 * | limit | value | why |
 * |---|---|---|
 * | messages in a chain | 2^24 | counters stay far below u32; a header cannot ask for endless work |
 * | keys skipped by one message, EC and PQ | 1000, 2000 (`open-message.ts`) | one forged number must not cost seconds |
 * | skipped keys kept, of each ratchet | 2000 | bounds storage, and what a thief of the state can open |
 * | past chains kept | 5 | each costs one trial decryption of every unknown header |
 * | age of a skipped key | 14 days | a message that is still missing is not worth the key: forward secrecy |
 */
import { DAY_MS, Refusal } from '@cipherchat/protocol';
import { kdfKeys, NOTHING, step, type KdfInput } from './functions.ts';
import type { Chain, ReceivingChain, Session, SkippedKey } from './session.ts';

export const MAX_MESSAGES_PER_CHAIN = 2 ** 24;
/** Bounds of section 12.3, applied after each commit by `forgetSkipped`. */
const MAX_PAST_CHAINS = 5;
const MAX_STORED = 2000;
const SKIPPED_LIFETIME_MS = 14 * DAY_MS;

export type RootStep = { readonly rootKey: Uint8Array; readonly chain: Chain; readonly nextHeaderKey: Uint8Array };

/**
 * ROOT(rk, dh) = KDF("kdf/root", salt rk, ikm dh, 96):
 *
 * | offset | length in bytes | what |
 * |---|---|---|
 * | 0 | 32 | next root key |
 * | 32 | 32 | chain key of a new chain, at n = 0 |
 * | 64 | 32 | header key of the chain after it in the same direction |
 *
 * This is the step that heals: an attacker who knows rk still lacks dh, which needs a fresh private key. The header key
 * is agreed one turn ahead, since the receiver must open a header before it knows the ratchet key inside.
 */
export const rootStep = async (rootKey: Uint8Array, shared: Uint8Array): Promise<RootStep> => {
  const input: KdfInput = { name: 'kdf/root', salt: rootKey, ikm: shared };
  const [next = NOTHING, key = NOTHING, nextHeaderKey = NOTHING] = await kdfKeys(input, 3);
  return { rootKey: next, chain: { key, n: 0 }, nextHeaderKey };
};

/** 4096 messages before the end a send begins a new session: what is sealed until that one is ready still fits. */
const NEARLY_USED_UP = MAX_MESSAGES_PER_CHAIN - 2 ** 12;

/** Whether a sending chain comes near 2^24 messages, so that the next send begins a new session (section 5.2, R21). */
export const isNearlyUsedUp = ({ ec, pq }: Session): boolean =>
  [ec.sending, ...pq.epochs.map(({ sending }) => sending)].some((chain) => (chain?.n ?? 0) >= NEARLY_USED_UP);

export type MessageStep<C> = { readonly messageKey: Uint8Array; readonly chain: C };

/**
 * The message key at `chain.n`, and the chain after it. Refuses `limit` at 2^24. A message key is used once: using it
 * for two messages would be safe only by the nonce in BOX.
 */
export const nextMessageKey = async <C extends Chain>(chain: C): Promise<MessageStep<C>> => {
  if (chain.n >= MAX_MESSAGES_PER_CHAIN) throw new Refusal('limit'); // the chain is used up
  const { messageKey, next } = await step(chain.key);
  return { messageKey, chain: { ...chain, key: next, n: chain.n + 1 } };
};

/** When a message is opened. `onSkip` hears of keys to be passed over before they are computed, and may throw. */
export type Opening = { readonly now: number; readonly onSkip?: ((count: number) => void) | undefined };

/** Where in a chain a message is, how many keys it may pass over, and when. */
export type Reach = Opening & { readonly n: number; readonly most: number };

/**
 * Steps until the chain is at `n`, and keeps the key of each message in between. Refuses `too-far` for more than `most`
 * keys and `limit` from 2^24 on. Both checks come before any work: only a peer can name an n (its header was opened),
 * but a hostile peer must not make this device compute for minutes.
 */
export const skipTo = async <C extends ReceivingChain>(chain: C, { n, most, now, onSkip }: Reach): Promise<C> => {
  if (n - chain.n > most) throw new Refusal('too-far'); // too many messages are missing
  if (n >= MAX_MESSAGES_PER_CHAIN) throw new Refusal('limit'); // no chain is so long
  if (n > chain.n) onSkip?.(n - chain.n);
  const skipped = [...chain.skipped];
  let at = chain;
  while (at.n < n) {
    const { messageKey, chain: next } = await nextMessageKey(at);
    skipped.push({ n: at.n, messageKey, storedAt: now });
    at = next;
  }
  return at === chain ? chain : { ...at, skipped };
};

const isExpired = ({ storedAt }: SkippedKey, now: number): boolean => storedAt + SKIPPED_LIFETIME_MS <= now;

export type Taken = { readonly messageKey: Uint8Array; readonly skipped: readonly SkippedKey[] };

/**
 * Takes a skipped key out, so that it opens one message once. Refuses `duplicate`: the message was opened before, or
 * its key was dropped by a limit; the two cannot be told apart without keeping more. An expired key counts as dropped.
 */
export const takeSkipped = (keys: readonly SkippedKey[], { n, now }: Pick<Reach, 'n' | 'now'>): Taken => {
  const found = keys.find((key) => key.n === n && !isExpired(key, now));
  if (found === undefined) throw new Refusal('duplicate'); // the message was opened before
  return { messageKey: found.messageKey, skipped: keys.filter((key) => key !== found) };
};

/** `late`: opened by a skipped key. */
export type Received<C> = MessageStep<C> & { readonly late: boolean };

/** The key of message `n`, skipped or ahead of the chain. Refuses `duplicate`, `too-far`, `limit`. */
export const receiveAt = async <C extends ReceivingChain>(chain: C, reach: Reach): Promise<Received<C>> => {
  if (reach.n < chain.n) {
    const { messageKey, skipped } = takeSkipped(chain.skipped, reach);
    return { messageKey, chain: { ...chain, skipped }, late: true };
  }
  return { ...(await nextMessageKey(await skipTo(chain, reach))), late: false };
};

type Keys = readonly SkippedKey[];

const allSkipped = ({ ec, pq }: Session): Keys => [
  ...ec.past.flatMap(({ skipped }) => skipped),
  ...(ec.receiving?.skipped ?? []),
  ...pq.epochs.flatMap(({ receiving }) => receiving.skipped),
];

/** When the oldest skipped key of a session is to be deleted, Unix time in ms; `Infinity` if there is none. */
export const oldestSkippedExpires = (session: Session): number =>
  allSkipped(session).reduce((at, { storedAt }) => Math.min(at, storedAt + SKIPPED_LIFETIME_MS), Infinity);

/** Drops keys that are 14 days old, then the oldest beyond 2000 over all lists; of the same age, the first ones. */
const bounded = (lists: readonly Keys[], now: number): readonly Keys[] => {
  const fresh = lists.map((keys) => keys.filter((key) => !isExpired(key, now)));
  const all = fresh.flat();
  if (all.length <= MAX_STORED) return fresh;
  const evicted = new Set(all.sort((a, b) => a.storedAt - b.storedAt).slice(0, all.length - MAX_STORED));
  return fresh.map((keys) => keys.filter((key) => !evicted.has(key)));
};

/**
 * Applies the bounds of section 5.5 to skipped keys: 5 past chains, 2000 keys of each ratchet, 14 days. Run after a
 * message was authenticated, never before: otherwise a stranger's junk could push out keys that are still needed. A
 * past chain without keys is dropped, since its header key can open nothing any more (R25).
 */
export const forgetSkipped = (session: Session, now: number): Session => {
  const { ec, pq } = session;
  const { receiving } = ec;
  const past = ec.past.slice(-MAX_PAST_CHAINS);
  const kept = bounded([...past.map(({ skipped }) => skipped), receiving?.skipped ?? []], now);
  const keptEpochs = bounded(
    pq.epochs.map((epoch) => epoch.receiving.skipped),
    now,
  );
  return {
    ...session,
    ec: {
      ...ec,
      past: past.map((chain, i) => ({ ...chain, skipped: kept[i] ?? [] })).filter(({ skipped }) => skipped.length > 0),
      receiving: receiving && { ...receiving, skipped: kept.at(-1) ?? [] },
    },
    pq: {
      ...pq,
      epochs: pq.epochs.map((epoch, i) => ({
        ...epoch,
        receiving: { ...epoch.receiving, skipped: keptEpochs[i] ?? [] },
      })),
    },
  };
};

/** Root and chain steps, and the keys passed over on the way to a message (PROTOCOL 5.2, 5.5). */
import { DAY_MS, Refusal } from '@cipherchat/protocol';
import { kdfKeys, NOTHING, step, type KdfInput } from './functions.ts';
import type { Chain, ReceivingChain, Session, SkippedKey } from './session.ts';

export const MAX_MESSAGES_PER_CHAIN = 2 ** 24;
const MAX_PAST_CHAINS = 5;
const MAX_STORED = 2000;
const SKIPPED_LIFETIME_MS = 14 * DAY_MS;

export type RootStep = { readonly rootKey: Uint8Array; readonly chain: Chain; readonly nextHeaderKey: Uint8Array };

/** ROOT(rk, dh): the next root key, a chain at n = 0, and the header key of the chain after it, 32 bytes each. */
export const rootStep = async (rootKey: Uint8Array, shared: Uint8Array): Promise<RootStep> => {
  const input: KdfInput = { name: 'kdf/root', salt: rootKey, ikm: shared };
  const [next = NOTHING, key = NOTHING, nextHeaderKey = NOTHING] = await kdfKeys(input, 3);
  return { rootKey: next, chain: { key, n: 0 }, nextHeaderKey };
};

/** From here on a session makes room for a new one: whatever is sealed meanwhile still fits. */
const NEARLY_USED_UP = MAX_MESSAGES_PER_CHAIN - 2 ** 12;

/** Whether a sending chain comes near 2^24 messages, so that the next send begins a new session (PROTOCOL 5.2). */
export const isNearlyUsedUp = ({ ec, pq }: Session): boolean =>
  [ec.sending, ...pq.epochs.map(({ sending }) => sending)].some((chain) => (chain?.n ?? 0) >= NEARLY_USED_UP);

export type MessageStep<C> = { readonly messageKey: Uint8Array; readonly chain: C };

/** The message key at `chain.n`, and the chain after it. Refuses `limit` at 2^24. */
export const nextMessageKey = async <C extends Chain>(chain: C): Promise<MessageStep<C>> => {
  if (chain.n >= MAX_MESSAGES_PER_CHAIN) throw new Refusal('limit', 'the chain is used up');
  const { messageKey, next } = await step(chain.key);
  return { messageKey, chain: { ...chain, key: next, n: chain.n + 1 } };
};

/** Where in a chain a message is, how many keys it may pass over, and the time. */
export type Reach = { readonly n: number; readonly most: number; readonly now: number };

/** Steps until the chain stands at `n`. Before any work is done: refuses `too-far` beyond `most` keys, `limit` at 2^24. */
export const skipTo = async <C extends ReceivingChain>(chain: C, { n, most, now }: Reach): Promise<C> => {
  if (n - chain.n > most) throw new Refusal('too-far', 'too many messages are missing');
  if (n >= MAX_MESSAGES_PER_CHAIN) throw new Refusal('limit', 'no chain is so long');
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

/** Takes a skipped key out. Refuses `duplicate`. */
export const takeSkipped = (keys: readonly SkippedKey[], { n, now }: Pick<Reach, 'n' | 'now'>): Taken => {
  const found = keys.find((key) => key.n === n && !isExpired(key, now));
  if (found === undefined) throw new Refusal('duplicate', 'the message was opened before');
  return { messageKey: found.messageKey, skipped: keys.filter((key) => key !== found) };
};

/** `late`: opened by a key that was passed over before. */
export type Received<C> = MessageStep<C> & { readonly late: boolean };

/** The key of message `n`, skipped or yet to come. Refuses `duplicate`, `too-far`, `limit`. */
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

/** When the oldest skipped key of a session is to be deleted, Unix time in ms; infinite where there is none. */
export const oldestSkippedExpires = (session: Session): number =>
  allSkipped(session).reduce((at, { storedAt }) => Math.min(at, storedAt + SKIPPED_LIFETIME_MS), Infinity);

/** Drops what is 14 days old, and of the rest the oldest beyond 2000; of the same age, what stands first. */
const bounded = (lists: readonly Keys[], now: number): readonly Keys[] => {
  const fresh = lists.map((keys) => keys.filter((key) => !isExpired(key, now)));
  const all = fresh.flat();
  if (all.length <= MAX_STORED) return fresh;
  const evicted = new Set(all.sort((a, b) => a.storedAt - b.storedAt).slice(0, all.length - MAX_STORED));
  return fresh.map((keys) => keys.filter((key) => !evicted.has(key)));
};

/** The bounds of PROTOCOL 5.5 on skipped keys: 5 past chains, 2000 keys of either ratchet, 14 days. */
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

/**
 * When the owner's clients join two conversations (PROTOCOL 22.2): a visitor said so from the old browser, and then
 * proved it from the new one. Whoever has only half of it joins nothing.
 */
import { AccountId, DAY_MS, toHex } from '@cipherchat/protocol';
import { CONTACT_FIELD } from '../contents/forms/contact-field-numbers.ts';
import type { Move } from '../contents/forms/move.ts';
import type { Entry } from '../contents/forms/registers.ts';
import { moveHash } from '../crypto/move-hash.ts';
import type { KeptMove, KnownMoves } from '../rows/move-rows.ts';

/** Between the two steps, whichever came first. */
const MOST_APART_MS = 7 * DAY_MS;

type ClaimedMove = KnownMoves['claimed'][number];

export const NO_MOVES: KnownMoves = { announced: [], claimed: [], used: [] };

/** The conversation with `from` goes on as the one with `to`. */
export type JoinedMove = { readonly from: AccountId; readonly to: AccountId };

export type ArrivedMove = {
  /** Sender of the content. */
  readonly account: AccountId;
  readonly owner: AccountId;
  readonly step: Move;
  readonly at: number;
};

/** Tries within seven days. More than a person makes; a stranger cannot fill the store. */
const MOST_OF_AN_ACCOUNT = 16;

/**
 * Hashes that joined. One that was pushed out could join once more, but only if the same old account announces it
 * again: its own user would do that to nobody else.
 */
const MOST_USED = 1_000;

/** The first word of an account counts: saying it again makes it no younger. */
const withOne = <T extends KeptMove>(kept: readonly T[], one: T): readonly T[] => {
  const own = kept.filter(({ account }) => account === one.account);
  return own.length >= MOST_OF_AN_ACCOUNT || own.some(({ hash }) => hash === one.hash) ? kept : [...kept, one];
};

const add = async (known: KnownMoves, { account, owner, step, at }: ArrivedMove): Promise<KnownMoves> => {
  if (step.step === 1)
    return { ...known, announced: withOne(known.announced, { account, hash: toHex(step.hash), at }) };
  const hash = toHex(await moveHash(step.oldAccount, AccountId.toBytes(owner), step.secret));
  const from = AccountId.fromBytes(step.oldAccount);
  return { ...known, claimed: withOne(known.claimed, { account, hash, at, from }) };
};

const fits = ({ announced }: KnownMoves, { account, from, hash, at }: ClaimedMove): boolean =>
  account !== from &&
  announced.some((one) => one.account === from && one.hash === hash && Math.abs(one.at - at) <= MOST_APART_MS);

/** Of two claims that wait, the earlier counts, in whatever order mail brought them. */
const earliestFirst = (a: ClaimedMove, b: ClaimedMove): number => a.at - b.at || (a.account < b.account ? -1 : 1);

/** What is known after a step has come, and what it joins. The same step again changes nothing. */
export const takeMove = async (
  before: KnownMoves,
  arrived: ArrivedMove,
): Promise<{ readonly known: KnownMoves; readonly joined: JoinedMove | undefined }> => {
  const known = await add(before, arrived);
  const [claim] = known.claimed.filter((one) => !known.used.includes(one.hash) && fits(known, one)).sort(earliestFirst);
  if (claim === undefined) return { known, joined: undefined };
  const { hash, from, account } = claim;
  const isOther = (one: KeptMove): boolean => one.hash !== hash;
  const rest = { announced: known.announced.filter(isOther), claimed: known.claimed.filter(isOther) };
  return { known: { ...rest, used: [...known.used, hash].slice(-MOST_USED) }, joined: { from, to: account } };
};

/** Without steps whose other half would come too late. */
export const withoutExpired = (known: KnownMoves, now: number): KnownMoves => {
  const isTimely = ({ at }: KeptMove): boolean => now - at <= MOST_APART_MS;
  return { ...known, announced: known.announced.filter(isTimely), claimed: known.claimed.filter(isTimely) };
};

const CARRIED: readonly number[] = [CONTACT_FIELD.name, CONTACT_FIELD.tags];

/**
 * What the owner keeps about the old account that the new one gets: its name and tags. Not that it was verified: other
 * keys are another person until somebody compares them.
 */
export const carriedOver = (entries: readonly Entry[]): readonly Entry[] =>
  entries.filter(([field]) => CARRIED.includes(field));

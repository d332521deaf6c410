/**
 * `purge`: deletes what is older than its retention now, or the waiting mail of one account that is older than some
 * days. It deletes nothing while the clocks are in doubt, and nothing without `--yes`.
 */
import { AccountId, ANSWER_LIFETIME_MS, DAY_MS } from '@cipherchat/protocol';
import type { Config } from '../config.ts';
import { DeletionClock } from '../services/deletion-clock.ts';
import { doubtSentence, SWEPT_ROWS } from '../services/retention-sweep.ts';
import type { Store } from '../storage/port.ts';
import { countWaitingOf, eraseWaitingOf } from '../storage/sqlite/erase-waiting.ts';
import { readCurrent } from '../storage/sqlite/read-current.ts';
import { openSqliteStore } from '../storage/sqlite/sqlite-store.ts';
import { done, failed, refused, type Outcome } from './outcome.ts';

export type PurgeOptions = {
  readonly yes?: boolean;
  readonly account?: string;
  /** Days. */
  readonly olderThan?: string;
};

const LOCK_TIMEOUT_MS = 500;
const ADD_YES = 'Nothing was deleted. Add --yes to do it.';

/** The store, of exactly this version: a command must not upgrade a database under running nodes. */
const openCurrent = async ({ mongodbUrl, dataDir }: Config): Promise<Store> => {
  if (mongodbUrl === undefined) {
    readCurrent(dataDir, () => undefined);
    return openSqliteStore({ dataDir, lockTimeoutMs: LOCK_TIMEOUT_MS });
  }
  const { lookIntoCurrent } = await import('../storage/mongo/look-into.ts');
  await lookIntoCurrent(mongodbUrl, () => Promise.resolve());
  const { openMongoStore } = await import('../storage/mongo/mongo-store.ts');
  return openMongoStore({ url: mongodbUrl });
};

const withStore = async (config: Config, use: (store: Store) => Promise<Outcome>): Promise<Outcome> => {
  const store = await openCurrent(config);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
};

/** Undefined: the clocks agree. */
const doubtOf = async ({ confirmedDay }: Config, store: Store): Promise<string | undefined> => {
  const clock = new DeletionClock({ node: 'purge', now: Date.now, monotonic: () => performance.now(), confirmedDay });
  const doubt = clock.check(await store.readings());
  return doubt === undefined ? undefined : doubtSentence(doubt);
};

const sweepAll = async (store: Store, mailMs: number): Promise<Outcome> => {
  let [messages, prekeys, answers, more] = [0, 0, 0, true];
  while (more) {
    const retention = { now: Date.now(), mailMs, answersMs: ANSWER_LIFETIME_MS, rows: SWEPT_ROWS };
    const swept = await store.sweep(retention);
    messages += swept.messages;
    prekeys += swept.prekeys;
    answers += swept.answers;
    ({ more } = swept);
  }
  return done(`Deleted: ${messages} envelopes, ${prekeys} prekeys, ${answers} answers to sends.`);
};

const purgeExpired = (config: Config, isSure: boolean): Promise<Outcome> | Outcome => {
  if (!isSure) return failed('Everything older than its retention would be deleted.', ADD_YES);
  return withStore(config, async (store) => {
    const doubt = await doubtOf(config, store);
    return doubt === undefined ? await sweepAll(store, config.policy.mailMs) : failed(doubt);
  });
};

/** Where the waiting mail is. */
const mailOf = async ({ mongodbUrl, dataDir }: Config) => {
  if (mongodbUrl === undefined) {
    return {
      count: async (account: AccountId, before: number) => countWaitingOf(dataDir, account, before),
      erase: async (account: AccountId, before: number) => eraseWaitingOf(dataDir, account, before),
    };
  }
  const mongo = await import('../storage/mongo/erase-waiting.ts');
  return {
    count: (account: AccountId, before: number) => mongo.countWaitingOf(mongodbUrl, account, before),
    erase: (account: AccountId, before: number) => mongo.eraseWaitingOf(mongodbUrl, account, before),
  };
};

const purgeAccount = async (config: Config, account: AccountId, days: number, isSure: boolean): Promise<Outcome> => {
  const before = Date.now() - days * DAY_MS;
  const mail = await mailOf(config);
  if (!isSure) return failed(`${await mail.count(account, before)} envelopes would be erased.`, ADD_YES);
  const doubt = await withStore(config, async (store) => failed((await doubtOf(config, store)) ?? ''));
  if (doubt.text !== '') return doubt;
  return done(`${await mail.erase(account, before)} envelopes were erased. Their senders are not told.`);
};

export const purge = async (config: Config, { yes = false, account, olderThan }: PurgeOptions): Promise<Outcome> => {
  if (account === undefined && olderThan === undefined) return await purgeExpired(config, yes);
  if (account === undefined || olderThan === undefined) {
    return refused('Use --account and --older-than together, or neither of them.');
  }
  if (!AccountId.is(account)) return refused('--account has to be an address of 32 characters.');
  if (!/^\d{1,4}$/u.test(olderThan)) return refused('--older-than has to be a whole number of days.');
  return await purgeAccount(config, account, Number(olderThan), yes);
};

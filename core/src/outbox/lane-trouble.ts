/**
 * A lane in trouble: the server refused a send, or a list is in the way. The server has answered by then, so this is
 * loaded when it is needed.
 */
import type { AccountId, MessageId, Refusal } from '@cipherchat/protocol';
import type { AskedPause } from '../base/backoff.ts';
import type { ConversationId } from '../base/conversation-id.ts';
import { passes, type KeptObstacle, type WrittenObstacle } from '../base/obstacle.ts';
import type { Verdict } from '../accounts/contacts.ts';
import { signedBy } from '../accounts/claimed-lists.ts';
import { outboxRuleOf } from '../contents/registry.ts';
import { setStatus } from '../log/conversation.ts';
import { conversations, ledger, outbox, type OutboxRecord } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import type { LaneParts } from './lane-parts.ts';
import { markTargets, takeUpGivenUp } from './given-up-changes.ts';
import { holdUp, obstruct } from './obstruct.ts';
import { judgeFailure, type FailureVerdict } from './outbox-failure.ts';
import { isSealed, sendsOf } from './outgoing-rows.ts';
import type { Outgoing, SealedRow } from './seal-outgoing.ts';

/** Most changes of the lists in a row that are retried at once. After more, the lane pauses. */
const MAX_QUICK_CHANGES = 2;

/** What of a lane this file looks at and changes. */
export type HeldLane = {
  readonly conversation: ConversationId;
  /** Address of the other side. */
  readonly peer: AccountId;
  readonly parts: LaneParts;
  readonly rows: Map<MessageId, Outgoing>;
  /** Until the next try; `asked`: how long the server asks to wait. Returns when that begins. */
  readonly pause: (asked?: AskedPause) => number;
  /** Another round follows this one. */
  readonly goOn: () => void;
  /** The lists have changed once more since the last send that went well. Returns how often they did. */
  readonly countChange: () => number;
};

/** Whether a row that is given up is kept for the user to decide about. A row for one device only is not. */
const isKept = ({ body, device, content }: OutboxRecord): boolean => {
  if (body === undefined || device !== undefined) return false;
  const rule = outboxRuleOf(body);
  // Once a content has its number, the peer misses it until it is sent, even if the user did not write it.
  return rule === 'keep' || (rule === 'keep-numbered' && content !== undefined);
};

/** Whether someone misses it while it cannot leave. No one misses a receipt. */
const isMissed = ({ row: { body } }: Outgoing): boolean => body !== undefined && outboxRuleOf(body) !== 'drop';

/** Only answers of the server are judged; others are thrown again. */
const unanswered = (cause: unknown): undefined => void judgeFailure(cause);

const all = ({ rows }: HeldLane): readonly Outgoing[] => [...rows.values()];

/** A receipt or a request that cannot leave concerns no one: the user did not write it. */
const tellIn = async (
  copy: WorkingCopy,
  { conversation }: HeldLane,
  obstacle: WrittenObstacle,
  { rows, retryAt }: { readonly rows: readonly Outgoing[]; readonly retryAt?: number },
): Promise<void> => {
  if (rows.some(isMissed)) await obstruct(copy, conversation, obstacle, retryAt);
};

const tell = (lane: HeldLane, obstacle: WrittenObstacle, rows: readonly Outgoing[], retryAt: number): Promise<void> =>
  lane.parts.store.transact(async (copy) => {
    await tellIn(copy, lane, obstacle, { rows, retryAt });
    const isNew = (await copy.get(conversations, lane.conversation)) === undefined;
    if (isNew) await holdUp(copy, rows.filter(isMissed), obstacle, retryAt);
  });

/**
 * Keeps rows that the user has to decide about (`isKept`); they are sealed again if they are sent after all. Drops the
 * others.
 */
export const giveUp = async (lane: HeldLane, rows: readonly Outgoing[], obstacle: KeptObstacle): Promise<void> => {
  const { log, store, left } = lane.parts;
  log.record({ event: 'given-up', rows: rows.length, obstacle });
  await store.transact(async (copy) => {
    for (const { id, row } of rows) {
      // A tab may have given a waiting text another wording, or taken it back.
      const stored = await copy.get(outbox, id);
      if (stored === undefined) continue;
      if (isKept(stored)) {
        copy.put(outbox, id, { ...stored, send: undefined, more: undefined, failure: obstacle });
        await markTargets(copy, stored, true);
      } else copy.delete(outbox, id);
      for (const send of sendsOf({ id, row })) copy.delete(ledger, send.id);
      await setStatus(copy, id, { status: 'not-sent', failure: obstacle });
    }
    await tellIn(copy, lane, obstacle, { rows });
  });
  for (const { id } of rows) lane.rows.delete(id);
  left(rows.map(({ id }) => id));
};

/**
 * What was given up without a row of its own, if the user has written one of `batch`: it is sealed with that one,
 * before it. Each row is new once, so this ends even where the server refuses a change forever.
 */
export const takeUp = async (lane: HeldLane, batch: readonly Outgoing[]): Promise<readonly Outgoing[]> => {
  if (!batch.some(({ row }) => row.content === undefined && isKept(row))) return [];
  const taken = await lane.parts.store.transact((copy) => takeUpGivenUp(copy, lane.conversation));
  for (const one of taken) {
    lane.rows.set(one.id, one);
    lane.parts.joined(one.id);
  }
  return taken;
};

/** Rows wait if the obstacle ends by itself. For a missing list, only those that the user did not write do. */
export const hinder = async (lane: HeldLane, rows: readonly Outgoing[], obstacle: KeptObstacle): Promise<void> => {
  const isWaiting = ({ row }: Outgoing): boolean => passes(obstacle) || (obstacle === 'list-missing' && !isKept(row));
  const [waiting, others] = [rows.filter(isWaiting), rows.filter((one) => !isWaiting(one))];
  if (others.length > 0) await giveUp(lane, others, obstacle);
  if (waiting.length === 0) return;
  await tell(lane, obstacle, waiting, lane.pause());
};

/** The lists have changed since the preparation. Rows for a device that was removed are given up. */
export const unprepared = async (lane: HeldLane, { code }: Refusal): Promise<void> => {
  // In the lane to the own account there is no one left to tell.
  const isAlone = lane.peer === lane.parts.identity.address;
  const toGone = all(lane).filter(({ row }) => (isAlone || row.device !== undefined) && code === 'unknown-device');
  if (toGone.length > 0) await giveUp(lane, toGone, 'refused');
  else lane.pause();
  lane.goOn();
};

/**
 * Of the accounts whose lists the server calls stale: the peer, whoever else takes part, or our own where another
 * device of it has joined. Undefined: there is nothing to judge the peer by.
 */
const refreshLists = async (
  { peer, conversation, parts }: HeldLane,
  claimed: readonly Uint8Array[],
): Promise<Verdict | undefined> => {
  const { contacts: known, identity, store } = parts;
  const row = await store.read((copy) => copy.get(conversations, conversation));
  let [verdict, left]: [Verdict | undefined, number] = [undefined, claimed.length];
  for (const account of [identity.address, ...(row?.members ?? [])]) {
    const { length } = account === peer ? [] : await signedBy(account, claimed);
    if (length > 0) verdict = await known.refreshAfter(account, claimed).catch(unanswered);
    left -= length;
  }
  if (left === 0 && claimed.length > 0) return verdict?.kind === 'known' ? verdict : undefined;
  return known.refreshAfter(peer, claimed).catch(unanswered);
};

/** Verifies the lists. Then the same contents are sealed again, under new envelope ids. */
const unseal = async (lane: HeldLane, claimed: readonly Uint8Array[]): Promise<void> => {
  const { store } = lane.parts;
  const changes = lane.countChange();
  const verdict = await refreshLists(lane, claimed);
  if (verdict?.kind === 'obstacle') {
    await hinder(lane, all(lane), verdict.obstacle);
    return;
  }
  const sealed = all(lane)
    .filter(isSealed)
    .filter(({ row }) => row.device === undefined);
  const unsealed = sealed.map(({ id, row }) => ({ id, row: { ...row, send: undefined, more: undefined } }));
  await store.transact(async (copy) => {
    for (const { id, row } of unsealed) copy.put(outbox, id, row);
    for (const { id } of sealed.flatMap(sendsOf)) copy.delete(ledger, id);
  });
  for (const one of unsealed) lane.rows.set(one.id, one);
  if (verdict === undefined || changes > MAX_QUICK_CHANGES) lane.pause();
  else lane.goOn();
};

/** A newer list shows at the next try. */
const look = async (lane: HeldLane): Promise<void> => {
  const verdict = await lane.parts.contacts.refresh(lane.peer).catch(unanswered);
  const obstacle = verdict?.kind === 'obstacle' ? verdict.obstacle : 'server-behind';
  await hinder(lane, all(lane), obstacle);
};

/** The server has answered that it does not take `one`, or a list that the whole lane needs is not to be had. */
export const afterAnswer = async (lane: HeldLane, verdict: FailureVerdict, one?: SealedRow): Promise<void> => {
  switch (verdict.kind) {
    case 'wait': {
      const retryAt = lane.pause(verdict.asked);
      if (verdict.obstacle !== undefined) await tell(lane, verdict.obstacle, all(lane), retryAt);
      return;
    }
    case 'lists':
      await unseal(lane, verdict.lists);
      return;
    case 'look':
      await look(lane);
      return;
    case 'give-up':
      await giveUp(lane, one === undefined ? all(lane) : [one], verdict.obstacle);
      lane.goOn();
      return;
    case 'log-in':
      lane.parts.wire.restart();
  }
};

/** How far history between own devices has come, for a screen. */
import type { DeviceId } from '@cipherchat/protocol';
import { contacts, partyOf } from '../accounts/contacts.ts';
import { readAddress } from '../accounts/identity.ts';
import type { HistoryArriving, HistoryLeaving, HistoryView } from '../base/devices.ts';
import {
  HISTORY_FILES,
  HISTORY_GRANTS,
  historyFiles,
  historyGrants,
  historyStates,
  type HistoryGrant,
} from '../rows/history-rows.ts';
import { readRow, readRows } from '../rows/read-rows.ts';
import type { ChatStore } from '../storage/port.ts';

const isListed = async (store: ChatStore, device: DeviceId): Promise<boolean> => {
  const identity = await readAddress(store);
  const own = identity && (await readRow(store, contacts, identity.address));
  return own !== undefined && partyOf(own.list, device) !== undefined;
};

const readArriving = async (store: ChatStore): Promise<HistoryArriving | undefined> => {
  const state = await readRow(store, historyStates, 'history');
  const [first] = await readRows(store, historyFiles, { group: HISTORY_FILES, limit: 1 });
  if (first !== undefined) {
    const [before, count, left] = first.value.place;
    const { device } = first.value;
    return { device, total: before + count + left, done: state?.done ?? 0, from: state?.from, state: 'coming' };
  }
  if (state === undefined) return undefined;
  const { device, total, done, from, isLast } = state;
  const isOver = isLast || !(await isListed(store, device));
  return { device, total, done, from, state: isOver ? 'ended' : 'waiting' };
};

const leavingOf = ({ device, sent, left, failure }: HistoryGrant): HistoryLeaving => ({
  device,
  sent,
  total: left === undefined ? undefined : sent + left,
  isRefused: failure !== undefined,
});

export const readHistory = async (store: ChatStore): Promise<HistoryView> => {
  const grants = await readRows(store, historyGrants, { group: HISTORY_GRANTS });
  const leaving = grants.filter(({ value }) => value.isThere).map(({ value }) => leavingOf(value));
  return { arriving: await readArriving(store), leaving };
};

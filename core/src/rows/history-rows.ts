/** History on its way from one own device to another that joined later (PROTOCOL 9.1). */
import { toHex, type AccountId, type DeviceId } from '@cipherchat/protocol';
import { directConversation } from '../base/conversation-id.ts';
import type { HistoryPlace } from '../contents/control/history-import.ts';
import type { FileReference } from '../contents/forms/file-reference.ts';
import { plain } from './records.ts';
import type { WorkingCopy } from './working-copy.ts';

/** Has screens read again how far history has come. The conversation with the own account stands for it. */
export const showHistory = (copy: Pick<WorkingCopy, 'touched'>, own: AccountId): void =>
  void copy.touched.add(directConversation(own));

/** Sealed, and not announced yet. Its segments lie in `segments`. */
export type HistoryPiece = {
  readonly file: FileReference;
  readonly place: HistoryPlace;
  /** Its messages, by their keys in the log. */
  readonly keys: readonly string[];
  /** Its oldest messages stand here in the log, in whole milliseconds. */
  readonly from: number;
};

export type HistoryGrant = {
  /** The device that this one let in. */
  readonly device: DeviceId;
  /** When, in milliseconds since 1970. */
  readonly at: number;
  /** Something came from it. Nothing is sent to a device that may never begin. */
  readonly isThere: boolean;
  /** Messages that were announced, and those that are left. */
  readonly sent: number;
  readonly left?: number | undefined;
  /** What stands in the log from here on was announced, in whole milliseconds. Undefined: nothing was. */
  readonly from?: number | undefined;
  readonly piece?: HistoryPiece | undefined;
  /** The server does not take it. The next engine tries again. */
  readonly failure?: 'refused' | 'too-large' | 'no-files' | undefined;
};

export const HISTORY_GRANTS = 'history-grants';
export const historyGrants = plain<HistoryGrant, `history-grant:${DeviceId}`>('account', ({ at }) => [
  HISTORY_GRANTS,
  at,
]);
/** Written by the tab that grants; from then on the engine's. */
export const historyGrantKey = (device: DeviceId): `history-grant:${DeviceId}` => `history-grant:${device}`;

/** A file of history that another own device has announced to this one. */
export type HistoryFile = {
  readonly device: DeviceId;
  readonly file: FileReference;
  readonly place: HistoryPlace;
};
export const HISTORY_FILES = 'history-files';
/** They stand in the order in which they are fetched. */
export const historyFiles = plain<HistoryFile, `history-file:${string}`>('account', ({ place: [before] }) => [
  HISTORY_FILES,
  before,
]);

export const historyFileKey = ({ blobId }: FileReference): `history-file:${string}` => `history-file:${toHex(blobId)}`;

/** Key `older-devices`: those that the account had when this device joined it. History comes from them alone. */
export const olderDevices = plain<{ readonly devices: readonly DeviceId[] }, 'older-devices'>('account', () => [
  'account',
  0,
]);

/** How far the history of this device has come. */
export type HistoryState = {
  /** Where it comes from. */
  readonly device: DeviceId;
  /** Messages: of the whole history, and those that came. */
  readonly total: number;
  readonly done: number;
  /** The oldest that came, in milliseconds since 1970. */
  readonly from: number;
  /** The last file was read. What is missing of the whole does not come any more. */
  readonly isLast: boolean;
};
/** Key `history`. */
export const historyStates = plain<HistoryState, 'history'>('account', () => ['account', 0]);

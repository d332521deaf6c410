/** What the mailbox says of history between own devices (PROTOCOL 9.1); `history/` does the rest. */
import type { DeviceId } from '@cipherchat/protocol';
import { decodeRawContent } from '../contents/content.ts';
import { historyImportBody } from '../contents/control/history-import.ts';
import {
  HISTORY_FILES,
  historyFileKey,
  historyFiles,
  historyGrantKey,
  historyGrants,
  olderDevices,
  showHistory,
} from '../rows/history-rows.ts';
import type { OpenedMessage, WorkingCopy } from '../rows/working-copy.ts';
import type { OwnDeviceParts } from './parts.ts';

/** Of a file that is read into memory: 16 MiB. */
const MOST_BYTES = 16 * 2 ** 20;
const MOST_WAITING = 4_096;

/** Something came from the device: a history that waits for it can go. */
export const noteThere = async (copy: WorkingCopy, parts: OwnDeviceParts, device: DeviceId): Promise<void> => {
  const grant = await copy.get(historyGrants, historyGrantKey(device));
  if (grant === undefined || grant.isThere) return;
  copy.put(historyGrants, historyGrantKey(device), { ...grant, isThere: true });
  showHistory(copy, parts.identity.address);
  copy.afterwards(parts.onOutbox);
};

/** One that joined later, or another account, has no history to give to this device. */
const isOlder = async (copy: WorkingCopy, device: DeviceId): Promise<boolean> =>
  (await copy.get(olderDevices, 'older-devices'))?.devices.includes(device) === true;

export const noteHistory = async (
  copy: WorkingCopy,
  parts: OwnDeviceParts,
  { sender: { device } }: OpenedMessage['envelope'],
  content: Uint8Array,
): Promise<void> => {
  const body = historyImportBody.read(decodeRawContent(content).body);
  if (body === undefined || body.file.size > MOST_BYTES || !(await isOlder(copy, device))) return;
  if ((await copy.list(historyFiles, { group: HISTORY_FILES })).length >= MOST_WAITING) return;
  const { file, place = [0, 0, 0] } = body;
  copy.put(historyFiles, historyFileKey(file), { device, file, place });
  showHistory(copy, parts.identity.address);
  copy.afterwards(parts.onOutbox);
};

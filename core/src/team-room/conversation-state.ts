/**
 * What the team has settled about a conversation (PROTOCOL 21.2): registers, which merge as those of an account do
 * (20.1). The device that sends an entry is its writer.
 */
import {
  AccountId,
  compareBytes,
  decodeCbor,
  DeviceId,
  encodeCbor,
  equalBytes,
  type CborValue,
} from '@cipherchat/protocol';
import type { ConversationId } from '../base/conversation-id.ts';
import { mergeEntries, type Entry } from '../contents/forms/registers.ts';
import { ASSIGNED_FIELD, teamRegisterKey, teamRegisters, type TeamRegisterRecord } from '../rows/room-rows.ts';
import type { RowReader, WorkingCopy } from '../rows/working-copy.ts';
import type { WriteParts } from './write-room-content.ts';

const NOBODY = new Uint8Array(0);

/** The rows were written by `putEntry` below. */
const entryOf = ({ entry }: TeamRegisterRecord): Entry => decodeCbor(entry) as unknown as Entry;

const knownEntry = async (
  copy: RowReader,
  conversation: ConversationId,
  [field, subkey]: readonly [field: number, subkey: Uint8Array, ...rest: readonly unknown[]],
): Promise<Entry | undefined> => {
  const record = await copy.get(teamRegisters, teamRegisterKey(conversation, field, subkey));
  return record && entryOf(record);
};

export const putEntry = (copy: WorkingCopy, conversation: ConversationId, entry: Entry): void => {
  const [field, subkey] = entry;
  const key = teamRegisterKey(conversation, field, subkey);
  copy.put(teamRegisters, key, { conversation, field, entry: encodeCbor(entry) });
  copy.touched.add(conversation);
};

/** What counts of the entries that a device has sent: those in its own name, and of the time that it can be. */
export const statedBy = (device: DeviceId, entries: readonly Entry[], now: number): readonly Entry[] => {
  const writer = DeviceId.toBytes(device);
  return mergeEntries(
    entries.filter((entry) => equalBytes(entry[3], writer)),
    now,
  );
};

/** Entries that lose change nothing. */
export const takeStates = async (
  copy: WorkingCopy,
  { clock }: Pick<WriteParts, 'clock'>,
  conversation: ConversationId,
  stated: readonly Entry[],
): Promise<void> => {
  for (const entry of stated) {
    const known = await knownEntry(copy, conversation, entry);
    const [winner] = mergeEntries(known === undefined ? [entry] : [known, entry], clock.now());
    if (winner === entry) putEntry(copy, conversation, entry);
  }
};

/** What assigns the conversation; undefined where it is assigned like that already. */
export const assigningEntry = async (
  copy: RowReader,
  { identity, clock }: Pick<WriteParts, 'identity' | 'clock'>,
  conversation: ConversationId,
  to: AccountId | undefined,
): Promise<Entry | undefined> => {
  const known = await knownEntry(copy, conversation, [ASSIGNED_FIELD, NOBODY]);
  const value = to === undefined ? NOBODY : AccountId.toBytes(to);
  if (compareBytes(encodeCbor(known?.[4] ?? NOBODY), encodeCbor(value)) === 0) return undefined;
  return [ASSIGNED_FIELD, NOBODY, Math.max(clock.now(), (known?.[2] ?? 0) + 1), identity.deviceId, value];
};

/** The account that the value of an entry names; undefined: nobody. It was checked when the entry was taken. */
export const accountIn = (value: CborValue): AccountId | undefined =>
  value instanceof Uint8Array && value.length > 0 ? AccountId.fromBytes(value) : undefined;

/** To whom these entries assign the conversation; undefined where they assign nothing. */
export const assignmentIn = (entries: readonly Entry[]): { readonly to: AccountId | undefined } | undefined => {
  const entry = entries.find(([field]) => field === ASSIGNED_FIELD);
  return entry && { to: accountIn(entry[4]) };
};

export const assignedIn = (record: TeamRegisterRecord): AccountId | undefined => accountIn(entryOf(record)[4]);

/**
 * What the user keeps about contacts, and settings such as saved replies, in a backup, and back. Left out is what other
 * rows of the backup have, or each device decides for itself: the verified mark, the list chosen in a fork, receipts.
 */
import { decodeCbor, Refusal, type CborValue } from '@cipherchat/protocol';
import { conversationOfKey, keyOfConversation } from '../base/conversation-id.ts';
import { piecesOf } from '../base/pieces.ts';
import { CONTACT_FIELDS } from '../contents/forms/contact-fields.ts';
import { entriesOf, mergeEntries, type Entry } from '../contents/forms/registers.ts';
import { SETTING_FIELDS } from '../contents/forms/setting-fields.ts';
import { registerKey, registers, type RegisterRecord, type RegisterScope } from '../rows/own-device-rows.ts';
import type { RowReader, WorkingCopy } from '../rows/working-copy.ts';
import { encodeBackupBody, type BackupRecordBody } from './record-texts.ts';

/** PROTOCOL 20.2: kinds 2 and 3. */
const LEFT_OUT = { contact: new Set([6, 10]), settings: new Set([5]) } as const;
const kindOf = (scope: RegisterScope): 'contact' | 'settings' => (scope === 'settings' ? 'settings' : 'contact');

/** Of one record. */
const MOST_BYTES = 48_000;

const NO_KEY = new Uint8Array(0);

const fieldOf = (entry: Uint8Array): number => (decodeCbor(entry) as unknown as Entry)[0];

const isKept = ({ scope, entry }: RegisterRecord): boolean => !LEFT_OUT[kindOf(scope)].has(fieldOf(entry));

/** By scope, in the order of their keys: the same registers give the same bytes. */
const byScope = async (
  copy: RowReader,
  scopes: ReadonlySet<RegisterScope>,
): Promise<ReadonlyMap<RegisterScope, readonly Uint8Array[]>> => {
  const all = new Map<RegisterScope, Uint8Array[]>();
  for (const { value } of await copy.list(registers, { group: 'registers' })) {
    if (!scopes.has(value.scope) || !isKept(value)) continue;
    all.set(value.scope, [...(all.get(value.scope) ?? []), value.entry]);
  }
  return all;
};

/** Subject and text of each record. The subject of a conversation's ends with its id, and a number. */
export const collectRegisters = async (
  copy: RowReader,
  scopes: ReadonlySet<RegisterScope>,
): Promise<readonly (readonly [string, Uint8Array])[]> => {
  const all = await byScope(copy, scopes);
  return [...all].flatMap(([scope, entries]) => {
    const about = scope === 'settings' ? NO_KEY : keyOfConversation(scope);
    return piecesOf(entries, { bytes: MOST_BYTES, sizeOf: ({ length }) => length }).map(
      (piece, i) =>
        [`registers:${scope}:${String(i)}`, encodeBackupBody({ kind: 'registers', about, entries: piece })] as const,
    );
  });
};

const FORMS = { contact: entriesOf(CONTACT_FIELDS, 1), settings: entriesOf(SETTING_FIELDS, 1) } as const;

/** None for an entry that is not one, or is of no listed form. */
const entryIn = (bytes: Uint8Array, scope: RegisterScope): readonly Entry[] => {
  let value: CborValue;
  try {
    value = decodeCbor(bytes);
  } catch (cause) {
    if (cause instanceof Refusal) return [];
    throw cause;
  }
  return FORMS[kindOf(scope)].read([value]) ?? [];
};

/** Two devices may have made a record each of one register: the rule of 20.1 decides. `now`: in milliseconds. */
export const keepRegisters = async (
  copy: WorkingCopy,
  bodies: readonly BackupRecordBody[],
  now: number,
): Promise<void> => {
  for (const body of bodies) {
    if (body.kind !== 'registers') continue;
    const scope = body.about.length === 0 ? 'settings' : conversationOfKey(body.about);
    for (const entry of body.entries) {
      const [read] = entryIn(entry, scope);
      if (read === undefined) continue;
      const key = registerKey(scope, read[0], read[1]);
      const before = await copy.get(registers, key);
      const known = before === undefined ? [] : entryIn(before.entry, scope);
      const [winner] = mergeEntries([...known, read], now);
      if (winner === read) copy.put(registers, key, { scope, entry });
    }
  }
};

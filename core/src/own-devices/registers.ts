/**
 * Registers of the account (PROTOCOL 20.1), one row each. `carryOut` has those whose effect is in other rows: the
 * receipt settings, the user's own name, which is the name given to the own account, and whether a contact is verified.
 * What the user keeps about a contact is read from the registers themselves (`views/contact-cards.ts`).
 */
import { compareBytes, decodeCbor, encodeCbor, type CborValue } from '@cipherchat/protocol';
import { directConversation, type ConversationId } from '../base/conversation-id.ts';
import type { ReceiptSettings } from '../base/view.ts';
import { mergeEntries, type Entry } from '../contents/forms/registers.ts';
import { registerKey, registers, type RegisterKey, type RegisterScope } from '../rows/own-device-rows.ts';
import { names, receiptSettings } from '../rows/records.ts';
import type { RowReader, WorkingCopy } from '../rows/working-copy.ts';
import { takeVerified, VERIFIED_FIELD } from '../verification/believe.ts';
import type { OwnDeviceParts } from './parts.ts';

/** Kind 2: name given by the user. */
const GIVEN_NAME = 1;
/** Kind 3: [delivered, delivered to strangers, read, typing]. */
const RECEIPTS = 5;
const NO_SUBKEY = new Uint8Array(0);

const keyOf = (scope: RegisterScope, [field, subkey]: Entry): RegisterKey => registerKey(scope, field, subkey);

export type Register = { readonly scope: RegisterScope; readonly entry: Entry };

/** The rows were written by `put` below. */
const entryOf = (bytes: Uint8Array): Entry => decodeCbor(bytes) as unknown as Entry;

export const readRegister = async (copy: RowReader, key: RegisterKey): Promise<Register | undefined> => {
  const record = await copy.get(registers, key);
  return record && { scope: record.scope, entry: entryOf(record.entry) };
};

export const allRegisters = async (copy: RowReader): Promise<readonly Register[]> =>
  (await copy.list(registers, { group: 'registers' })).map(({ value: { scope, entry } }) => ({
    scope,
    entry: entryOf(entry),
  }));

const put = (copy: WorkingCopy, scope: RegisterScope, entry: Entry): RegisterKey => {
  const key = keyOf(scope, entry);
  copy.put(registers, key, { scope, entry: encodeCbor(entry) });
  return key;
};

const isList = (value: CborValue | undefined): value is readonly CborValue[] => Array.isArray(value);

const carryOut = async (
  copy: WorkingCopy,
  { identity }: OwnDeviceParts,
  scope: RegisterScope,
  entry: Entry,
): Promise<void> => {
  const [field, , , , value] = entry;
  if (scope === 'settings' && field === RECEIPTS && isList(value) && value.length > 0) {
    copy.put(receiptSettings, 'receipts', { delivered: value[0] === 1, read: value[2] === 1 });
  }
  if (scope !== 'settings' && field === VERIFIED_FIELD) await takeVerified(copy, { identity }, scope, entry);
  if (scope === directConversation(identity.address) && field === GIVEN_NAME) {
    copy.put(names, 'name', { name: typeof value === 'string' ? value : '' });
  }
};

/** Where a change of the register shows: settings are the own account's, as its name is. */
export const conversationOf = (scope: RegisterScope, { identity }: Pick<OwnDeviceParts, 'identity'>): ConversationId =>
  scope === 'settings' ? directConversation(identity.address) : scope;

/** Takes what another device wrote. Entries that lose, and those that were here before, change nothing. */
export const takeEntries = async (
  copy: WorkingCopy,
  parts: OwnDeviceParts,
  scope: RegisterScope,
  entries: readonly Entry[],
): Promise<void> => {
  for (const entry of entries) {
    const known = (await readRegister(copy, keyOf(scope, entry)))?.entry;
    const [winner] = mergeEntries(known === undefined ? [entry] : [known, entry], parts.clock.now());
    if (winner !== entry) continue;
    put(copy, scope, entry);
    copy.touched.add(conversationOf(scope, parts));
    await carryOut(copy, parts, scope, entry);
  }
};

/** Returns the key of the register if its value is new. */
export const writeRegister = async (
  copy: WorkingCopy,
  { identity, clock }: Pick<OwnDeviceParts, 'identity' | 'clock'>,
  scope: RegisterScope,
  {
    field,
    subkey = NO_SUBKEY,
    valueOf,
  }: {
    readonly field: number;
    readonly subkey?: Uint8Array;
    readonly valueOf: (before: CborValue | undefined) => CborValue;
  },
): Promise<readonly RegisterKey[]> => {
  const known = (await readRegister(copy, registerKey(scope, field, subkey)))?.entry;
  const value = valueOf(known?.[4]);
  if (known !== undefined && compareBytes(encodeCbor(known[4]), encodeCbor(value)) === 0) return [];
  const stamp = Math.max(clock.now(), (known?.[2] ?? 0) + 1);
  return [put(copy, scope, [field, subkey, stamp, identity.deviceId, value])];
};

const flags = ({ delivered, read }: ReceiptSettings, before: CborValue | undefined): CborValue => {
  const [, strangers = 1, , typing = 1] = isList(before) ? before : [];
  return [delivered ? 1 : 0, strangers, read ? 1 : 0, typing];
};

/** Writes what the user has changed on this device since the last call. Returns the keys of what is new. */
export const writeChanged = async (copy: WorkingCopy, parts: OwnDeviceParts): Promise<readonly RegisterKey[]> => {
  const [name, settings] = [await copy.get(names, 'name'), await copy.get(receiptSettings, 'receipts')];
  return [
    ...(name === undefined
      ? []
      : await writeRegister(copy, parts, directConversation(parts.identity.address), {
          field: GIVEN_NAME,
          valueOf: () => name.name.normalize('NFC'),
        })),
    ...(settings === undefined
      ? []
      : await writeRegister(copy, parts, 'settings', {
          field: RECEIPTS,
          valueOf: (before) => flags(settings, before),
        })),
  ];
};

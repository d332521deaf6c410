/** What the registers of the account say, together with what tabs have written since. */
import { decodeCbor, type CborValue } from '@cipherchat/protocol';
import type { Entry } from '../contents/forms/registers.ts';
import {
  REGISTER_WISHES,
  registers,
  registerWishes,
  type RegisterRecord,
  type RegisterScope,
} from '../rows/own-device-rows.ts';
import { readRows } from '../rows/read-rows.ts';
import type { ChatStore } from '../storage/port.ts';

export type RegisterValue = {
  readonly scope: RegisterScope;
  readonly field: number;
  /** 0 to 40 bytes. */
  readonly subkey: Uint8Array;
  /** `[]` where it was deleted. */
  readonly value: CborValue;
};

/** The rows were written by the engine, from entries that it had checked. */
export const valueOf = ({ scope, entry }: RegisterRecord): RegisterValue => {
  const [field, subkey, , , value] = decodeCbor(entry) as unknown as Entry;
  return { scope, field, subkey, value };
};

/** What the engine has not carried out yet, in the order in which the user asked. */
export const readWished = async (store: ChatStore): Promise<readonly RegisterValue[]> =>
  (await readRows(store, registerWishes, { group: REGISTER_WISHES })).map(
    ({ value: { scope, field, subkey, value } }) => ({ scope, field, subkey, value: decodeCbor(value) }),
  );

/**
 * A later one of the same register counts. The wishes are read first: what the engine carries out meanwhile is then in
 * the registers, too.
 */
export const readRegisterValues = async (store: ChatStore): Promise<readonly RegisterValue[]> => {
  const wished = await readWished(store);
  const kept = await readRows(store, registers, { group: 'registers' });
  return [...kept.map(({ value }) => valueOf(value)), ...wished];
};

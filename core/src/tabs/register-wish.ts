/** What the user changes in a register: the engine writes it, and tells the other own devices (PROTOCOL 20.1). */
import { encodeCbor, toHex, type CborValue } from '@cipherchat/protocol';
import { registerWishes, type RegisterScope } from '../rows/own-device-rows.ts';
import { putRow } from '../rows/put-row.ts';
import type { Change } from '../storage/port.ts';
import type { TabDevicesParts } from './client-parts.ts';

const NAME_BYTES = 8;
const NO_SUBKEY = new Uint8Array(0);

type Wanted = {
  readonly scope: RegisterScope;
  readonly field: number;
  /** 0 to 40 bytes; by default none. */
  readonly subkey?: Uint8Array;
  /** `[]` deletes. */
  readonly value: CborValue;
};

/** For one facet. Wishes are carried out in the order of their times, so each has a later one than the one before. */
export const registerWishing = ({ client, clock }: Pick<TabDevicesParts, 'client' | 'clock'>) => {
  let last = 0;
  return ({ scope, field, subkey = NO_SUBKEY, value }: Wanted): Change => {
    last = Math.max(clock.now(), last + 1);
    const key = `register-wish:${toHex(client.platform.random(NAME_BYTES))}` as const;
    return putRow(registerWishes, key, { scope, field, subkey, value: encodeCbor(value), at: last });
  };
};

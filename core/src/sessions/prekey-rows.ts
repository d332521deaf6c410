/** Our own prekeys at rest: the signed record, and the private key next to it (PROTOCOL 3.3). */
import { Refusal, type PrekeyKind } from '@cipherchat/protocol';
import type { StoredKey } from '../crypto/keys.ts';
import { defineRows } from '../rows/define-rows.ts';
import type { PrekeyRecord } from '../rows/records.ts';

export type KeptPrekey = PrekeyRecord & { readonly stored: StoredKey };

export const kindGroup = (kind: PrekeyKind): string => `kind:${kind}`;
export const prekeyKey = (kind: PrekeyKind, id: number): string => `${kind}:${id}`;

/** Key `KIND:ID`. Written by the engine. */
export const prekeyRows = defineRows<KeptPrekey>({
  table: 'prekeys',
  cached: false,
  upgrades: [],
  toRow: (key, { stored, ...value }) => ({
    key,
    group: kindGroup(value.kind),
    order: value.id,
    value,
    handles: [stored],
  }),
  fromRow: ({ value, handles = [] }) => {
    const [stored] = handles;
    if (stored === undefined) throw new Refusal('unknown-prekey'); // the private key is gone
    return { ...(value as PrekeyRecord), stored };
  },
});

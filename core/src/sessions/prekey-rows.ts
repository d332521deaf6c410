/** Our own prekeys at rest: the signed record, and the private key next to it (PROTOCOL 3.3). */
import { PREKEY_KIND, Refusal, type PrekeyKind } from '@cipherchat/protocol';
import type { HandshakeHeader, OwnPrekeys } from '../crypto/handshake.ts';
import type { StoredKey } from '../crypto/keys.ts';
import type { Platform } from '../crypto/platform.ts';
import { defineRows } from '../rows/define-rows.ts';
import type { PrekeyRecord } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';

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

const find = async (copy: WorkingCopy, kind: PrekeyKind, id: number): Promise<KeptPrekey> => {
  const row = await copy.get(prekeyRows, prekeyKey(kind, id));
  if (row === undefined) throw new Refusal('unknown-prekey'); // a prekey that is not held
  return row;
};

const agreement = async (platform: Platform, { record, publicKey, stored }: KeptPrekey) => ({
  record,
  key: await platform.restoreAgreementKey(publicKey, stored),
});

/** The private keys that a handshake names, and the rows of those that serve once. Refuses `unknown-prekey`. */
export const findPrekeys = async (
  copy: WorkingCopy,
  platform: Platform,
  { mediumTermId, kemKind, kemId, oneTimeId }: HandshakeHeader,
): Promise<{ readonly keys: readonly string[]; readonly prekeys: OwnPrekeys }> => {
  const kind = kemKind === PREKEY_KIND.oneTimeKem ? PREKEY_KIND.oneTimeKem : PREKEY_KIND.lastResortKem;
  const [mediumTerm, kem, oneTime] = await Promise.all([
    find(copy, PREKEY_KIND.mediumTerm, mediumTermId),
    find(copy, kind, kemId),
    oneTimeId === 0 ? undefined : find(copy, PREKEY_KIND.oneTime, oneTimeId),
  ]);
  return {
    keys: [
      ...(kind === PREKEY_KIND.oneTimeKem ? [prekeyKey(kind, kemId)] : []),
      ...(oneTime === undefined ? [] : [prekeyKey(PREKEY_KIND.oneTime, oneTimeId)]),
    ],
    prekeys: {
      mediumTerm: await agreement(platform, mediumTerm),
      kem: { record: kem.record, key: await platform.restoreKemKey(kem.publicKey, kem.stored) },
      oneTime: oneTime && (await agreement(platform, oneTime)),
    },
  };
};

/** They serve once: their first message has been authenticated. */
export const spendPrekeys = (copy: WorkingCopy, keys: readonly string[]): void => {
  for (const key of keys) copy.delete(prekeyRows, key);
};

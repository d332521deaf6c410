/** The own prekeys that a handshake names (PROTOCOL 4, step 5). */
import { PREKEY_KIND, Refusal, type PrekeyKind } from '@cipherchat/protocol';
import type { HandshakeHeader, OwnPrekeys } from '../crypto/accept-handshake.ts';
import type { Platform } from '../crypto/platform.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import { prekeyKey, prekeyRows, type KeptPrekey } from './prekey-rows.ts';

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

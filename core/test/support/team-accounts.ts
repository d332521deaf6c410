/** Accounts with verified lists, and rosters of a team of theirs, without a server. */
import { AccountId, GROUP_KIND, GROUP_ROLE, type DeviceKind, type GroupMember } from '@cipherchat/protocol';
import { newContact, type Contact } from '../../src/accounts/contacts.ts';
import { accountOf, generateAccountKey } from '../../src/crypto/account.ts';
import { signDeviceList, verifyDeviceList } from '../../src/crypto/device-list.ts';
import { signGroupEntry, teamIdOf } from '../../src/crypto/group-entry.ts';
import type { Platform } from '../../src/crypto/platform.ts';
import { firstList, NOW } from './crypto-devices.ts';

const APP: DeviceKind = 2;

export type TeamAccount = Awaited<ReturnType<typeof makeAccount>>;

export const makeAccount = async (platform: Platform, devices: number) => {
  const accountKey = await generateAccountKey();
  const account = await accountOf(accountKey.publicKey);
  const entries = await Promise.all(
    Array.from({ length: devices }, async () => {
      const [signing, agreement] = [await platform.generateSigningKey(), await platform.generateAgreementKey()];
      return { signingKey: signing.publicKey, identityKey: agreement.publicKey, created: NOW, kind: APP };
    }),
  );
  const signed = await signDeviceList(accountKey, firstList(accountKey.publicKey, entries));
  const contact: Contact = newContact(await verifyDeviceList(signed, account), NOW);
  return { accountKey, account, address: AccountId.fromBytes(account), contact };
};

export const signRoster = async (
  owner: TeamAccount,
  epoch: number,
  members: readonly TeamAccount[],
): Promise<Uint8Array> => {
  const listed = members.map(({ account }): GroupMember => ({ account, role: GROUP_ROLE.member }));
  const all = [{ account: owner.account, role: GROUP_ROLE.owner }, ...listed];
  return signGroupEntry(owner.accountKey, {
    id: await teamIdOf(owner.account),
    kind: GROUP_KIND.team,
    epoch,
    previous: new Uint8Array(32),
    issued: NOW,
    author: owner.account,
    device: new Uint8Array(16),
    listVersion: 0,
    name: '',
    members: all.toSorted((one, other) => Buffer.compare(one.account, other.account)),
  });
};

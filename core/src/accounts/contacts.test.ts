import { DAY_MS, nextListFields, toHex } from '@cipherchat/protocol';
import { expect, it } from 'vitest';
import { accountOf, deviceIdOf, generateAccountKey } from '../crypto/account.ts';
import { signDeviceList, verifyDeviceList } from '../crypto/device-list.ts';
import { firstList, NOW, testPlatform } from '../../test/support/crypto-devices.ts';
import { newContact } from './contacts.ts';

it('remembers the removals of the first list it sees: such a device never comes back', async () => {
  const platform = await testPlatform();
  const accountKey = await generateAccountKey();
  const account = await accountOf(accountKey.publicKey);
  const [signing, identity] = [await platform.generateSigningKey(), await platform.generateAgreementKey()];
  const entry = { signingKey: signing.publicKey, identityKey: identity.publicKey, created: NOW, kind: 2 } as const;
  const first = await verifyDeviceList(
    await signDeviceList(accountKey, firstList(accountKey.publicKey, [entry])),
    account,
  );
  const deviceId = await deviceIdOf(account, entry);
  const next = { ...nextListFields(first, NOW), devices: [], removals: [{ deviceId, reason: 2, since: NOW }] } as const;
  const list = await verifyDeviceList(await signDeviceList(accountKey, next), account);
  expect(newContact(list, NOW)).toMatchObject({ removed: [toHex(deviceId)], seenFresh: true });
  expect(newContact(first, NOW + 45 * DAY_MS)).toMatchObject({ removed: [], seenFresh: false });
});

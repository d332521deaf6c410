/** In which sends a content goes to many devices (PROTOCOL 8.3). */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AccountId, DeviceId } from '@cipherchat/protocol';
import { makeAccount } from '../../test/support/team-accounts.ts';
import { testPlatform } from '../../test/support/crypto-devices.ts';
import type { Contact } from '../accounts/contacts.ts';
import { sendWith, type Begun } from './sends.ts';

const platform = await testPlatform();
const { contact: somebody } = await makeAccount(platform, 1);

const account = (index: number): Contact => ({
  ...somebody,
  list: { ...somebody.list, account: new Uint8Array(20).fill(index) },
});

/** As sealing does: one device after the other. */
const sendsOf = (receivers: readonly { readonly account: Contact; readonly devices: number }[]): readonly Begun[] => {
  const sends: Begun[] = [];
  for (const { account: contact, devices } of receivers)
    for (let device = 0; device < devices; device += 1)
      sendWith(sends, contact, devices, platform).receivers.push({
        account: AccountId.fromBytes(contact.list.account),
        device: DeviceId.fromBytes(new Uint8Array(16).fill(device)),
        message: '',
      });
  return sends;
};

/** Accounts in the order of the list, each with the number of its devices. */
const countsOf = ({ lists, receivers }: Begun) =>
  lists.map((list) => ({
    account: list.account,
    devices: receivers.filter((receiver) => receiver.account === list.account).length,
  }));

test('hold at most 64 devices, each account as a whole, each once, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 16 }), { maxLength: 64 }), (devices) => {
      const receivers = devices.map((count, i) => ({ account: account(i), devices: count }));
      const sends = sendsOf(receivers);
      for (const send of sends) {
        expect(send.receivers.length).toBeGreaterThan(0);
        expect(send.receivers.length).toBeLessThanOrEqual(64);
      }
      expect(new Set(sends.map(({ id }) => id)).size).toBe(sends.length);
      expect(sends.flatMap(countsOf)).toEqual(
        receivers
          .filter((one) => one.devices > 0)
          .map((one) => ({ account: AccountId.fromBytes(one.account.list.account), devices: one.devices })),
      );
    }),
  );
});

test('are one where all fit', () => {
  const four = Array.from({ length: 4 }, (_, i) => ({ account: account(i), devices: 16 }));
  expect(sendsOf(four)).toHaveLength(1);
  expect(sendsOf([...four, { account: account(9), devices: 1 }])).toHaveLength(2);
  expect(sendsOf([])).toEqual([]);
});

/** To whom a content is sent again (PROTOCOL 11). */
import { AccountId, DAY_MS, DeviceId, EnvelopeId, HOUR_MS, MessageId } from '@cipherchat/protocol';
import { expect, it } from 'vitest';
import { FakeClock } from '../../test/support/fake-clock.ts';
import { ShiftedClock } from '../../test/support/shifted-clock.ts';
import { testPlatform } from '../../test/support/crypto-devices.ts';
import { ServerClock } from '../clock/server-clock.ts';
import { directConversation } from '../base/conversation-id.ts';
import { troubleKey } from '../rows/device-keys.ts';
import { ledger, troubles, type KeptContent } from '../rows/records.ts';
import { WorkingCopy } from '../rows/working-copy.ts';
import { openMemoryStore } from '../storage/memory/memory-chat-store.ts';
import { MemoryProfile } from '../storage/memory/memory-profile.ts';
import { answerRequest } from './resend.ts';

const [ACCOUNT, OTHER_ACCOUNT] = [AccountId.parse('a'.repeat(32)), AccountId.parse('b'.repeat(32))];
const [DEVICE, NEW_DEVICE] = [DeviceId.parse('1'.repeat(32)), DeviceId.parse('2'.repeat(32))];
const ENVELOPE = EnvelopeId.parse('e'.repeat(32));

/** Devices to which the content of one envelope, which went to `DEVICE`, goes again. */
const answered = async (
  account: AccountId,
  device: DeviceId,
  content: KeptContent | undefined = Uint8Array.of(1),
  ageMs = 0,
  clock = new ServerClock(new FakeClock()),
): Promise<readonly unknown[]> => {
  const copy = new WorkingCopy(openMemoryStore(new MemoryProfile()), new Map());
  copy.put(ledger, ENVELOPE, {
    conversation: directConversation(ACCOUNT),
    messageId: MessageId.parse('c'.repeat(32)),
    sentAt: clock.now() - ageMs,
    content,
    devices: [DEVICE],
    delivered: [],
    resent: 0,
  });
  const parts = { platform: await testPlatform(), clock, onOutbox: () => undefined };
  await answerRequest(copy, parts, { account, device, began: false, ids: [ENVELOPE] });
  return copy
    .changes()
    .flatMap((change) => (change.kind === 'put' && change.table === 'outbox' ? [change.row.value] : []));
};

it('a content is sent again to the device that it was for', async () => {
  expect(await answered(ACCOUNT, DEVICE)).toMatchObject([{ device: DEVICE, content: Uint8Array.of(1), resent: 1 }]);
});

it('a text is sent again as it stands in the log', async () => {
  expect(await answered(ACCOUNT, DEVICE, 'in-log')).toMatchObject([
    { device: DEVICE, content: 'in-log', messageId: 'c'.repeat(32), resent: 1 },
  ]);
});

it('a content is not sent again to a device of the same account that it was not for', async () => {
  expect(await answered(ACCOUNT, NEW_DEVICE)).toEqual([]);
});

it('a content is not sent again to another account', async () => {
  expect(await answered(OTHER_ACCOUNT, DEVICE)).toEqual([]);
});

it.each([7, -7])('a content is not sent again a week after it was sent, or before (%d)', async (days) => {
  expect(await answered(ACCOUNT, DEVICE, Uint8Array.of(1), days * DAY_MS)).toEqual([]);
});

it.each([400, 0, -400])(
  'a content is not asked for again by a server’s clock that is set back, device by %d',
  async (days) => {
    const device = new FakeClock();
    const clock = new ServerClock(new ShiftedClock(device, days * DAY_MS));
    clock.read(device.now());
    device.sleep(8 * DAY_MS);
    clock.read(device.now());
    for (let day = 0; day < 30; day += 1) {
      clock.read(device.now() - 5 * DAY_MS);
      const ageMs = (8 + day) * DAY_MS - (device.now() - clock.now());
      expect([day, await answered(ACCOUNT, DEVICE, Uint8Array.of(1), ageMs, clock)]).toEqual([day, []]);
      device.sleep(DAY_MS);
    }
  },
);

it('a server’s clock that runs ahead lifts no limit of answers', async () => {
  const device = new FakeClock();
  const clock = new ServerClock(device);
  const copy = new WorkingCopy(openMemoryStore(new MemoryProfile()), new Map());
  const parts = { platform: await testPlatform(), clock, onOutbox: () => undefined };
  for (let round = 0; round < 30; round += 1) {
    clock.read(device.now() + round * HOUR_MS);
    await answerRequest(copy, parts, { account: ACCOUNT, device: DEVICE, began: false, ids: [] });
    await device.advance(1_000);
  }
  const key = troubleKey(DEVICE);
  expect((await copy.get(troubles, key))?.answered).toHaveLength(4);
});

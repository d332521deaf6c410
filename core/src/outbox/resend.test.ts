/** To whom a content is sent again (PROTOCOL 11). */
import { AccountId, DeviceId, EnvelopeId, MessageId } from '@cipherchat/protocol';
import { expect, it } from 'vitest';
import { FakeClock } from '../../test/support/fake-clock.ts';
import { testPlatform } from '../../test/support/crypto-devices.ts';
import { directConversation } from '../base/conversation-id.ts';
import { ledger, type KeptContent } from '../rows/records.ts';
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
): Promise<readonly unknown[]> => {
  const copy = new WorkingCopy(openMemoryStore(new MemoryProfile()), new Map());
  copy.put(ledger, ENVELOPE, {
    conversation: directConversation(ACCOUNT),
    messageId: MessageId.parse('c'.repeat(32)),
    sentAt: 1,
    content,
    devices: [DEVICE],
    delivered: [],
    resent: 0,
  });
  const parts = { platform: await testPlatform(), clock: new FakeClock(), onOutbox: () => undefined };
  await answerRequest(copy, parts, { account, device, ids: [ENVELOPE] });
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

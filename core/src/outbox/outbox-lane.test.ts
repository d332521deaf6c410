/** A lane of the outbox whose trouble cannot be told, because the code for that does not load. */
import { expect, it } from 'vitest';
import { AccountId, MessageId } from '@cipherchat/protocol';
import { FakeClock } from '../../test/support/fake-clock.ts';
import { directConversation } from '../base/conversation-id.ts';
import { TransportError } from '../transport/port.ts';
import type { LaneParts } from './lane-parts.ts';
import { Lane } from './outbox-lane.ts';
import type { SealedRow } from './seal-outgoing.ts';

const nothing = (): undefined => undefined;

it('sends again only after the time that a limit names', async () => {
  const clock = new FakeClock();
  const sends: number[] = [];
  const peer = AccountId.fromBytes(new Uint8Array(20));
  const conversation = directConversation(peer);
  const parts = {
    clock,
    platform: { random: (length: number) => new Uint8Array(length) },
    log: { record: nothing },
    wire: {
      online: true,
      request: () => {
        sends.push(clock.now());
        return Promise.reject(new TransportError('rate-limited', { retryAfterMs: 600_000 }));
      },
    },
    contacts: { find: () => Promise.resolve(undefined) },
    enter: () => Promise.resolve(),
    leave: nothing,
    left: nothing,
    onError: (cause: unknown) => {
      throw cause;
    },
  } as unknown as LaneParts;
  const gone = (): Promise<never> => Promise.reject(new TransportError('unreachable'));
  const lane = new Lane({ conversation, peer }, parts, gone);
  const row = { conversation, sentAt: clock.now(), send: {} };
  lane.add({ id: MessageId.fromBytes(new Uint8Array(16)), row } as SealedRow);
  lane.wake('row');
  await clock.until(() => sends.length === 2, { what: 'a second try', withinMs: 3_600_000 });
  expect((sends[1] ?? 0) - (sends[0] ?? 0)).toBeGreaterThanOrEqual(600_000);
  lane.stop();
});

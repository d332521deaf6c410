import type { AccountId, DeviceId, EnvelopeId, MessageId } from '@cipherchat/protocol';
import { expect, expectTypeOf, it } from 'vitest';
import type { ConversationId } from '../base/conversation-id.ts';
import { messageIdOf, messageKey } from './message-key.ts';
import type { conversations, ledger, outbox } from './records.ts';
import type { SessionRows } from './session-rows.ts';

type KeyOf<R extends { readonly toRow: (...row: never) => unknown }> = Parameters<R['toRow']>[0];

it('is stored under a key that the compiler tells from the keys of other tables', () => {
  expectTypeOf<KeyOf<typeof conversations>>().toEqualTypeOf<ConversationId>();
  expectTypeOf<KeyOf<typeof ledger>>().toEqualTypeOf<EnvelopeId>();
  expectTypeOf<KeyOf<typeof outbox>>().toEqualTypeOf<MessageId>();
  expectTypeOf<KeyOf<SessionRows>>().toEqualTypeOf<DeviceId>();
  expectTypeOf<AccountId>().not.toExtend<KeyOf<SessionRows>>();
  expectTypeOf<EnvelopeId>().not.toExtend<KeyOf<typeof outbox>>();
  expectTypeOf<MessageId>().not.toExtend<KeyOf<typeof ledger>>();
});

it('names the sender of a received message in its key', () => {
  const [id, sender] = ['1'.repeat(32) as MessageId, 'a'.repeat(32) as AccountId];
  expect([messageKey(id, undefined), messageKey(id, sender)]).toEqual([id, `${id}.${sender}`]);
  expect(messageIdOf(messageKey(id, sender))).toBe(id);
});

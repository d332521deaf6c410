/** Requests that tabs write down and only the engine carries out. */
import { peerOf } from '../base/conversation-id.ts';
import { MessageId } from '@cipherchat/protocol';
import { contacts } from '../accounts/contacts.ts';
import { profile } from '../contents/conversation/profile.ts';
import { outboxRuleOf } from '../contents/registry.ts';
import { setStatus } from '../log/conversation.ts';
import { conversations, intents, names, outbox, type Intent } from '../rows/records.ts';
import { tellRead } from '../outbox/read-receipts.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import type { EngineStore } from '../rows/engine-store.ts';
import type { Platform } from '../crypto/platform.ts';
import type { Clock } from '../environment/port.ts';

type IntentParts = {
  readonly platform: Platform;
  readonly clock: Clock;
};

const MAX_TOLD = 200;

/**
 * Sends it again under the same message id; bytes that were sealed stay the same. The request is the user's decision to
 * send despite a warning (PROTOCOL 3.2, views).
 */
const retry = async (copy: WorkingCopy, id: MessageId): Promise<void> => {
  const row = await copy.get(outbox, id);
  if (row?.failure === undefined) return;
  copy.put(outbox, id, { ...row, failure: undefined });
  copy.touched.add(row.conversation);
  await setStatus(copy, id, { status: 'sending' });
  for (const { key, value } of await copy.list(outbox, { group: 'failed' })) {
    const goesAlong = value.body !== undefined && outboxRuleOf(value.body) === 'keep-numbered';
    if (value.conversation === row.conversation && goesAlong) copy.put(outbox, key, { ...value, failure: undefined });
  }
  const peer = peerOf(row.conversation);
  if (peer === undefined || row.failure !== 'rollback') return;
  const contact = await copy.get(contacts, peer);
  if (contact !== undefined) copy.put(contacts, peer, { ...contact, wanted: 0 });
};

/** Tells the new name to every peer. The most recent conversations get it now, the others with the next text. */
const tellName = async (copy: WorkingCopy, { platform, clock }: IntentParts): Promise<void> => {
  const name = (await copy.get(names, 'name'))?.name ?? '';
  const rows = await copy.list(conversations, { group: 'conversations', newestFirst: true, limit: MAX_TOLD });
  for (const { value } of rows) {
    const { conversation } = value;
    if (value.own.counter === 0 || (value.toldName ?? '') === name) continue;
    const body = { type: profile.number, name, picture: undefined };
    copy.put(outbox, MessageId.fromBytes(platform.random(16)), { conversation, sentAt: clock.now(), body });
  }
};

const carryOut = async (copy: WorkingCopy, parts: IntentParts, intent: Intent): Promise<void> => {
  switch (intent.kind) {
    case 'create-identity':
      return;
    case 'retry':
      return retry(copy, intent.id);
    case 'read':
      return tellRead(copy, parts, intent.conversation);
    case 'renamed':
      return tellName(copy, parts);
  }
};

/**
 * Carries out the intents that wait, with `reads` the read marks too. Resolves with true if there was any read mark.
 */
export const carryOutIntents = (
  parts: IntentParts & { readonly store: EngineStore },
  { reads }: { readonly reads: boolean },
): Promise<boolean> =>
  parts.store.transact(async (copy) => {
    const waiting = await copy.list(intents, { group: 'intents' });
    const now = waiting.filter(({ value }) => reads || value.kind !== 'read');
    for (const { key, value } of now) {
      await carryOut(copy, parts, value);
      copy.delete(intents, key);
    }
    return now.some(({ value }) => value.kind === 'read');
  });

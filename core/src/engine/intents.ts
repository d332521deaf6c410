/** Requests that tabs write down and only the engine carries out. */
import { peerOf, type ConversationId } from '../base/conversation-id.ts';
import type { AccountId, MessageId } from '@cipherchat/protocol';
import { contacts } from '../accounts/contacts.ts';
import { profile } from '../contents/conversation/profile.ts';
import { outboxRuleOf } from '../contents/registry.ts';
import { setStatus } from '../log/conversation.ts';
import { intents, type Intent } from '../rows/intents.ts';
import { conversations, names, outbox } from '../rows/records.ts';
import { tellRead } from '../outbox/read-receipts.ts';
import type { RowReader, WorkingCopy } from '../rows/working-copy.ts';
import type { EngineStore } from '../rows/engine-store.ts';
import type { Platform } from '../crypto/platform.ts';
import type { Clock } from '../environment/port.ts';
import { queueContent } from '../outbox/queue-content.ts';

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
  if (peer === undefined || row.failure !== 'list-missing') return;
  const contact = await copy.get(contacts, peer);
  if (contact === undefined || contact.wanted <= contact.list.version) return;
  copy.put(contacts, peer, { ...contact, wanted: 0, waived: contact.wanted });
};

const missingLists = async (copy: RowReader) =>
  (await copy.list(outbox, { group: 'failed' })).filter(({ value }) => value.failure === 'list-missing');

/** Accounts of which a list is missing that something waits for. */
export const peersOfMissingLists = (store: EngineStore): Promise<readonly AccountId[]> =>
  store.read(async (copy) => (await missingLists(copy)).flatMap(({ value }) => peerOf(value.conversation) ?? []));

/** Sends what waited for a list that the server has again. A list before the one that is missing changes nothing. */
export const retryMissing = async (copy: WorkingCopy, conversation: ConversationId): Promise<void> => {
  const peer = peerOf(conversation);
  const contact = peer && (await copy.get(contacts, peer));
  if (contact !== undefined && contact.wanted > contact.list.version) return;
  for (const { key, value } of await missingLists(copy)) {
    if (value.conversation === conversation) await retry(copy, key);
  }
};

/** Tells the new name to every peer. The most recent conversations get it now, the others with the next text. */
const tellName = async (copy: WorkingCopy, { platform, clock }: IntentParts): Promise<void> => {
  const name = (await copy.get(names, 'name'))?.name ?? '';
  const rows = await copy.list(conversations, { group: 'conversations', newestFirst: true, limit: MAX_TOLD });
  for (const { value } of rows) {
    const { conversation } = value;
    if (value.own.counter === 0 || (value.toldName ?? '') === name) continue;
    const body = { type: profile.number, name, picture: undefined };
    queueContent(copy, platform, { conversation, sentAt: clock.now(), body });
  }
};

/** The others ask for nothing but that the engine looks. */
const carryOut = async (copy: WorkingCopy, parts: IntentParts, intent: Intent): Promise<void> => {
  if (intent.kind === 'retry') await retry(copy, intent.id);
  if (intent.kind === 'read') await tellRead(copy, parts, intent);
  if (intent.kind === 'renamed') await tellName(copy, parts);
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

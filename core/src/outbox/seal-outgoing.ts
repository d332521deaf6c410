/** Stage 2 of the outbox: content, ratchet steps, envelopes, and everything that tells of them, for one commit (PROTOCOL 5.4, 7.2). */
import { fromBase32, fromHex, toHex } from '@cipherchat/protocol';
import { encodeContent } from '../contents/content.ts';
import { profile } from '../contents/conversation/profile.ts';
import { isOrdered, outboxRuleOf, shownOf, type SentBody } from '../contents/registry.ts';
import { contentHash } from '../crypto/content-hash.ts';
import { keepConversation, openConversation } from '../log/conversation.ts';
import { orderAfter, timeAfter } from '../contents/content-order.ts';
import { messages, ledger, names, outbox, type ConversationRecord, type OutboxRecord } from '../rows/records.ts';
import { sealSend, type Bundles, type SealParts } from '../sessions/fan-out.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';

export type Outgoing = { readonly id: string; readonly row: OutboxRecord };
export type SealedRow = Outgoing & {
  readonly row: OutboxRecord & { readonly send: NonNullable<OutboxRecord['send']> };
};

const bytesOf = (id: string): Uint8Array => fromHex(id) ?? new Uint8Array(16);
const UNORDERED = { counter: 0, previous: new Uint8Array(16) } as const;
const PREVIEW_CHARACTERS = 200;

type Written = { readonly content: Uint8Array; readonly conversation: ConversationRecord };

/** Fixes the bytes: from now on this is what every try and every re-send carries. */
const writeContent = async (
  conversation: ConversationRecord,
  { id, row }: Outgoing,
  body: SentBody,
): Promise<Written> => {
  const ordered = isOrdered(body.type);
  const { counter, previous, order } = conversation.own;
  const sent = ordered ? timeAfter(order, row.sentAt) : row.sentAt;
  const content = encodeContent({
    to: fromBase32(row.peer) ?? new Uint8Array(20),
    messageId: bytesOf(id),
    ...(ordered ? { counter: counter + 1, previous } : UNORDERED),
    sent,
    body,
  });
  if (!ordered) return { content, conversation };
  const own = { counter: counter + 1, previous: await contentHash(content), order: orderAfter(order, sent) };
  return { content, conversation: { ...conversation, own } };
};

const showText = (
  copy: WorkingCopy,
  conversation: ConversationRecord,
  { id, row }: Outgoing,
  text: string,
): ConversationRecord => {
  const { peer, sentAt } = row;
  const { order } = conversation.own;
  copy.put(messages, id, { kind: 'text', peer, order, mine: true, text, sentAt, status: 'sending', number: 0 });
  const preview = { id, text: text.slice(0, PREVIEW_CHARACTERS), mine: true, status: 'sending' } as const;
  if (order < conversation.newest) return conversation;
  return { ...conversation, preview, newest: order, at: Math.max(conversation.at, sentAt) };
};

/** Seals one row. What was fixed before keeps its bytes, under a new envelope id. */
const sealRow = async (
  copy: WorkingCopy,
  parts: SealParts,
  outgoing: Outgoing,
  { bundles, sequence }: { readonly bundles: Bundles; readonly sequence: number },
): Promise<SealedRow> => {
  const { id, row } = outgoing;
  let conversation = await openConversation(copy, row.peer, row.sentAt);
  let { content } = row;
  if (content === undefined && row.body !== undefined) {
    const written = await writeContent(conversation, outgoing, row.body);
    content = written.content;
    conversation = written.conversation;
    const shown = shownOf(row.body, { mine: true, peerName: conversation.name });
    if (shown.kind === 'text') conversation = showText(copy, conversation, outgoing, shown.text);
    if (row.body.type === profile.number) conversation = { ...conversation, toldName: row.body.name };
  }
  const send = await sealSend(copy, parts, { ...row, content: content ?? new Uint8Array(0), bundles });
  const sealed = { ...row, content, send, sequence };
  copy.put(outbox, id, sealed);
  const isCounted = row.body === undefined || isOrdered(row.body.type);
  if (isCounted || conversation.newest > 0) keepConversation(copy, { ...conversation, obstacle: undefined });
  if (content !== undefined && isCounted) {
    const devices = send.receivers.map(({ device }) => device);
    const { peer, sentAt, resent = 0 } = row;
    copy.put(ledger, send.id, {
      peer,
      sentAt,
      content,
      devices,
      delivered: [],
      resent,
      messageId: row.messageId ?? id,
    });
  }
  return { id, row: sealed };
};

/** The own name goes along with the first thing that the user writes to a peer, and with the first one after it was changed. */
const nameToTell = async (copy: WorkingCopy, { peer, body, device }: OutboxRecord): Promise<string | undefined> => {
  if (body === undefined || outboxRuleOf(body) !== 'keep' || device !== undefined) return undefined;
  const [mine, conversation] = [await copy.get(names, 'name'), await openConversation(copy, peer, 0)];
  return mine === undefined || mine.name === (conversation.toldName ?? '') ? undefined : mine.name;
};

/**
 * Seals rows of one conversation in their order, as the store has them: what another turn has sealed or taken away meanwhile is not
 * sealed twice. Gives the rows that are sealed now. Rejects with a `Refusal` where the preparation no longer fits; nothing has changed then.
 */
export const sealOutgoing = async (
  copy: WorkingCopy,
  parts: SealParts,
  ids: readonly string[],
  { bundles, sequence }: { readonly bundles: Bundles; readonly sequence: number },
): Promise<readonly SealedRow[]> => {
  const sealed: SealedRow[] = [];
  const add = async (outgoing: Outgoing): Promise<void> => {
    sealed.push(await sealRow(copy, parts, outgoing, { bundles, sequence: sequence + sealed.length }));
  };
  const rows = await copy.getAll(outbox, ids);
  for (const [i, row] of rows.entries()) {
    const id = ids[i];
    if (id === undefined || row === undefined || row.failure !== undefined) continue;
    if (row.send !== undefined) {
      sealed.push({ id, row: { ...row, send: row.send } });
      continue;
    }
    await add({ id, row });
    const name = await nameToTell(copy, row);
    if (name === undefined) continue;
    const { peer, sentAt } = row;
    await add({
      id: toHex(parts.platform.random(16)),
      row: { peer, sentAt, body: { type: profile.number, name, picture: undefined } },
    });
  }
  return sealed;
};

/**
 * Drafts: a row each. Where the page may end before it is committed, the text is also kept at once. So is each text
 * that is sent, until it is committed: a page that ends in between gives it back as a draft. Only what belongs to a
 * page that has ended is taken: an open one commits its texts itself.
 */
import type { MessageId } from '@cipherchat/protocol';
import { parseConversationId, type ConversationId } from '../base/conversation-id.ts';
import type { Environment } from '../environment/port.ts';
import { readRow } from '../rows/read-rows.ts';
import { drafts, type Draft } from '../rows/records.ts';
import type { ChatStore } from '../storage/port.ts';
import { onDemand } from '../transport/on-demand.ts';
import { putRow } from '../rows/put-row.ts';

export const PREFIX = 'draft:';
/** Then the name of the tab, a slash, and the id of the message. */
export const SENT = 'text:';

/** Removes the row for an empty text. A text that was kept at once before is older, and goes with the commit. */
export const saveDraft = async (store: ChatStore, draft: Draft, leaving: boolean): Promise<void> => {
  const key = `${PREFIX}${draft.conversation}` as const;
  const settled = store.instant?.hold(key, leaving ? draft.text : undefined);
  const isEmpty = draft.text === '';
  if (!isEmpty || (await readRow(store, drafts, key)) !== undefined)
    await store.commit([isEmpty ? { kind: 'delete', table: drafts.table, key } : putRow(drafts, key, draft)]);
  settled?.();
};

type Sent = { readonly conversation: ConversationId; readonly text: string };

/** The returned function is called once the text is committed or refused. */
export const holdSent = (
  { instant }: ChatStore,
  [tab, id]: readonly [tab: string, id: MessageId],
  { conversation, text }: Sent,
): (() => void) | undefined => instant?.hold(`${SENT}${tab}/${id}`, `${conversation}\n${text}`);

/** Saves what pages kept at once when they ended. */
export const takeUpDrafts = async (store: ChatStore, environment: Environment): Promise<void> => {
  const held = (await store.instant?.read()) ?? [];
  for (const [key, text] of held) {
    const conversation = parseConversationId(key.slice(PREFIX.length));
    if (key.startsWith(PREFIX) && conversation !== undefined) await saveDraft(store, { conversation, text }, false);
  }
  if (!held.some(([key]) => key.startsWith(SENT))) return;
  // Few starts need it. Where it cannot be loaded, the next one takes them up.
  const file = await onDemand(() => import('./take-up-sent.ts')).catch(() => undefined);
  await file?.takeUpSent(store, environment);
};

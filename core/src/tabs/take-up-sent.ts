/** Texts that were sent as their page ended, before they were committed: they are drafts again. */
import type { MessageId } from '@cipherchat/protocol';
import { parseConversationId } from '../base/conversation-id.ts';
import type { Environment } from '../environment/port.ts';
import { readRow } from '../rows/read-rows.ts';
import { drafts, messages, outbox } from '../rows/records.ts';
import type { ChatStore } from '../storage/port.ts';
import { PREFIX, saveDraft, SENT } from './drafts.ts';

/** An open tab commits within this time, unless it is frozen: then the next start takes up what it left. */
const LOOKS = 20;
const LOOK_MS = 50;

/** In front of what was in the box. A commit that went through as the page ended is enough. */
const takeUp = async (store: ChatStore, key: string, held: string): Promise<void> => {
  const settled = store.instant?.hold(key, undefined);
  const id = key.slice(key.indexOf('/') + 1) as MessageId;
  const end = held.indexOf('\n');
  const conversation = parseConversationId(held.slice(0, end));
  const isKept = (await readRow(store, outbox, id)) ?? (await readRow(store, messages, id));
  if (conversation !== undefined) {
    const draft = (await readRow(store, drafts, `${PREFIX}${conversation}`))?.text ?? '';
    const text = held.slice(end + 1);
    // The box was saved while this was written in it.
    const isSame = text.startsWith(draft);
    if (!isKept) await saveDraft(store, { conversation, text: isSame ? text : `${text}\n${draft}` }, false);
    else if (isSame && draft !== '') await saveDraft(store, { conversation, text: '' }, false);
  }
  settled?.();
};

/** Those of tabs that have ended. False where others are left. */
const takeUpEnded = async (store: ChatStore, { tabs }: Pick<Environment, 'tabs'>): Promise<boolean> => {
  const held = ((await store.instant?.read()) ?? []).filter(([key]) => key.startsWith(SENT));
  if (held.length === 0) return true;
  const open = await tabs.names();
  const ended = held.filter(([key]) => !open.some((tab) => key.startsWith(`${SENT}${tab}/`)));
  for (const [key, text] of ended) await takeUp(store, key, text);
  return ended.length === held.length;
};

/** Also waits for a page before this one, which may be ending still. */
export const takeUpSent = async (store: ChatStore, environment: Environment): Promise<void> => {
  for (let looks = 0; !(await takeUpEnded(store, environment)) && looks < LOOKS; looks += 1) {
    await new Promise<void>((resolve) => environment.clock.after(LOOK_MS, resolve));
  }
};

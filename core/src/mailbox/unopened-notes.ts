/** Notes in the log for envelopes that show nothing else: those that cannot be opened, and those that are held. */
import type { AccountId } from '@cipherchat/protocol';
import { directConversation } from '../base/conversation-id.ts';
import { keepConversation } from '../log/conversation.ts';
import { noteInConversation } from '../log/note-in-conversation.ts';
import { conversations, messages } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';

/** One note counts all that come without another item in between, so that a flood of them does not fill the log. */
export const noteUnopened = async (copy: WorkingCopy, account: AccountId, at: number): Promise<void> => {
  const conversation = directConversation(account);
  const record = await copy.get(conversations, conversation);
  if (record === undefined) return;
  const { unopened, newest } = record;
  const last = unopened === undefined ? undefined : await copy.get(messages, unopened);
  if (unopened !== undefined && last?.kind === 'note' && last.note.kind === 'unopened' && last.order === newest) {
    copy.put(messages, unopened, { ...last, at, note: { kind: 'unopened', count: last.note.count + 1 } });
    copy.touched.add(conversation);
    return;
  }
  const key = `unopened:${conversation}:${newest}`;
  await noteInConversation(copy, { key, conversation, at, note: { kind: 'unopened', count: 1 } });
  const noted = await copy.get(conversations, conversation);
  if (noted !== undefined) keepConversation(copy, { ...noted, unopened: key });
};

/** `count`: held envelopes of this account by now. */
export const noteHeld = async (copy: WorkingCopy, account: AccountId, count: number, at: number): Promise<void> => {
  const [conversation, key] = [directConversation(account), `held:${account}`];
  const known = await copy.get(messages, key);
  const note = { kind: 'held', count } as const;
  if (known?.kind !== 'note') {
    if (count > 0) await noteInConversation(copy, { key, conversation, at, note });
    return;
  }
  if (count > 0) copy.put(messages, key, { ...known, note });
  else copy.delete(messages, key);
  copy.touched.add(conversation);
};

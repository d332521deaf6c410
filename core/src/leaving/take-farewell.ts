/** A visitor says that it leaves, or asks that the conversation be deleted (PROTOCOL 22.3). Only the inbox has it. */
import { contacts, type Contacts } from '../accounts/contacts.ts';
import type { Identity } from '../accounts/identity.ts';
import { directConversation } from '../base/conversation-id.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import { farewell } from '../contents/conversation/farewell.ts';
import { keepConversation } from '../log/conversation.ts';
import { conversations } from '../rows/records.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';

/** The account is erased up to 10 s after the farewell. */
const ERASED_BY_MS = 30_000;

type Parts = { readonly identity: Identity; readonly clock: ServerClock; readonly contacts: Contacts };

/** At the end of a unit of work. */
export const takeFarewells = async (copy: WorkingCopy, parts: Parts): Promise<void> => {
  for (const { content, envelope } of copy.opened) {
    const { account } = envelope.sender;
    if (content?.body.type !== farewell.number || account === parts.identity.address) continue;
    const { wish } = content.body;
    const conversation = directConversation(account);
    const row = await copy.get(conversations, conversation);
    if (row === undefined || (await copy.get(contacts, account)) === undefined) continue;
    const at = parts.clock.now();
    keepConversation(copy, {
      ...row,
      ...(wish !== 2 && { ended: row.ended ?? { at, reason: 1 } }),
      ...(wish !== 1 && { asksToDelete: true }),
    });
    const look = (): void => void parts.contacts.refresh(account).catch(() => undefined);
    copy.afterwards(() => void parts.clock.after(ERASED_BY_MS, look));
  }
};

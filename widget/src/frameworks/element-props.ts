/** What a template of any framework may set on `<cipher-chat>` and listen to. Types only. */
import type { CipherChat } from '../cipher-chat.ts';
import type { CloseEvent, OpenEvent, ReceivedEvent, UnreadEvent } from '../ui/host-events.ts';

type Optional = 'name' | 'greeting' | 'openers' | 'theme';

/** Both are needed before the element enters the page. */
type Required = Pick<CipherChat, 'owner' | 'server'>;

/** Attributes that are spelt like their properties, and `strings`, which is a property alone. */
export type ElementProps = Required & { [Name in Optional]?: CipherChat[Name] } & {
  strings?: CipherChat['strings'];
};

/** Least version of the owner's device list to accept. Frameworks differ in how the name is spelt. */
export type OwnerVersion = CipherChat['ownerVersion'];

/** By the name that `addEventListener` takes. */
export type ElementEvents = {
  'cipher-open': OpenEvent;
  'cipher-close': CloseEvent;
  'cipher-unread': UnreadEvent;
  'cipher-received': ReceivedEvent;
};

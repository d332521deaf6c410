/** What templates of any framework may set on `<cipher-chat>` and listen to. Types only. */
import type { CipherChat } from '../cipher-chat.ts';
import type { HostEvents } from '../ui/host-events.ts';

type Optional = 'name' | 'greeting' | 'openers' | 'theme' | 'launcher' | 'position';

/** Both are needed before the element enters the page. */
type Required = Pick<CipherChat, 'owner' | 'server'>;

/** Attributes with the same spelling as their properties, and `strings`, which has no attribute. */
export type ElementProps = Required & { [Name in Optional]?: CipherChat[Name] } & {
  strings?: CipherChat['strings'];
};

/** Least version of the owner's device list to accept. Its spelling differs between frameworks. */
export type OwnerVersion = CipherChat['ownerVersion'];

/** Keyed by the name that `addEventListener` takes. */
export type ElementEvents = { [Name in keyof HostEvents as `cipher-${Name}`]: HostEvents[Name] };

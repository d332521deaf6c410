/** What this folder needs of the engine. */
import { contacts } from '../accounts/contacts.ts';
import type { Identity } from '../accounts/identity.ts';
import type { ServerClock } from '../clock/server-clock.ts';
import type { Platform } from '../crypto/platform.ts';
import type { RowReader } from '../rows/working-copy.ts';

export type OwnDeviceParts = {
  readonly identity: Identity;
  readonly platform: Platform;
  readonly clock: ServerClock;
  /** A row was put into the outbox, or is to be: the engine looks. */
  readonly onOutbox: () => void;
};

/** Whether the newest list of the account that is held has another device. */
export const hasOthers = async (copy: RowReader, { identity }: Pick<OwnDeviceParts, 'identity'>): Promise<boolean> =>
  ((await copy.get(contacts, identity.address))?.list.deviceIds.length ?? 0) > 1;

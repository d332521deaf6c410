/** Puts the parts of the buffer together. */
import { derivedKey } from '../auth/derived-key.ts';
import type { TokenSecrets } from '../auth/token-secrets.ts';
import type { Backplane } from '../nodes/port.ts';
import type { Logger } from '../observability/logger.ts';
import type { Notifier } from '../services/notifier.ts';
import type { Store } from '../storage/port.ts';
import { bufferingStore } from './buffering-store.ts';
import { Drain } from './drain.ts';
import { MailBuffer } from './mail-buffer.ts';
import { Outage } from './outage.ts';

export type OpenBufferParts = {
  /** Undefined: this node shares nothing but the store. */
  readonly backplane: Pick<Backplane, 'buffer' | 'isUp'> | undefined;
  readonly secrets: TokenSecrets;
  readonly store: Store;
  readonly isStoreThere: () => Promise<boolean>;
  readonly notifier: Notifier;
  readonly policy: { readonly bufferBytes: number; readonly mailboxLimit: number; readonly mailMs: number };
  readonly now: () => number;
  readonly logger: Logger;
};

export type OpenedBuffer = {
  /** For the mailbox. */
  readonly store: Store;
  readonly drain: Drain;
  readonly outage: Pick<Outage, 'load' | 'holdsMail'>;
};

/** Undefined: while the store is away, mail waits with its senders alone. */
export const openBuffer = ({ backplane, policy, secrets, ...parts }: OpenBufferParts): OpenedBuffer | undefined => {
  const { bufferBytes: maxBytes, mailboxLimit, mailMs } = policy;
  if (backplane === undefined || maxBytes === 0) return undefined;
  const { secret, previous = secret } = secrets;
  const keys = [derivedKey(secret, 'buffer'), derivedKey(previous, 'buffer')] as const;
  const outage = new Outage(parts.logger);
  const stream = backplane.buffer;
  const buffer = new MailBuffer({ stream, keys, outage, maxBytes, mailMs });
  const isUp = (): boolean => backplane.isUp;
  return {
    store: bufferingStore({ ...parts, buffer, outage }),
    drain: new Drain({ ...parts, stream, buffer, outage, isUp, mailboxLimit, mailMs }),
    outage,
  };
};

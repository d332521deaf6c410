/** The parts of a client, and its purpose. */
import type { DEVICE_KIND } from '@cipherchat/protocol';
import type { Platform } from '../crypto/platform.ts';
import type { ChatStore } from '../storage/port.ts';
import type { Transport } from '../transport/port.ts';
import type { EventLog } from '../diagnostics/event-log.ts';
import type { Environment } from '../environment/port.ts';
import type { CheckParts } from '../check/check-connection.ts';
import type { ConnectionCheckFacet } from '../facade/connection-check.ts';
import type { ConversationList } from '../views/conversation-list.ts';

export type ClientParts = {
  readonly store: ChatStore;
  readonly transport: Transport;
  readonly environment: Environment;
  readonly platform: Platform;
  readonly kind: keyof typeof DEVICE_KIND;
  /** The account that this client was made to write to, and the least version of its list to accept. */
  readonly owner?: { readonly address: string; readonly leastVersion?: number };
  /** The log to write to. By default a new one. */
  readonly log?: EventLog;
  /** The engine failed and restarts. For a log of the host; the error contains no secret. */
  readonly onFault?: (cause: unknown) => void;
};

/** Makes its own transport to `origin`. */
export type Check = (
  parts: Omit<CheckParts, 'transport'> & { readonly origin: string },
  ...asked: Parameters<ConnectionCheckFacet['run']>
) => Promise<void>;

/**
 * What only some clients have, so that the widget does not carry it. Without `list`, `conversations.list` and `totals`
 * are refused, and without `check` `connectionCheck.run`.
 */
export type Extras = { readonly list?: ConversationList | undefined; readonly check?: Check | undefined };

/** What the tabs are made of. */
export type TabParts = ClientParts & Extras;

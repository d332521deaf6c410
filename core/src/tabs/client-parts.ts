/** The parts of a client, and its purpose. */
import type { DEVICE_KIND } from '@cipherchat/protocol';
import type { Platform } from '../crypto/platform.ts';
import type { ChatStore } from '../storage/port.ts';
import type { Transport } from '../transport/port.ts';
import type { EventLog } from '../diagnostics/event-log.ts';
import type { Environment } from '../environment/port.ts';
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

/** What the tabs are made of. Without `list`, `conversations.list` and `totals` are refused. */
export type TabParts = ClientParts & { readonly list?: ConversationList | undefined };

/** What a link needs of the client of a tab. */
import type { DeviceKind } from '@cipherchat/protocol';
import type { ServerClock } from '../clock/server-clock.ts';
import type { Platform } from '../crypto/platform.ts';
import type { ChatStore } from '../storage/port.ts';
import type { LinkDirectory } from '../transport/port.ts';

export type LinkParts = {
  /** Rejects with a `ChatError` where the store refuses, or was closed. */
  readonly use: <T>(work: (store: ChatStore) => Promise<T>) => Promise<T>;
  readonly platform: Platform;
  readonly clock: ServerClock;
  readonly links: LinkDirectory;
  readonly kind: DeviceKind;
};

/** One side of a link under way. `hear`: what its screen shows next. */
export type LinkSide<Step> = {
  readonly parts: LinkParts;
  readonly hear: (step: Step) => void;
  readonly stop: AbortSignal;
};

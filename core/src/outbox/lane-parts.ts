/** What a lane of the outbox needs. */
import type { AccountId, EnvelopeId, MessageId } from '@cipherchat/protocol';
import type { ConversationId } from '../base/conversation-id.ts';
import type { Log } from '../base/diagnostics.ts';
import type { WorkingCopy } from '../rows/working-copy.ts';
import type { PrepareParts, SealParts } from '../sessions/fan-out.ts';

/** Parts that all lanes share. */
export type OutboxParts = Omit<PrepareParts, 'attempts'> &
  SealParts & {
    readonly log: Log;
    /** The server has the send on disk. Called before anything else can happen. */
    readonly onConfirmed: (id: EnvelopeId) => void;
    /** Belongs to the commit that settles confirmed sends, of which this is the last. */
    readonly noteSent: (copy: WorkingCopy, id: EnvelopeId) => Promise<void>;
    readonly onError: (cause: unknown) => void;
  };

export type LanePlace = { readonly conversation: ConversationId; readonly peer: AccountId };

export type LaneParts = OutboxParts & {
  /** Reserves `count` numbers in the order of sealing; returns the first. */
  readonly numbers: (count: number) => number;
  readonly left: (ids: readonly MessageId[]) => void;
  readonly joined: (id: MessageId) => void;
  readonly emptied: () => void;
  readonly enter: () => Promise<void>;
  readonly leave: () => void;
};

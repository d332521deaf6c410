/** What a move needs of the client of a tab. */
import type { AccountId } from '@cipherchat/protocol';
import type { LinkParts, LinkSide } from '../linking/link-parts.ts';
import type { Directory } from '../transport/port.ts';

export type MovesParts = LinkParts & {
  readonly directory: Directory;
  /** The account that this client was made to write to. */
  readonly owner: AccountId;
  /** A row was written that the engine has to read. */
  readonly wrote: () => void;
};

export type MoveSide<Step> = LinkSide<Step> & { readonly parts: MovesParts };

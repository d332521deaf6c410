/** The user's own account on this device: identity, name and settings. */
import type { PushAnswer, PushRequest } from '../base/push-request.ts';
import type { ReceiptSettings } from '../base/view.ts';
import type { MovesFacet } from './moves.ts';

export interface AccountFacet {
  /**
   * Makes keys on this device, without a network. Does nothing if an identity exists. Resolves when the keys are
   * stored. Name: at most 128 bytes of UTF-8, else a `ChatError` `name-too-long`.
   */
  create(options: { readonly name?: string }): Promise<void>;
  /**
   * For a server that takes new inboxes by invitation (cause `uninvited`): goes along with the next registration, which
   * is tried at once. `code`: 26 of the characters a to z and 2 to 7.
   */
  useInvitation(code: string): Promise<void>;
  /**
   * At most 128 bytes of UTF-8, else a `ChatError` `name-too-long`. An empty text removes the name. Peers learn it with
   * the next message.
   */
  setName(name: string): Promise<void>;
  /**
   * Where this device is rung by Web Push. Needs the server, and no engine. Rejects with a `TypeError` for a client
   * that is no inbox, and before there is an identity.
   */
  push(request: PushRequest): Promise<PushAnswer>;
  /**
   * Erases the account of a visitor for good, with everything that this browser has of it: says farewell to the owner
   * (up to 10 s), closes the client, and deletes the profile in every tab. Without a network the server is told later
   * (`finishErasure` of `@cipherchat/core/leaving`). `asksToDelete`: the owner is asked to delete the conversation.
   */
  forget(options: { readonly asksToDelete: boolean }): Promise<void>;
  /** Rejects with a `TypeError` for a client that was not made to write to one account. */
  moves(): Promise<MovesFacet>;
  receipts(): Promise<ReceiptSettings>;
  setReceipts(settings: ReceiptSettings): Promise<void>;
}

/** What this inbox knows of visitors: what their pages told, and what the owner's site says of its users. */
import type { ConversationId } from '../base/conversation-id.ts';
import type { SiteKey, Visitor } from '../base/visitor.ts';

export interface VisitorsFacet {
  /** Of all conversations in which something was told. */
  all(): Promise<ReadonlyMap<ConversationId, Visitor>>;
  of(conversation: ConversationId): Promise<Visitor>;
  /** Under which the back end of the owner's site says who a visitor is. Ascending by label. */
  siteKeys(): Promise<readonly SiteKey[]>;
  /**
   * `key`: a public key as a PEM file, or its bytes in base64 or hex: Ed25519 or P-256. Undefined where it is none.
   * All own devices get it. Of a label, the first 64 bytes are kept.
   */
  addSiteKey(key: string, label: string): Promise<SiteKey | undefined>;
  /** What it has signed is not believed any longer. */
  removeSiteKey(id: string): Promise<void>;
}

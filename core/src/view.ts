/**
 * Door of `@cipherchat/core/view`: what a user interface may import. Types, and values that are pure; no keys, storage
 * or sockets.
 */
export {
  conversationOf,
  conversationWith,
  directConversation,
  directIdOf,
  parseConversationId,
  peerOf,
} from './base/conversation-id.ts';
export type { Conversation, ConversationId, ConversationKind } from './base/conversation-id.ts';
export { beginningOf } from './base/beginning-of.ts';
export { CHECK_STEPS, type CheckResult, type CheckStep, type CheckVerdict } from './base/connection-check.ts';
export { isTooLong, isVisible } from './base/message-text.ts';
export { stopsConversation } from './base/obstacle.ts';
export type { BrowserEngine, DiagnosticEvent, Diagnostics, DutyName, Fault } from './base/diagnostics.ts';
export type * from './base/backup.ts';
export type * from './base/files.ts';
export { openStateAt, type Opening, type OpeningHours, type OpenState } from './base/opening-hours.ts';
export type * from './base/shop-hours.ts';
export type * from './base/view.ts';
export {
  NO_VISITOR,
  type SiteKey,
  type Visitor,
  type VisitorPage,
  type Vouched,
  type VouchRefusal,
} from './base/visitor.ts';
export type { AccountFacet } from './facade/account.ts';
export type * from './base/devices.ts';
export type * from './base/moves.ts';
export type { BackupFacet } from './facade/backup.ts';
export { NO_CARD, UNTIL_THEY_WRITE, type ContactCard, type ContactsFacet } from './facade/contacts.ts';
export type { ChatClient } from './facade/chat-client.ts';
export type { ConnectionCheckFacet } from './facade/connection-check.ts';
export { isOlder, newestFirst, type ConversationPlace } from './facade/conversation-order.ts';
export type { ConversationPage, ConversationsFacet, ConversationTotals, PageQuery } from './facade/conversations.ts';
export { LoadedConversations } from './facade/loaded-conversations.ts';
export type { DevicesFacet } from './facade/devices.ts';
export type { FetchedFile, FileDescription, FilesFacet } from './facade/files.ts';
export type * from './facade/hours.ts';
export type { MovesFacet } from './facade/moves.ts';
export type { MessagesFacet, TranscriptRange } from './facade/messages.ts';
export type * from './facade/export.ts';
export type * from './facade/replies.ts';
export type * from './facade/search.ts';
export type * from './facade/team.ts';
export type * from './facade/team-room.ts';
export type * from './facade/verification.ts';
export type * from './facade/visit.ts';
export type * from './facade/visitors.ts';
export { shownName } from './base/shown-name.ts';
export { folded, foldedWords } from './base/folded.ts';
export { sideOf } from './unread/in-view.ts';
export { News, readAloud, type Announcement, type Line, type LogPart, type OffView } from './unread/news.ts';

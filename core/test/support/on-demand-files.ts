/**
 * What the client loads when it needs it. Here it is loaded before: reading a file takes time that a fake clock does
 * not have.
 */
import '../../src/accounts/date-list.ts';
import '../../src/accounts/follow-lists.ts';
import '../../src/accounts/publish-own-list.ts';
import '../../src/accounts/take-erasure.ts';
import '../../src/engine/look-after-claim.ts';
import '../../src/engine/rare-intents.ts';
import '../../src/history/send-history.ts';
import '../../src/history/take-history.ts';
import '../../src/mailbox/initiator-lists.ts';
import '../../src/mailbox/unusual-envelopes.ts';
import '../../src/moving/carry-out-move.ts';
import '../../src/outbox/lane-trouble.ts';
import '../../src/outbox/renewal.ts';
import '../../src/outbox/repeat-lost.ts';
import '../../src/sessions/accept-session.ts';
import '../../src/sessions/refill-prekeys.ts';
import '../../src/sessions/renew-prekeys.ts';
import '../../src/sessions/without-bundle.ts';
import '../../src/tabs/change-message.ts';
import '../../src/tabs/tab-account.ts';
import '../../src/tabs/tab-visit.ts';
import '../../src/tabs/tab-moves.ts';
import '../../src/tabs/take-up-sent.ts';
import '../../src/rosters/team-room.ts';

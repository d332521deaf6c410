/** How the body of each kind is read and written, those that the client does not send yet among them. */
import { deliveryBody } from '../../src/contents/control/delivery.ts';
import { deviceSyncBody } from '../../src/contents/control/device-sync.ts';
import { groupControlBody } from '../../src/contents/control/group-control.ts';
import { historyImportBody } from '../../src/contents/control/history-import.ts';
import { moveBody } from '../../src/contents/forms/move.ts';
import { resendRequest } from '../../src/contents/control/resend-request.ts';
import { closingBody } from '../../src/contents/conversation/closing.ts';
import { farewell } from '../../src/contents/conversation/farewell.ts';
import { fileBody } from '../../src/files/file-body.ts';
import { profile } from '../../src/contents/conversation/profile.ts';
import { ratingBody } from '../../src/contents/conversation/rating.ts';
import { receipt } from '../../src/contents/conversation/receipt.ts';
import { text } from '../../src/contents/conversation/text.ts';
import { timerBody } from '../../src/contents/conversation/timer.ts';
import { typing } from '../../src/contents/conversation/typing.ts';
import { deletionBody, editBody, reactionBody } from '../../src/contents/forms/message-changes.ts';
import type { Form } from '../../src/contents/forms/form.ts';
import type { KindNumber } from '../../src/contents/registry.ts';
import { availabilityBody } from '../../src/contents/forms/availability.ts';
import { contextBody } from '../../src/contents/forms/context.ts';
import { conversationStateBody } from '../../src/contents/team/conversation-state.ts';
import { noteBody } from '../../src/contents/team/note.ts';
import { teamSettingsBody } from '../../src/contents/team/team-settings.ts';
import { vouchBody } from '../../src/contents/forms/vouch.ts';

export const BODIES: { readonly [N in KindNumber]: Form<object> } = {
  1: text.body,
  2: editBody,
  3: deletionBody,
  4: reactionBody,
  5: receipt.body,
  6: typing.body,
  7: profile.body,
  8: fileBody,
  9: groupControlBody,
  10: deviceSyncBody,
  11: resendRequest.body,
  12: historyImportBody,
  13: deliveryBody,
  14: noteBody,
  15: conversationStateBody,
  16: contextBody,
  17: vouchBody,
  18: timerBody,
  19: availabilityBody,
  20: ratingBody,
  21: closingBody,
  22: moveBody,
  23: farewell.body,
  24: teamSettingsBody,
};

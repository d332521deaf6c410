/** Who of a team has a conversation, in names. */
import type { TemplateResult } from 'lit';
import { colleagueName, type InboxConversation } from '../contact-book.ts';
import type { Strings } from '../locales/index.ts';
import { avatarOf, ownAvatar } from '../styles/avatar.ts';

/** Undefined where nobody has it. */
export const assignedInWords = (
  { assignment, members }: Pick<InboxConversation, 'assignment' | 'members'>,
  { teamwork }: Strings,
): string | undefined => {
  if (assignment?.to === undefined) return undefined;
  return assignment.isMine ? teamwork.assignedToYou : teamwork.assignedTo(colleagueName({ members }, assignment.to));
};

/** Undefined where nobody has it. */
export const assignedAvatar = (
  { assignment, members }: Pick<InboxConversation, 'assignment' | 'members'>,
  { teamwork }: Strings,
  ownName: string | undefined,
): TemplateResult | undefined => {
  if (assignment?.to === undefined) return undefined;
  if (assignment.isMine) return ownAvatar(ownName, teamwork.you, false);
  return avatarOf(assignment.to, colleagueName({ members }, assignment.to));
};

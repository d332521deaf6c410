/** To whom a conversation can be given: what a menu offers. */
import { colleagueName, type InboxConversation } from '../contact-book.ts';
import type { Strings } from '../locales/index.ts';

export type AssignItem = {
  readonly words: string;
  /** Address; undefined: nobody. */
  readonly to: string | undefined;
};

/** `own`: address of the user. None where no team answers. */
export const assignItems = (
  { assignment, members }: Pick<InboxConversation, 'assignment' | 'members'>,
  { teamwork }: Strings,
  own: string | undefined,
): readonly AssignItem[] => {
  if (assignment === undefined || own === undefined) return [];
  const { to, isMine, team } = assignment;
  return [
    ...(isMine ? [] : [{ words: teamwork.takeOver, to: own }]),
    ...team
      .filter((account) => account !== own && account !== to)
      .map((account) => ({ words: colleagueName({ members }, account), to: account })),
    ...(to === undefined ? [] : [{ words: teamwork.nobody, to: undefined }]),
  ];
};

/** The name of a contact where there are only words: in notifications, in the title of the window, read out. */
import type { ConversationView } from '@cipherchat/core';
import { beginningOf, type ContactCard, type Visitor } from '@cipherchat/core/view';
import type { NoticeWords } from './en-notices.ts';

/** `name`: the one that the user gave, which `card` has, else the site's, else the one that the contact gave itself. */
export type Named = Pick<ConversationView, 'name' | 'verified'> & {
  readonly card: Pick<ContactCard, 'name'>;
  readonly visitor?: Pick<Visitor, 'vouched'>;
};

/** The mark after a name has to fit into the title of a notification, which the system cuts. */
const MOST = 32;

/**
 * A name that the user gave needs no mark, nor does a verified contact, or a name that the site confirms: who it is was
 * checked in another way.
 */
export const isUnchecked = ({ name, card, verified, visitor }: Named): boolean =>
  name !== undefined && card.name === undefined && verified !== 'verified' && visitor?.vouched?.name === undefined;

/** Undefined: a contact that the list does not have. */
export const nameInWords = (one: Named | undefined, words: NoticeWords): string => {
  if (one?.name === undefined) return words.visitor;
  if (!isUnchecked(one)) return one.name;
  const kept = beginningOf(one.name, MOST);
  return words.unchecked(kept === one.name ? kept : `${kept}…`);
};

/** The order of the list of conversations: newest first; at the same time the greater id first. */
import type { ConversationView } from '../base/view.ts';

/** Where a conversation stands in the list. */
export type ConversationPlace = Pick<ConversationView, 'at' | 'id'>;

/** For `sort`. */
export const newestFirst = (a: ConversationPlace, b: ConversationPlace): number =>
  b.at - a.at || (a.id < b.id ? 1 : -1);

/** Whether `one` comes behind `place` in the list; undefined is its beginning. */
export const isOlder = (one: ConversationPlace, place: ConversationPlace | undefined): boolean =>
  place === undefined || one.at < place.at || (one.at === place.at && one.id < place.id);

import type { ChatClient, ConversationView } from '@cipherchat/core';
import { NO_CARD, type ContactCard } from '@cipherchat/core/view';

/** A conversation with what the user keeps about the contact. */
export type CardedView = ConversationView & { readonly card: ContactCard };

/** With the name that the user gave the contact, if there is one, instead of the contact's own. */
export const withCard = async (
  { contacts }: Pick<ChatClient, 'contacts'>,
  view: ConversationView,
): Promise<CardedView> => {
  const card = (await contacts?.card(view.id)) ?? NO_CARD;
  return { ...view, name: card.name ?? view.name, card };
};

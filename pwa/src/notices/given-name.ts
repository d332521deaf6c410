import type { ChatClient, ConversationView } from '@cipherchat/core';

/** The view with the name that the owner gave the contact, if there is one, instead of the contact's own. */
export const withGivenName = async (
  { contacts }: Pick<ChatClient, 'contacts'>,
  view: ConversationView,
): Promise<ConversationView> => ({ ...view, name: (await contacts?.card(view.id))?.name ?? view.name });

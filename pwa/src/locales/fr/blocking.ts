/** Blocking a contact, and the list of those who are blocked, in French. */
import type { blocking as english } from '../en-blocking.ts';

export const blocking: typeof english = {
  block: 'Bloquer',
  unblock: 'Débloquer',
  isBlocked:
    'Vous avez bloqué ce contact. Ce qu’il envoie est jeté sans être lu sur tous vos appareils, et il n’en est pas informé.',
  heading: 'Contacts bloqués',
  lead: 'Ce qu’ils envoient est jeté sans être lu sur tous vos appareils. Ils n’en sont pas informés, et le serveur ne le sait pas. Pour bloquer quelqu’un, ouvrez la conversation, puis Plus, Bloquer.',
  empty: 'Personne n’est bloqué',
  unblockOne: (name) => `Débloquer ${name}`,
  failed: 'Ce navigateur n’a pas pu l’enregistrer. Réessayez.',
};

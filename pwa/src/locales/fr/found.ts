/** What a search finds in messages, in French. */
import type { found as english } from '../en-found.ts';
import { count } from './count.ts';

const numbers = new Intl.NumberFormat('fr');

export const found: typeof english = {
  messages: 'Messages',
  more: (left) => count(left, { one: 'Afficher {n} autre', other: 'Afficher {n} autres' }),
  reading: (read, all) =>
    count(read, {
      one: `Recherche\u00a0: {n} conversation sur ${numbers.format(all)}`,
      other: `Recherche\u00a0: {n} conversations sur ${numbers.format(all)}`,
    }),
  read: (texts, conversations) =>
    `${count(texts, { one: '{n} message trouvé', other: '{n} messages trouvés' })}, ${count(conversations, {
      one: '{n} conversation parcourue',
      other: '{n} conversations parcourues',
    })}`,
  failed: 'Les messages de cet appareil n’ont pas pu être parcourus. Saisissez de nouveau pour réessayer.',
};

/** What the owner keeps about a visitor, in Italian. */
import type { contact as english } from '../en-contact.ts';

export const contact: typeof english = {
  rename: 'Rinomina',
  name: 'Nome',
  nameHint: 'Solo tu vedi questo nome. Lascia il campo vuoto per tornare al nome dato dal visitatore.',
  save: 'Salva',
  cancel: 'Annulla',
  nameTooLong: 'Questo nome è troppo lungo. Accorcialo, poi salva di nuovo.',
  notSaved: 'Questo browser non è riuscito a salvare.',
  tags: 'Etichette',
  addTag: 'Etichetta',
  newTag: 'Nuova etichetta',
  tagHint: 'Solo tu vedi le etichette. Premi Invio per aggiungerla.',
  tagTooLong: 'Questa etichetta è troppo lunga. Accorciala, poi aggiungila di nuovo.',
  tooManyTags: 'C’è posto per 16 etichette. Prima rimuovine una.',
  removeTag: (tag) => `Rimuovi l’etichetta ${tag}`,
};

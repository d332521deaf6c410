/** What the owner keeps about a visitor, in Polish. */
import type { contact as english } from '../en-contact.ts';

export const contact: typeof english = {
  rename: 'Zmień nazwę',
  name: 'Nazwa',
  nameHint: 'Tylko Ty widzisz tę nazwę. Zostaw puste pole, aby wrócić do podanej przez gościa.',
  save: 'Zapisz',
  cancel: 'Anuluj',
  nameTooLong: 'Ta nazwa jest za długa. Skróć ją i zapisz ponownie.',
  notSaved: 'Ta przeglądarka nie mogła tego zapisać.',
  tags: 'Etykiety',
  addTag: 'Etykieta',
  newTag: 'Nowa etykieta',
  tagHint: 'Tylko Ty widzisz etykiety. Naciśnij Enter, aby dodać.',
  tagTooLong: 'Ta etykieta jest za długa. Skróć ją i dodaj ponownie.',
  tooManyTags: 'Mieści się 16 etykiet. Najpierw usuń jedną z nich.',
  removeTag: (tag) => `Usuń etykietę ${tag}`,
};

/** What the owner keeps about a visitor, in Dutch. */
import type { contact as english } from '../en-contact.ts';

export const contact: typeof english = {
  rename: 'Naam wijzigen',
  name: 'Naam',
  nameHint: 'Alleen jij ziet deze naam. Laat het veld leeg om terug te gaan naar de opgegeven naam.',
  save: 'Opslaan',
  cancel: 'Annuleren',
  nameTooLong: 'Deze naam is te lang. Maak hem korter en sla opnieuw op.',
  notSaved: 'Deze browser kon het niet opslaan.',
  tags: 'Labels',
  addTag: 'Label',
  newTag: 'Nieuw label',
  tagHint: 'Alleen jij ziet labels. Druk op Enter om het toe te voegen.',
  tagTooLong: 'Dit label is te lang. Maak het korter en voeg het opnieuw toe.',
  tooManyTags: 'Er is plaats voor 16 labels. Verwijder er eerst een.',
  removeTag: (tag) => `Label ${tag} verwijderen`,
};

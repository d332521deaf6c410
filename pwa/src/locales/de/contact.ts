/** What the owner keeps about a visitor, in German. */
import type { contact as english } from '../en-contact.ts';

export const contact: typeof english = {
  rename: 'Umbenennen',
  name: 'Name',
  nameHint: 'Nur Sie sehen diesen Namen. Lassen Sie das Feld leer, damit wieder der angegebene Name gilt.',
  save: 'Speichern',
  cancel: 'Abbrechen',
  nameTooLong: 'Dieser Name ist zu lang. Kürzen Sie ihn und speichern Sie noch einmal.',
  notSaved: 'Dieser Browser konnte das nicht speichern.',
  tags: 'Schlagwörter',
  addTag: 'Schlagwort',
  newTag: 'Neues Schlagwort',
  tagHint: 'Nur Sie sehen Schlagwörter. Mit der Eingabetaste fügen Sie es hinzu.',
  tagTooLong: 'Dieses Schlagwort ist zu lang. Kürzen Sie es und fügen Sie es noch einmal hinzu.',
  tooManyTags: 'Es ist Platz für 16 Schlagwörter. Entfernen Sie zuerst eines.',
  removeTag: (tag) => `Schlagwort ${tag} entfernen`,
};

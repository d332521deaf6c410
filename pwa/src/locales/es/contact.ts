/** What the owner keeps about a visitor, in Spanish. */
import type { contact as english } from '../en-contact.ts';

export const contact: typeof english = {
  rename: 'Cambiar nombre',
  name: 'Nombre',
  nameHint: 'Solo tú ves este nombre. Deja el campo vacío para volver al nombre que dio el visitante.',
  save: 'Guardar',
  cancel: 'Cancelar',
  nameTooLong: 'Este nombre es demasiado largo. Acórtalo y vuelve a guardar.',
  notSaved: 'Este navegador no pudo guardarlo.',
  tags: 'Etiquetas',
  addTag: 'Etiqueta',
  newTag: 'Nueva etiqueta',
  tagHint: 'Solo tú ves las etiquetas. Pulsa Intro para añadirla.',
  tagTooLong: 'Esta etiqueta es demasiado larga. Acórtala y vuelve a añadirla.',
  tooManyTags: 'Caben 16 etiquetas. Quita una primero.',
  removeTag: (tag) => `Quitar la etiqueta ${tag}`,
};

/** What the owner keeps about a visitor, in French. */
import type { contact as english } from '../en-contact.ts';

export const contact: typeof english = {
  rename: 'Renommer',
  name: 'Nom',
  nameHint: 'Ce nom n’est visible que par vous. Laissez le champ vide pour revenir au nom que le visiteur a donné.',
  save: 'Enregistrer',
  cancel: 'Annuler',
  nameTooLong: 'Ce nom est trop long. Raccourcissez-le, puis enregistrez de nouveau.',
  notSaved: 'Ce navigateur n’a pas pu l’enregistrer.',
  tags: 'Étiquettes',
  addTag: 'Étiquette',
  newTag: 'Nouvelle étiquette',
  tagHint: 'Les étiquettes ne sont visibles que par vous. Appuyez sur Entrée pour ajouter celle-ci.',
  tagTooLong: 'Cette étiquette est trop longue. Raccourcissez-la, puis ajoutez-la de nouveau.',
  tooManyTags: 'Il y a de la place pour 16 étiquettes. Retirez-en d’abord une.',
  removeTag: (tag) => `Retirer l’étiquette ${tag}`,
};

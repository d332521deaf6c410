/** What the owner keeps about a visitor, in Portuguese. */
import type { contact as english } from '../en-contact.ts';

export const contact: typeof english = {
  rename: 'Renomear',
  name: 'Nome',
  nameHint: 'Só você vê este nome. Deixe-o vazio para voltar ao nome que a pessoa deu.',
  save: 'Salvar',
  cancel: 'Cancelar',
  nameTooLong: 'Este nome é longo demais. Encurte-o e salve de novo.',
  notSaved: 'Este navegador não conseguiu guardar isso.',
  tags: 'Etiquetas',
  addTag: 'Etiqueta',
  newTag: 'Nova etiqueta',
  tagHint: 'Só você vê as etiquetas. Pressione Enter para adicionar.',
  tagTooLong: 'Esta etiqueta é longa demais. Encurte-a e adicione de novo.',
  tooManyTags: 'Há espaço para 16 etiquetas. Remova uma primeiro.',
  removeTag: (tag) => `Remover a etiqueta ${tag}`,
};

/** What the owner keeps about a visitor, in Turkish. */
import type { contact as english } from '../en-contact.ts';

export const contact: typeof english = {
  rename: 'Yeniden adlandır',
  name: 'Ad',
  nameHint: 'Bu adı yalnızca siz görürsünüz. Kişinin kendi verdiği ada dönmek için boş bırakın.',
  save: 'Kaydet',
  cancel: 'Vazgeç',
  nameTooLong: 'Bu ad çok uzun. Kısaltın, ardından yeniden kaydedin.',
  notSaved: 'Bu tarayıcı bunu kaydedemedi.',
  tags: 'Etiketler',
  addTag: 'Etiket',
  newTag: 'Yeni etiket',
  tagHint: 'Etiketleri yalnızca siz görürsünüz. Eklemek için Enter tuşuna basın.',
  tagTooLong: 'Bu etiket çok uzun. Kısaltın, ardından yeniden ekleyin.',
  tooManyTags: '16 etiketlik yer var. Önce birini kaldırın.',
  removeTag: (tag) => `Etiketi kaldır: ${tag}`,
};

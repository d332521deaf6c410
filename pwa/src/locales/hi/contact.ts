/** What the owner keeps about a visitor, in Hindi. */
import type { contact as english } from '../en-contact.ts';

export const contact: typeof english = {
  rename: 'नाम बदलें',
  name: 'नाम',
  nameHint: 'यह नाम सिर्फ़ आपको दिखता है। विज़िटर के बताए नाम पर लौटने के लिए इसे ख़ाली छोड़ें।',
  save: 'सेव करें',
  cancel: 'रद्द करें',
  nameTooLong: 'यह नाम बहुत लंबा है। इसे छोटा करें, फिर दोबारा सेव करें।',
  notSaved: 'यह ब्राउज़र इसे सेव नहीं कर सका।',
  tags: 'टैग',
  addTag: 'टैग',
  newTag: 'नया टैग',
  tagHint: 'टैग सिर्फ़ आपको दिखते हैं। जोड़ने के लिए Enter दबाएँ।',
  tagTooLong: 'यह टैग बहुत लंबा है। इसे छोटा करें, फिर दोबारा जोड़ें।',
  tooManyTags: '16 टैग की ही जगह है। पहले कोई एक हटाएँ।',
  removeTag: (tag) => `${tag} टैग हटाएँ`,
};

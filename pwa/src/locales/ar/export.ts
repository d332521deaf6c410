/** The export of conversations as a file: its dialog, and words inside of the file, in Arabic. */
import type { exporting as english } from '../en-export.ts';

export const exporting: typeof english = {
  heading: 'تصدير',
  one: 'تصدير هذه المحادثة',
  all: 'تصدير كل شيء',
  allHint: 'كل المحادثات على هذا الجهاز في ملف واحد، نصًا أو JSON.',
  warning: 'هذا الملف غير مشفّر. كل من يملكه يستطيع قراءته.',
  hint: 'يُنشأ على هذا الجهاز ولا يُرسل إلى أحد. فيه أسماء الملفات والصور، لا الملفات نفسها. احفظه حيث تحفظ الفواتير.',
  format: 'الصيغة',
  text: 'نص، للقراءة',
  json: 'JSON، للبرامج',
  busy: (messages) => `الرسائل حتى الآن: ${messages}`,
  saved: (messages) => `سُلّم الملف إلى المتصفح كتنزيل. الرسائل: ${messages}`,
  failed: 'تعذّر إنشاء الملف ولم يُحفظ شيء. حاول مرة أخرى.',
  made: (when) => `أُنشئ: ${when}`,
  callsItself: (name) => `يسمّي نفسه ${name}`,
  address: (address) => `العنوان: ${address}`,
  tags: (tags) => `الوسوم: ${tags}`,
};

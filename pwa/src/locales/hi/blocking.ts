/** Blocking a contact, and the list of those who are blocked, in Hindi. */
import type { blocking as english } from '../en-blocking.ts';

export const blocking: typeof english = {
  block: 'ब्लॉक करें',
  unblock: 'अनब्लॉक करें',
  isBlocked:
    'आपने इस संपर्क को ब्लॉक किया है। वह जो भेजता है, आपके सभी डिवाइसों पर बिना पढ़े फेंक दिया जाता है, और उसे नहीं बताया जाता।',
  heading: 'ब्लॉक किए गए संपर्क',
  lead: 'वे जो भेजते हैं, आपके सभी डिवाइसों पर बिना पढ़े फेंक दिया जाता है। उन्हें नहीं बताया जाता, और सर्वर नहीं जानता। किसी को ब्लॉक करने के लिए बातचीत खोलें, फिर और, ब्लॉक करें।',
  empty: 'कोई ब्लॉक नहीं है',
  unblockOne: (name) => `${name} को अनब्लॉक करें`,
  failed: 'यह ब्राउज़र इसे सहेज नहीं सका। फिर से कोशिश करें।',
};

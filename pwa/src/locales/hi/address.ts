/** The page with the address, the snippet and the check of a page, in Hindi. */
import type { address as english } from '../en-address.ts';
import { tagCheck } from './tag-check.ts';

export const address: typeof english = {
  ready: 'आपका इनबॉक्स तैयार है',
  lead: 'स्निपेट को अपनी साइट पर लगाएँ। विज़िटर के संदेश यहाँ आएँगे।',
  heading: 'पता और स्निपेट',
  address: 'आपका पता',
  tagCheck,
  addressHint: 'यह सिर्फ़ आपका है और साबित करता है कि जवाब आप ही दे रहे हैं।',
  copyAddress: 'पता कॉपी करें',
  snippet: 'स्निपेट',
  withdrawn: 'अभी कोई स्निपेट उपलब्ध नहीं है।',
  withdrawnMore:
    'चैट के इस वर्शन में एक समस्या है जिसकी जानकारी है। इस सर्वर के संचालक से ठीक किया हुआ वर्शन माँगें, फिर यह पेज दोबारा लोड करें।',
  snippetHint: 'इसे अपने पेजों में body के क्लोज़िंग टैग से पहले पेस्ट करें।',
  copySnippet: 'स्निपेट कॉपी करें',
  copied: 'कॉपी हो गया',
  notCopied: 'ब्राउज़र ने कॉपी करने की अनुमति नहीं दी। टेक्स्ट चुना हुआ है: उसे ख़ुद कॉपी करें।',
  seeItWork: 'आज़माकर देखें',
  waiting: 'पहले संदेश का इंतज़ार है',
  arrived: 'पहला संदेश आ गया है।',
  open: 'बातचीत खोलें',
  demo: 'डेमो साइट पर आज़माएँ',
  newTab: 'नए टैब में खुलता है',
  toInbox: 'इनबॉक्स पर जाएँ',
  onlyCopy: 'इकलौती कॉपी इसी डिवाइस पर है।',
  onlyCopyMore:
    'अभी कोई बैकअप नहीं है। अगर यह डिवाइस खो जाए या इसके ब्राउज़र का डेटा मिटा दिया जाए, तो यह पता और इसकी बातचीत चली जाएगी।',
};

/** Texts that the owner saves, and puts into a message with a slash, in Hindi. */
import type { replies as english } from '../en-replies.ts';

export const replies: typeof english = {
  heading: 'सेव किए जवाब',
  open: 'सेव किए जवाब, या स्लैश टाइप करें',
  rowHint: 'वे टेक्स्ट जो आप अक्सर भेजते हैं',
  lead: 'ख़ाली संदेश में / टाइप करें और कोई एक चुनें। {name} की जगह विज़िटर का नाम आता है। ये जवाब आपके सभी डिवाइस पर होते हैं, और विज़िटर को यह सूची कभी नहीं दिखती।',
  empty: 'अभी कोई सेव किया जवाब नहीं',
  add: 'जवाब जोड़ें',
  edit: (title) => `${title} में बदलाव करें`,
  title: 'छोटा नाम',
  titleHint: 'वह जो आप स्लैश के बाद टाइप करते हैं, जैसे delivery-norway',
  text: 'टेक्स्ट',
  titleTooLong: 'छोटा नाम नहीं है या बहुत लंबा है। इसे बदलें, फिर दोबारा सेव करें।',
  textMissing: 'टेक्स्ट नहीं है। इसे लिखें, फिर दोबारा सेव करें।',
  textTooLong: 'टेक्स्ट बहुत लंबा है। इसे छोटा करें, फिर दोबारा सेव करें।',
  tooMany: '200 जवाबों की ही जगह है। पहले कोई एक मिटाएँ।',
  failed: 'सेव किए जवाब पढ़े नहीं जा सके। फिर से कोशिश करने के लिए दोबारा लोड करें।',
  count: (shown, all) => `${String(all)} में से ${String(shown)}`,
  none: 'कोई सेव किया जवाब मेल नहीं खाता',
  chosen: (title, at, of) => `${title}, ${String(of)} में से ${String(at)}`,
  choose: 'चुनें',
  putIn: 'डालें',
  close: 'बंद करें',
  enter: 'Enter',
  editAll: 'सेव किए जवाब बदलें',
};

/** The export of conversations as a file: its dialog, and words inside of the file, in Hindi. */
import type { exporting as english } from '../en-export.ts';

export const exporting: typeof english = {
  heading: 'निर्यात',
  one: 'यह बातचीत निर्यात करें',
  all: 'सब कुछ निर्यात करें',
  allHint: 'इस डिवाइस की सभी बातचीतें एक फ़ाइल में, टेक्स्ट या JSON के रूप में।',
  warning: 'यह फ़ाइल एन्क्रिप्ट नहीं है। जिसके पास यह है, वह इसे पढ़ सकता है।',
  hint: 'यह इसी डिवाइस पर बनती है और किसी को भेजी नहीं जाती। इसमें फ़ाइलों और तस्वीरों के नाम हैं, फ़ाइलें नहीं। इसे वहाँ रखें जहाँ आप बिल रखते हैं।',
  format: 'फ़ॉर्मैट',
  text: 'टेक्स्ट, पढ़ने के लिए',
  json: 'JSON, प्रोग्रामों के लिए',
  busy: (messages) => `अब तक संदेश: ${messages}`,
  saved: (messages) => `फ़ाइल डाउनलोड के रूप में ब्राउज़र को दे दी गई। संदेश: ${messages}`,
  failed: 'फ़ाइल नहीं बन सकी और कुछ सहेजा नहीं गया। फिर से कोशिश करें।',
  made: (when) => `बनाया गया: ${when}`,
  callsItself: (name) => `अपना नाम बताता है: ${name}`,
  address: (address) => `पता: ${address}`,
  tags: (tags) => `टैग: ${tags}`,
};

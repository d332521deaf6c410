/** The words of two device lists of one contact, in Hindi. `who`: the contact's name, or a word for one without. */
import type { fork as english } from '../en-fork.ts';
import { count } from './count.ts';

const numbers = new Intl.NumberFormat('hi');

export const fork: typeof english = {
  heading: (who) => `${who} की दो डिवाइस सूचियाँ हैं`,
  lead: (who) =>
    `दोनों पर एक ही कुंजी का हस्ताक्षर है और दोनों का नंबर एक ही है। या तो रीस्टोर की गई कोई कॉपी आगे निकल गई, या कोई और ${who} बनकर काम कर रहा है। CipherChat नहीं बता सकता कि सच क्या है। यह ${who} ही बता सकते हैं।`,
  stopped: (who) => `फ़िलहाल ${who} को कुछ नहीं भेजा जा रहा।`,
  waiting: (waiting) =>
    count(waiting, {
      one: '{n} संदेश इस डिवाइस पर इंतज़ार कर रहा है।',
      other: '{n} संदेश इस डिवाइस पर इंतज़ार कर रहे हैं।',
    }),
  arrives: 'जो आता है, वह दिखाया जाता है।',
  steps: (who) => [
    `${who} को कॉल करें या मिलें। इस चैट में न पूछें।`,
    `पूछें कि कौन-से डिवाइस ${who} के हैं, और क्या रीस्टोर करने के लिए कोई कोड इस्तेमाल हुआ था।`,
  ],
  lists: ['सूची A', 'सूची B'],
  version: (version, day) => `वर्शन ${numbers.format(version)}, ${day}`,
  since: (day) => `${day} से`,
  inBoth: 'दोनों में',
  onlyHere: 'सिर्फ़ यहाँ',
  held: 'अब तक आप यही सूची इस्तेमाल करते आए हैं।',
  other: 'सर्वर यह सूची देता है।',
  chosen: 'आपके किसी डिवाइस पर चुनी गई।',
  goOn: (list) => `${list} के साथ आगे बढ़ें`,
  neither: 'दोनों नहीं, बाद में तय करें',
  neitherHint: 'आपके दूसरे डिवाइस को बता दिया जाता है। जब तक यहाँ दोनों सूचियाँ मौजूद हैं, आप इसे बदल सकते हैं।',
  decided: 'आपने सूची A चुनी, और सर्वर सूची B पर चल रहा है। इसलिए कुछ नहीं भेजा जाता। सर्वर पर सूची A के लौटने तक रुकें, या दोबारा चुनें।',
  notSaved: 'यह ब्राउज़र इसे सेव नहीं कर सका। कुछ जगह ख़ाली करें, फिर दोबारा कोशिश करें।',
  open: 'दोनों सूचियों की तुलना करें',
};

/** The words for a visitor who has left, in Hindi. `who`: the contact's name, or what stands for one without a name. */
import type { leaving as english } from '../en-leaving.ts';

export const leaving: typeof english = {
  asks: (who) => `${who} ने आपसे यह बातचीत मिटाने का अनुरोध किया है। आपके फ़ैसले से पहले कुछ नहीं होगा।`,
  keep: 'रहने दें',
  delete: 'मिटाएँ',
  heading: (who) => `${who} के साथ की बातचीत मिटानी है?`,
  consequences: [
    'इस डिवाइस से सभी संदेश और नाम हमेशा के लिए मिट जाएँगे।',
    'आपके दूसरे डिवाइस पर वे तब तक रहेंगे जब तक आप उन्हें वहाँ भी न मिटाएँ।',
    'पहले बनाए गए बैकअप में वे अब भी हो सकते हैं।',
  ],
  forGood: 'हमेशा के लिए मिटाएँ',
};

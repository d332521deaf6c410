/** What is counted on this device, in Hindi. */
import type { statistics as english } from '../en-statistics.ts';

export const statistics: typeof english = {
  heading: 'आँकड़े',
  rowHint: 'कितने लोग लिखते हैं, कब, और आप कितनी जल्दी जवाब देते हैं',
  lead: 'इसी डिवाइस पर गिना गया, कहीं नहीं भेजा गया।',
  period: 'अवधि',
  days: '14 दिन',
  months: '3 महीने',
  all: 'पूरा समय',
  conversations: 'नई बातचीत',
  half: 'आधे जवाब इतने समय में',
  messages: 'आगंतुकों के संदेश',
  answerTime: 'पहले जवाब तक का समय',
  later: 'बाद में',
  notYet: 'अभी जवाब नहीं',
  byWeekday: 'सप्ताह के दिन के अनुसार आगंतुकों के संदेश',
  byHour: 'घंटे के अनुसार आगंतुकों के संदेश',
  notCounted: 'जो मिटाया गया और जो इस डिवाइस पर नहीं है, वह नहीं गिना गया। घंटे और दिन इसी डिवाइस के हैं।',
  empty: 'इस अवधि में किसी ने नहीं लिखा।',
  counting: 'गिनती हो रही है',
  failed: 'संदेश पढ़े नहीं जा सके। फिर कोशिश करने के लिए पेज दोबारा लोड करें।',
};

/** What stands between messages and below them, in Hindi. */
import type { NoteTexts } from '../note-texts.ts';
import type { NoteWords } from '../rare-words.ts';
import { count } from './count.ts';

export const notes: NoteTexts = {
  gap: (missing) => count(missing, { one: 'यहाँ {n} संदेश नहीं है', other: 'यहाँ {n} संदेश नहीं हैं' }),
  conflict: 'दो अलग संदेश इस जगह का दावा करते हैं। दोनों दिखाए गए हैं',
  newerVersion: 'इस संदेश के लिए चैट का नया संस्करण चाहिए',
  unopened: (unopened, name) =>
    count(unopened, {
      one: `{n} संदेश नहीं खुल सका। कुछ छूटा हो तो ${name} से दोबारा भेजने को कहें`,
      other: `{n} संदेश नहीं खुल सके। कुछ छूटा हो तो ${name} से दोबारा भेजने को कहें`,
    }),
  held: (held) =>
    count(held, {
      one: '{n} संदेश तब तक रुका है जब तक पता न चले कि किसने भेजा',
      other: '{n} संदेश तब तक रुके हैं जब तक पता न चले कि किसने भेजे',
    }),
  renewed: 'सुरक्षित सत्र रीसेट किया गया',
  renewedOften: 'सुरक्षित सत्र आज कई बार रीसेट हुआ। अगर आप दोनों में से किसी ने डिवाइस नहीं बदला, तो एक-दूसरे से कारण पूछें',
  notConfirmedSince: (day) => `${day} से पुष्टि नहीं हुई`,
  devicesChanged: (name) => `${name} अब दूसरे डिवाइस इस्तेमाल करते हैं`,
  ownDevicesChanged: 'आपके अपने डिवाइसों की सूची कहीं और बदली गई। अगर यह आपने नहीं किया, तो इस पते का इस्तेमाल बंद करें',
  deviceAdded: (added, name) =>
    count(added, {
      one: `${name} ने {n} डिवाइस जोड़ा। जिस इनबॉक्स को आपने सत्यापित किया था उसने इसकी पुष्टि की, इसलिए ${name} सत्यापित रहते हैं। अब से वह आपका लिखा हुआ पढ़ सकता है`,
      other: `${name} ने {n} डिवाइस जोड़े। जिस इनबॉक्स को आपने सत्यापित किया था उसने इनकी पुष्टि की, इसलिए ${name} सत्यापित रहते हैं। अब से वे आपका लिखा हुआ पढ़ सकते हैं`,
    }),
  verified: (name) => `आपने ${name} को सत्यापित किया`,
  comparedElsewhere: (name) => `आपने किसी दूसरे डिवाइस पर ${name} के साथ नंबर मिलाए`,
  notVerified: (name) => `${name} अब सत्यापित नहीं हैं`,
  renamed: (name) => `नाम अब ${name} है। नाम जाँचा नहीं गया है`,
  left: (name) => `${name} ने यह चैट छोड़ दी`,
  asksToDelete: (name) => `${name} आपसे यह चैट मिटाने को कहते हैं`,
  movedOn: (name) => `${name} किसी दूसरे ब्राउज़र में जारी रखते हैं`,
  gaveUp: (name) => `${name} ने यह पता छोड़ दिया, क्योंकि इसकी कुंजियाँ किसी और के पास हैं। जो हाल में आया उस पर भरोसा न करें`,
  deletedHere: 'आपने यह चैट इस डिवाइस पर मिटा दी',
  hours: {
    lang: 'hi',
    open: (when) => `${when} तक खुला है`,
    closed: (name, when) => `${name} अभी बंद है। फिर खुलेगा: ${when}`,
    away: (name) => `${name} अभी यहाँ नहीं है`,
    answers: (within) => `जवाब में आम तौर पर लगने वाला समय: ${within}`,
  },
};

export const doubts: NoteWords['doubts'] = {
  revoked: 'ऐसे डिवाइस से जिसके खोने की सूचना दी गई थी। हो सकता है इसे किसी और ने लिखा हो।',
  fork: 'पुष्टि नहीं हुई: डिवाइसों की दो सूचियाँ हैं।',
};

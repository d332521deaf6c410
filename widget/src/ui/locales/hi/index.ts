/** All texts of the widget in Hindi. The reader is addressed with "आप". */
import type { Strings } from '../en.ts';
import { rareParts } from '../rare-parts.ts';
import { count } from './count.ts';
import { files } from './files.ts';
import { inside } from './inside.ts';
import { message } from './message.ts';
import { doubts, notes } from './notes.ts';
import { causes, failures, obstacles } from './troubles.ts';

const waits = (waiting: number): string =>
  waiting === 0
    ? 'आप अब भी लिख सकते हैं: संदेश बाद में भेजे जाएँगे।'
    : count(waiting, { one: '{n} संदेश यहाँ इंतज़ार कर रहा है।', other: '{n} संदेश यहाँ इंतज़ार कर रहे हैं।' });

const backOnline = (waiting: number): string =>
  waiting === 0
    ? 'आप अब भी लिख सकते हैं। दोबारा ऑनलाइन होने पर संदेश भेजे जाएँगे।'
    : count(waiting, {
        one: '{n} संदेश इस डिवाइस पर है और दोबारा ऑनलाइन होने पर भेजा जाएगा।',
        other: '{n} संदेश इस डिवाइस पर हैं और दोबारा ऑनलाइन होने पर भेजे जाएँगे।',
      });

const newMessages = (arrived: number): string => count(arrived, { one: '{n} नया', other: '{n} नए' });

const arrivedLate = (arrived: number): string => count(arrived, { one: '{n} संदेश देर से आया', other: '{n} संदेश देर से आए' });

export const strings: Strings = {
  lang: 'hi',
  openChat: 'चैट खोलें',
  changed: ['यह चैट बदल दी गई है', 'एक फ़ाइल वह नहीं है जिसकी इस पेज को उम्मीद है। कुछ नहीं भेजा गया।'],
  unreachable: ['चैट लोड नहीं हुई', 'अपना कनेक्शन जाँचें, फिर दोबारा कोशिश करें।'],
  forbidden: ['चैट लोड नहीं हुई', 'यह पेज इसकी अनुमति नहीं देता। इसके मालिक को बताएँ।'],
  closeChat: 'चैट बंद करें',
  chatWith: (name) => `${name} के साथ चैट`,
  hidePreview: 'झलक छिपाएँ',
  unread: (unread) => count(unread, { one: '{n} अपठित संदेश', other: '{n} अपठित संदेश' }),
  back: 'बातचीत पर वापस जाएँ',
  hello: 'नमस्ते, हम आपकी क्या मदद कर सकते हैं?',
  onlyYou: (name) => `इसे केवल आप और ${name} पढ़ सकते हैं`,
  fullStop: '।',
  noAccount: 'न खाता, न पासवर्ड। इसी ब्राउज़र में लौटिए, बातचीत यहीं मिलेगी।',
  noAccountHere: 'न खाता, न पासवर्ड।',
  openers: 'सुझाए गए संदेश',
  more: 'और',
  stopped: 'चैट रुक गई, कुछ नहीं भेजा गया',
  draftKept: 'आपका ड्राफ़्ट सुरक्षित है:',
  broken: ['चैट शुरू नहीं हो सकी', 'यह पेज फिर से लोड करें, फिर चैट दोबारा खोलें।'],
  notFinished: ['चैट पूरी तरह लोड नहीं हुई।', 'अपना कनेक्शन जाँचें। आप जो लिखते हैं वह यहाँ सुरक्षित रहता है।'],
  tryAgain: 'दोबारा कोशिश करें',
  tryNow: 'अभी कोशिश करें',
  ok: 'ठीक है',
  noConnection: (kind, waiting) =>
    kind === 'offline' ? ['आप ऑफ़लाइन हैं।', backOnline(waiting)] : ['चैट सर्वर जवाब नहीं दे रहा है।', waits(waiting)],
  forgets: 'यह ब्राउज़र आपकी चैट नहीं रखेगा।',
  forgetsHow: 'विंडो बंद करने पर यह चैट चली जाएगी।',
  notConfirmed: (name, day) => `${name} के इनबॉक्स की पुष्टि ${day} से नहीं हुई है।`,
  messages: 'संदेश',
  loading: 'लोड हो रहा है',
  you: 'आप',
  isWriting: (name) => `${name} लिख रहे हैं`,
  showMore: 'और दिखाएँ',
  showLess: 'कम दिखाएँ',
  arrivedAt: (time) => `${time} पर आया`,
  status: {
    sending: 'भेजा जा रहा है',
    waiting: 'इंतज़ार में',
    sent: 'भेजा गया',
    delivered: 'पहुँच गया',
    read: 'पढ़ लिया गया',
    'not-sent': 'नहीं भेजा गया',
  },
  retry: 'फिर से भेजें',
  message: 'संदेश',
  write: 'संदेश लिखें',
  send: 'भेजें',
  attach: 'फ़ाइलें जोड़ें',
  notKept: 'यह संदेश सहेजा नहीं जा सका, इसलिए भेजा नहीं गया। आपका लिखा हुआ अब भी यहाँ है। दोबारा कोशिश करें।',
  tooLong: 'यह एक संदेश के लिए बहुत लंबा है। इसे छोटा करें या हिस्सों में भेजें।',

  newMessages,
  arrivedLate,
  ...rareParts({
    inside,
    obstacles,
    failures,
    causes,
    notes,
    doubts,
    message,
    files,
    waits,
    jump: (arrived) => (arrived === 0 ? 'सबसे नए पर जाएँ' : `सबसे नए पर जाएँ, ${newMessages(arrived)}`),
    jumpUp: (arrived, late) => `ऊपर जाएँ, ${late ? arrivedLate(arrived) : newMessages(arrived)}`,
  }),
};

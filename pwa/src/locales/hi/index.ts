/** The texts of the inbox in Hindi. The reader is addressed with "आप". */
import type { InboxWords } from '../inbox-words.ts';
import { address } from './address.ts';
import { blocking } from './blocking.ts';
import { check } from './check.ts';
import { contact } from './contact.ts';
import { count } from './count.ts';
import { devices } from './devices.ts';
import { exporting } from './export.ts';
import { fork } from './fork.ts';
import { found } from './found.ts';
import { hours } from './hours.ts';
import { keyboard } from './keyboard.ts';
import { leaving } from './leaving.ts';
import { lock } from './lock.ts';
import { notices as notifications } from './notices.ts';
import { obstacle } from './obstacles.ts';
import { order } from './order.ts';
import { recovery } from './recovery.ts';
import { looks } from './looks.ts';
import { replies } from './replies.ts';
import { ring } from './ring.ts';
import { settingsPage } from './settings-page.ts';
import { statistics } from './statistics.ts';
import { team } from './team.ts';
import { teamwork } from './teamwork.ts';
import { verify } from './verify.ts';
import { visit } from './visit.ts';
import { vouch } from './vouch.ts';

const numbers = new Intl.NumberFormat('hi');

export const words: InboxWords = {
  lang: 'hi',
  dir: 'ltr',
  product: 'CipherChat',
  main: 'मुख्य नेविगेशन',
  inbox: 'इनबॉक्स',
  settings: 'सेटिंग',
  you: 'आप',
  visitor: 'विज़िटर',
  newMessage: (name) => `${name} का नया संदेश`,
  messageNotSent: (name) => `${name} को एक संदेश नहीं भेजा जा सका`,
  back: 'इनबॉक्स पर वापस जाएँ',
  backToConversation: 'बातचीत पर वापस जाएँ',
  opening: 'आपका इनबॉक्स खुल रहा है',
  title: (place, unread) => `${unread === 0 ? '' : `(${numbers.format(unread)}) `}${place} · CipherChat`,

  firstRun: {
    claim: ['जो दो लोगों के बीच है,', 'वह उन्हीं के बीच रहे।'],
    heading: 'अपना इनबॉक्स बनाएँ',
    lead: 'आपकी साइट के संदेश यहाँ आते हैं। आपका इनबॉक्स इसी डिवाइस पर रहता है: संदेश यहाँ और जहाँ लिखे गए वहाँ पढ़े जा सकते हैं, बीच में कहीं नहीं।',
    former: 'इस ब्राउज़र में पहले एक और इनबॉक्स था',
    formerLead: (former) =>
      `उसका डेटा मिटा दिया गया, और उसे वापस नहीं लाया जा सकता। नए इनबॉक्स का पता नया होता है: अपने पेजों पर पुराने की जगह नया पता लगाएँ। पुराना पता था ${former}।`,
    installFirst: 'शुरू करने से पहले इंस्टॉल करें',
    installFirstLead:
      'यहाँ सिर्फ़ इंस्टॉल किया हुआ ऐप सूचना दे सकता है। वह अपना डेटा अलग रखता है, इसलिए इस ब्राउज़र में बना इनबॉक्स इसी ब्राउज़र में रहेगा।',
    goOnHere: 'बिना सूचनाओं के इसी ब्राउज़र में जारी रखें',
    homeScreen: 'पहले होम स्क्रीन में जोड़ें',
    homeScreenLead: 'यहाँ बना इनबॉक्स इसी ब्राउज़र में रहता है। होम स्क्रीन का ऐप दूसरे इनबॉक्स से, दूसरे पते पर शुरू होगा।',
    name: 'आपका नाम',
    nameHint: 'ज़रूरी नहीं। विज़िटर को यह नाम दिखता है, जब तक चैट वाला पेज कोई दूसरा नाम न रखे। आप इसे बाद में बदल सकते हैं।',
    create: 'मेरा इनबॉक्स बनाएँ',
    creating: 'आपका इनबॉक्स बन रहा है',
    failed: 'यह ब्राउज़र इनबॉक्स सेव नहीं कर सका। निजी ब्राउज़िंग से बाहर आएँ या कुछ जगह ख़ाली करें, फिर दोबारा कोशिश करें।',
    tooLong: 'यह नाम बहुत लंबा है। इसे छोटा करें, फिर दोबारा कोशिश करें।',
    invitation: 'आमंत्रण',
    invitationHint: 'यह सर्वर नए इनबॉक्स सिर्फ़ आमंत्रण से लेता है। आपको मिला लिंक खोलें, या उसका कोड यहाँ पेस्ट करें।',
    uninvited: 'यह सर्वर नए इनबॉक्स सिर्फ़ आमंत्रण से लेता है। अपना आमंत्रण डालें, फिर दोबारा कोशिश करें।',
    badInvitation: 'यह आमंत्रण मान्य नहीं है: यह इस्तेमाल हो चुका है, या इसका समय ख़त्म हो गया है। इसे जाँचें, या दूसरा माँगें।',
    switchedOff: 'इस सर्वर के संचालकों ने यह इनबॉक्स बंद कर दिया है। उनसे वजह पूछें।',
  },

  address,
  contact,
  devices,
  verify,
  visit,
  vouch,
  leaving,
  found,
  fork,
  blocking,
  exporting,
  hours,
  statistics,
  keyboard,
  lock,
  order,

  list: {
    conversations: 'बातचीत',
    search: 'खोजें',
    searchHint: 'नाम, टैग और संदेश',
    endSearch: 'खोज ख़त्म करें',
    searched: 'सिर्फ़ इस डिवाइस पर खोजा गया।',
    found: (conversations) => count(conversations, { one: '{n} बातचीत मिली', other: '{n} बातचीत मिलीं' }),
    nothingFound: (query) => `किसी नाम, टैग या पिछले संदेश में “${query}” नहीं है`,
    empty: 'अभी कोई बातचीत नहीं है',
    loading: 'आपकी बातचीत खुल रही है',
    failed: 'इस डिवाइस पर आपकी बातचीत पढ़ी नहीं जा सकी।',
    again: 'फिर से कोशिश करें',
    unread: (unread) => count(unread, { one: '{n} बिना पढ़ा संदेश', other: '{n} बिना पढ़े संदेश' }),
    mine: 'आप:',
    writing: 'लिख रहे हैं',
    draft: 'ड्राफ़्ट:',
    notSent: 'नहीं भेजा गया:',
    started: 'चैट खोली',
    deleted: 'मिटाया गया संदेश',
  },

  blank: {
    heading: 'यहाँ अभी शांति है',
    lead: 'स्निपेट आपकी साइट पर लगते ही संदेश यहाँ आएँगे, आपके न होने पर भी।',
    snippet: 'पता और स्निपेट',
    choose: 'कोई बातचीत चुनें',
    chooseLead: 'बातचीत सिर्फ़ इस डिवाइस पर सेव है। उसे दिखाने के लिए कुछ लोड नहीं होता।',
    failed: 'आपकी बातचीत पढ़ी नहीं जा सकी',
    failedLead: 'वह अब भी इस डिवाइस पर है। दोबारा लोड करें, या इनबॉक्स के दूसरे टैब बंद करें।',
    unknown: 'यह बातचीत इस डिवाइस पर नहीं है',
    unknownLead: 'यह किसी दूसरे डिवाइस पर है, या ब्राउज़र का डेटा मिटाया गया।',
  },

  status: {
    sending: 'भेजा जा रहा है',
    waiting: 'इंतज़ार में',
    sent: 'भेज दिया गया',
    delivered: 'पहुँच गया',
    read: 'पढ़ लिया गया',
    'not-sent': 'नहीं भेजा गया',
  },

  thread: {
    unchecked: 'नाम की जाँच नहीं हुई',
    writing: 'लिख रहे हैं',
    address: (short) => `पता ${short}`,
    details: 'विवरण',
    markRead: 'सबको पढ़ा हुआ मार्क करें',
    seal: (name) => `इसे सिर्फ़ आप और ${name} पढ़ सकते हैं`,
    sealVisitor: 'इसे सिर्फ़ आप और यह विज़िटर पढ़ सकते हैं',
  },

  details: {
    heading: 'विवरण',
    calls: (name) => `अपना नाम ${name} बताया।`,
    noName: 'कोई नाम नहीं बताया।',
    since: (when) => `शुरुआत: ${when}।`,
    readers: 'इसे कौन पढ़ सकता है',
    readersCount: '2 लोग',
    theirBrowser: 'उनका ब्राउज़र',
    thisDevice: 'यह डिवाइस',
    address: 'पता',
    addressHint: 'विज़िटर का पता पहले संदेश के साथ उनके ब्राउज़र में बनता है।',
    copyAddress: 'पता कॉपी करें',
  },

  notices: {
    clocks: (days) =>
      count(days, {
        one: 'इस डिवाइस और सर्वर की घड़ियों में {n} दिन का फ़र्क़ है।',
        other: 'इस डिवाइस और सर्वर की घड़ियों में {n} दिन का फ़र्क़ है।',
      }),
    clocksMore: 'यहाँ दिखने वाला समय सर्वर का है। अगर इस डिवाइस की तारीख़ ग़लत है, तो उसे ठीक करें।',
    fleeting: 'विंडो बंद होने के बाद यह ब्राउज़र आपका इनबॉक्स नहीं रखेगा।',
    fleetingMore: 'अपना इनबॉक्स रखने के लिए निजी ब्राउज़िंग से बाहर आएँ।',
    oldTag: 'आपके पेज चैट का पुराना वर्शन लोड करते हैं।',
    oldTagMore: 'पुराने स्निपेट की जगह नया लगाएँ।',
    withdrawnTag: 'आपके पेजों पर चैट बंद है।',
    withdrawnTagMore: 'उसके वर्शन में एक समस्या है जिसकी जानकारी है। पुराने स्निपेट की जगह नया लगाएँ।',
    getSnippet: 'स्निपेट पाएँ',
    notRenewed: (day) => `आपके पते की पिछली पुष्टि ${day} को हुई थी।`,
    notRenewedMore:
      'अपना इनबॉक्स उस डिवाइस पर खोलें जिस पर आपका पता बना था, या उस पर जिसे आप रिकवरी कोड से वापस लाए थे। 45 दिन बाद नए विज़िटर आपको नहीं लिख सकेंगे।',
  },

  settingsPage,
  check,
  recovery,
  looks,
  replies,
  team,
  teamwork,
  notifications,

  ring,

  update: { ready: 'अपडेट तैयार है', later: 'बाद में', reload: 'दोबारा लोड करें' },

  failure: {
    unsupported: 'यह ब्राउज़र इनबॉक्स नहीं खोल सकता',
    unsupportedLead: 'इसके लिए सुरक्षित पता (https) और नया ब्राउज़र चाहिए।',
    'storage-denied': 'यह ब्राउज़र इनबॉक्स को कुछ भी सेव नहीं करने देता',
    'storage-deniedLead': 'इस साइट को स्टोरेज की अनुमति दें या निजी ब्राउज़िंग से बाहर आएँ, फिर दोबारा लोड करें।',
    'newer-database': 'इनबॉक्स किसी दूसरे टैब में अपडेट हुआ',
    'newer-databaseLead': 'जारी रखने के लिए दोबारा लोड करें। आपकी बातचीत सुरक्षित है।',
    'older-build': 'यह इनबॉक्स का पुराना वर्शन है',
    'older-buildLead': 'इस ब्राउज़र में नया वर्शन इस्तेमाल हुआ था। उसे पाने के लिए दोबारा लोड करें। आपकी बातचीत सुरक्षित है।',
    'other-tab': 'कोई दूसरा टैब इनबॉक्स को रोक रहा है',
    'other-tabLead': 'इनबॉक्स के दूसरे टैब बंद करें, फिर दोबारा लोड करें। आपकी बातचीत सुरक्षित है।',
    damaged: 'इस ब्राउज़र ने वह वापस नहीं दिया जो इनबॉक्स ने सेव किया था',
    damagedLead:
      'फिर से कोशिश के लिए दोबारा लोड करें। अगर इससे काम न बने, तो इस डिवाइस से आपकी कुंजियाँ खो चुकी हैं: दूसरा इनबॉक्स बनाने के लिए इस साइट का डेटा मिटाएँ।',
    cleared: 'इस इनबॉक्स का डेटा मिटा दिया गया',
    clearedLead:
      'इस डिवाइस से आपकी कुंजियाँ और बातचीत चली गई हैं, और इस पते पर भेजे गए संदेश अब नहीं पहुँचते। नया इनबॉक्स बनाने के लिए दोबारा लोड करें। उसका पता नया होगा।',
    unknown: 'इनबॉक्स नहीं खुल सका',
    unknownLead: 'कुछ नहीं खोया है। फिर से कोशिश के लिए दोबारा लोड करें।',
    reload: 'दोबारा लोड करें',
  },

  obstacle,
  notConfirmed: (name, day) => `${day} से ${name} के ब्राउज़र की पुष्टि नहीं हुई है।`,
};

/** What colleagues say and keep among themselves about a conversation, in Hindi. */
import type { teamwork as english } from '../en-teamwork.ts';

export const teamwork: typeof english = {
  write: 'जवाब या नोट',
  reply: 'जवाब',
  note: 'नोट',
  onlyTeam: 'यह केवल आपकी टीम देखती है',
  hint: (name) => `यह केवल आपकी टीम देखती है। यह ${name} को कभी नहीं जाता।`,
  hintVisitor: 'यह केवल आपकी टीम देखती है। यह आगंतुक को कभी नहीं जाता।',
  placeholder: 'अपनी टीम के लिए नोट लिखें',
  save: 'नोट सेव करें',
  sending: 'भेजे जाने की प्रतीक्षा में',
  notSent: 'नहीं भेजा गया',
  notInTeam: 'आप अब इस टीम में नहीं हैं',
  aboutColleague: 'यह किसी ऐसे व्यक्ति के बारे में है जो अब टीम में है',
  refused: 'सर्वर ने इसे नहीं लिया',
  unconfirmed: 'यह जाँचा नहीं जा सका कि लिखते समय टीम में कौन था',
  retry: 'फिर कोशिश करें',
  fault: (name, device, day) =>
    `${name} (${device}) के एक डिवाइस ने टीम की कोई चीज़ टीम के बाहर भेजी, आख़िरी बार ${day} को। उसे फेंक दिया गया। ${name} से उस डिवाइस पर इनबॉक्स अपडेट करने को कहें।`,
  faultOutside: (address, day) =>
    `${address} आपकी टीम में नहीं है, फिर भी उसने ऐसा कुछ भेजा जो केवल टीम भेजती है, आख़िरी बार ${day} को। उसे फेंक दिया गया। आपका कुछ भी वहाँ नहीं गया।`,
  you: 'आप',
};

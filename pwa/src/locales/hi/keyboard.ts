/** The keys of the inbox, and the list of them, in Hindi. */
import type { keyboard as english } from '../en-keyboard.ts';

export const keyboard: typeof english = {
  heading: 'कीबोर्ड',
  rowHint: 'इनबॉक्स की कुंजियाँ',
  palette: 'कार्रवाई खोजें',
  paletteAsk: 'आप क्या करना चाहते हैं?',
  thisConversation: 'यह बातचीत',
  goTo: 'यहाँ जाएँ',
  nothingFound: 'कुछ नहीं मिला',
  anywhere: 'कहीं भी',
  inList: 'सूची में',
  inConversation: 'बातचीत में',
  thisList: 'यह सूची',
  next: 'अगली, पिछली',
  open: 'खोलें',
  reply: 'जवाब दें',
  closing: 'बंद करें या फिर से खोलें',
  letters: 'अकेले अक्षर',
  lettersHint: (search) => `अगर आप आवाज़ से कंट्रोल करते हैं, तो इन्हें बंद करें। ${search} चालू रहता है।`,
  ctrl: 'Ctrl',
};

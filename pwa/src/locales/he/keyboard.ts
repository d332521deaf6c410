/** The keys of the inbox, and the list of them, in Hebrew. */
import type { keyboard as english } from '../en-keyboard.ts';

export const keyboard: typeof english = {
  heading: 'מקלדת',
  rowHint: 'המקשים של תיבת הדואר',
  palette: 'חיפוש פעולה',
  paletteAsk: 'מה ברצונך לעשות?',
  thisConversation: 'השיחה הזו',
  goTo: 'מעבר אל',
  nothingFound: 'לא נמצא דבר',
  anywhere: 'בכל מקום',
  inList: 'ברשימה',
  inConversation: 'בשיחה',
  thisList: 'הרשימה הזאת',
  next: 'הבאה, הקודמת',
  open: 'פתיחה',
  reply: 'תשובה',
  closing: 'סגירה או פתיחה מחדש',
  letters: 'אותיות בודדות',
  lettersHint: (search) => `כדאי לכבות אותן בשליטה קולית. ${search} נשאר.`,
  ctrl: 'Ctrl',
};

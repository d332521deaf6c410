/** What colleagues say and keep among themselves about a conversation, in Hebrew. */
import { isolated } from '@cipherchat/widget/languages';
import type { teamwork as english } from '../en-teamwork.ts';

export const teamwork: typeof english = {
  write: 'תשובה או הערה',
  reply: 'תשובה',
  note: 'הערה',
  onlyTeam: 'רק הצוות שלך רואה את זה',
  hint: (name) => `רק הצוות שלך רואה את זה. זה לעולם לא מגיע אל ${isolated(name)}.`,
  hintVisitor: 'רק הצוות שלך רואה את זה. זה לעולם לא מגיע אל המבקר.',
  placeholder: 'כתיבת הערה לצוות',
  save: 'שמירת הערה',
  sending: 'ממתינה לשליחה',
  notSent: 'לא נשלחה',
  notInTeam: 'כבר אין לך חלק בצוות הזה',
  aboutColleague: 'היא על מישהו שנמצא עכשיו בצוות',
  refused: 'השרת לא קיבל אותה',
  unconfirmed: 'לא היה אפשר לבדוק מי היה בצוות כשזה נכתב',
  retry: 'ניסיון חוזר',
  fault: (name, device, day) =>
    `מכשיר של ${isolated(`${name} (${device})`)} שלח אל מחוץ לצוות משהו שנועד לצוות, לאחרונה ב־${isolated(day)}. זה הושלך. כדאי לבקש מ־${isolated(name)} לעדכן את תיבת הדואר במכשיר הזה.`,
  faultOutside: (address, day) =>
    `${isolated(address)}, שאינו בצוות שלך, שלח משהו שרק צוות שולח, לאחרונה ב־${isolated(day)}. זה הושלך. שום דבר שלך לא הגיע לשם.`,
  you: 'את או אתה',
  whose: 'של מי השיחות',
  mine: 'שלי',
  unassigned: 'לא משויכות',
  all: 'הכול',
  noneMine: 'אף שיחה לא משויכת אליך.',
  noneUnassigned: 'כל שיחה משויכת למישהו.',
  assign: 'שיוך',
  assignedTo: (name) => `משויכת אל ${isolated(name)}`,
  assignedToYou: 'משויכת אליך',
  nobody: 'אף אחד',
  takeOver: 'לקיחת השיחה',
  youNamed: (name) => `${isolated(name)} (שלך)`,
  tookOver: (name) => `השיחה עברה אל ${isolated(name)}`,
  gaveTo: (by, name) => `השיחה שויכה אל ${isolated(name)} על ידי ${isolated(by)}`,
  gaveUp: (by) => `השיוך בוטל על ידי ${isolated(by)}`,
};

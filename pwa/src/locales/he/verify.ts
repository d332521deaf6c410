/** The words of comparing safety numbers with a contact, in Hebrew. `who`: the contact's name, or `visitor`. */
import { isolated } from '@cipherchat/widget/languages';
import type { verify as english } from '../en-verify.ts';

export const verify: typeof english = {
  visitor: 'המבקר הזה',
  heading: (who) => `זה באמת ${isolated(who)}?`,
  close: 'סגירה',
  how: 'איך',
  numbers: 'הקראת מספרים',
  picture: 'הצגת תמונה',
  scan: 'סריקה',
  loading: 'מספר הביטחון בקריאה',
  none: 'אין עדיין מספר ביטחון. הוא יופיע אחרי שההודעה הראשונה מהצד השני תיבדק.',
  numbersLead: (who) =>
    `יש להתקשר אל ${isolated(who)} או להיפגש, ולהקריא את המספר זה לזה. בצ׳אט הוא נמצא מאחורי השורה ״רק לך ול־… יש אפשרות לקרוא את זה״.`,
  number: 'מספר ביטחון',
  differ: 'הם שונים',
  same: 'הם זהים',
  calm: 'לרוב השאלות אין בזה צורך. זה נועד ליום שבו זה חשוב.',
  pictureLead: (who) =>
    `התמונה הזאת מיועדת לסריקה על ידי ${isolated(who)}, בפגישה או בשיחת וידאו. אחר כך יש לסרוק את התמונה של הצד השני, כדי לוודא גם מכאן.`,
  pictureLabel: 'תמונה של מספר הביטחון',
  scanLead: (who) =>
    `יש לסרוק את התמונה שמוצגת אצל ${isolated(who)}. בתיבת דואר היא נמצאת מאחורי ״הצגת תמונה״, ובצ׳אט ליד המספר.`,
  camera: 'תמונת המצלמה',
  cameraHint: 'תמונת המצלמה נשארת בכרטיסייה הזאת.',
  noCamera: 'אי אפשר להשתמש כאן במצלמה. אפשר לאשר אותה בדפדפן, או להקריא את המספרים זה לזה.',
  noPicture: 'זו לא תמונה של מספר ביטחון. יש להחזיק את התמונה האחרת מול המצלמה.',
  ownPicture: 'זו התמונה שלך. יש לסרוק את התמונה שבמסך האחר.',
  verified: (who) => `הזהות של ${isolated(who)} אומתה`,
  visitorVerified: 'הזהות של המבקר הזה אומתה',
  verifiedLead: 'שני הצדדים רואים אותו מספר, ולכן אין אף אחד באמצע. המכשירים האחרים שלך יקבלו עדכון.',
  differHeading: 'המספרים שונים',
  differLead: (who) =>
    `ייתכן שמישהו נמצא באמצע, או שזה המספר של שיחה אחרת. אין לכתוב כאן שום דבר חשוב. יש לשאול את ${isolated(who)} בערוץ אחר ולהשוות שוב.`,
  again: 'השוואה חוזרת',
  notSaved: 'הדפדפן הזה לא הצליח לשמור את זה. יש לפנות מקום ולנסות שוב.',

  mark: 'מאומת',
  weakMark: 'הושווה במכשיר אחר',
  here: (when) => `המספרים הושוו במכשיר הזה, ${isolated(when)}.`,
  there: (device, when) =>
    device === undefined
      ? `המספרים הושוו במכשיר אחר, ${isolated(when)}.`
      : `המספרים הושוו ב־${isolated(device)}, ${isolated(when)}.`,
  comparedOn: (device) => (device === undefined ? 'הושווה במכשיר אחר' : `הושווה ב־${isolated(device)}`),
  weakLead: 'המכשיר ההוא לא יכול לאשר את זה עבור האחרים.',
  confirmLead: 'המכשיר ההוא לא יכול לאשר את זה עבור האחרים. המכשיר הזה יכול, אם ההשוואה נעשתה על ידך.',
  confirm: 'אישור',
  undo: 'ביטול האימות',
  row: 'מספר ביטחון',
};
